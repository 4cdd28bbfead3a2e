// Somebody asks for a buddy: a coordinator proposes, they choose, the buddy says yes, a first time with three, a worry that reaches the
// coordinator, and stopping without a reason.
import type { Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { dayFromNow, keepProfile, press, says, somebody, unfold } from './support/steps.ts'
import { test, expect } from './support/visit.ts'

/** Somebody signs up as an experience expert who walks along with one person. */
async function signUp (page: Page, name: string): Promise<void> {
  await page.goto('/ervaringsdeskundige-worden')
  await page.locator('[name=naam]').fill(name)
  await page.locator('[name=email]').fill(`${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@example.nl`)
  await page.locator('[name=bereik][value=mail]').check()
  await page.locator('[name=rol][value=maatje]').check()
  const municipality = page.locator('[name=gemeente][value=utrecht]')
  if (await municipality.getAttribute('type') === 'radio') await municipality.check()
  await press(page, 'Ik wil graag meer weten')
  await expect(page).toHaveURL(/\/mijn\/ervaring/)
  await page.goto('/mijn/ervaring/laten-zien')
  await page.locator('[name=dagdeel][value=di-ochtend]').check()
  await press(page, 'Bewaren')
  await expect(page).toHaveURL(/gedaan=/)
}

/** The coordinator speaks with them, sees their certificate of conduct, and says that they can begin. */
async function makeReady (page: Page, name: string): Promise<void> {
  await page.goto('/coordinatie/mensen')
  await page.getByRole('link', { name }).click()
  await page.locator('[name=dag]').fill(dayFromNow(5))
  await page.locator('[name=tijd]').fill('10.30')
  await page.locator('[name=waar]').fill('Buurthuis De Wijk')
  await press(page, 'Plan het gesprek')
  await says(page, 'Buurthuis De Wijk')
  const file = page.url()
  await page.goto('/coordinatie/opleiding')
  await page.getByRole('link', { name: 'Eerste groep' }).click()
  await unfold(page, 'Zet mensen in de groep')
  await page.getByRole('checkbox', { name }).check()
  await press(page, 'Zet in de groep')
  await page.getByRole('link', { name }).click()
  await page.locator('[name=gezien]').fill(dayFromNow(-1))
  await press(page, 'Ik zag de VOG')
  await says(page, 'Gezien op')
  await page.goto(file)
  await press(page, 'Kan beginnen')
}

test('somebody gets a buddy, and both can stop', async ({ page, browser, baseURL, javaScriptEnabled }, { project }) => {
  test.setTimeout(240_000)
  const scripts = javaScriptEnabled ?? true
  const [name, buddy] = [`Wies ${project.name}`, `Otto ${project.name}`]
  const [own, leave] = await somebody(browser, baseURL, scripts)
  const [walks, leaveWalk] = await somebody(browser, baseURL, scripts)
  await signUp(walks, buddy)
  await signIn(page, 'coordinator')
  await makeReady(page, buddy)
  await walks.goto('/mijn/ervaring')
  await press(walks, 'Ik begin')
  await expect(walks).toHaveURL(/gedaan=/)

  await keepProfile(own, name)
  await own.goto('/mijn/maatje')
  await audit(own, { scripts })
  await press(own, 'Vraag om een maatje')
  await says(own, 'Uw vraag is binnen.')
  await audit(own, { scripts })

  // The coordinator sees who fits and why, and proposes one.
  await page.goto('/coordinatie')
  await says(page, name)
  await page.goto('/coordinatie/maatjes')
  await audit(page, { scripts })
  await page.getByRole('link', { name }).click()
  const pairing = page.url()
  await audit(page, { scripts })
  for (const choice of await page.getByRole('group', { name: 'Wie stelt u voor?' }).getByRole('checkbox').all()) await choice.uncheck()
  await page.getByRole('checkbox', { name: buddy }).check()
  await press(page, 'Stel deze mensen voor')
  await says(page, 'Kiest een maatje')

  // Neither knows who the other is before both said yes.
  await own.goto('/mijn/maatje')
  await expect(own.locator('main')).not.toContainText(buddy)
  await audit(own, { scripts })
  await press(own, 'Ik kies dit maatje')
  await says(own, 'U koos iemand.')
  await walks.goto('/mijn/maatje')
  await says(walks, 'Iemand koos u als maatje.')
  await expect(walks.locator('main')).not.toContainText(name)
  await audit(walks, { scripts })
  await press(walks, 'Ja, ik loop graag mee')
  await says(walks, name)
  await audit(walks, { scripts })
  await own.reload()
  await says(own, buddy)

  // The first time is with the coordinator; a wrong day is told with what was typed.
  await page.goto(pairing)
  await page.locator('[name=dag]').fill('31-2-2030')
  await page.locator('[name=tijd]').fill('10.30')
  await page.locator('[name=waar]').fill('Buurthuis De Wijk')
  await press(page, 'Plan de afspraak')
  await expect(page.locator('[name=dag]')).toHaveValue('31-2-2030')
  await audit(page, { scripts })
  await page.locator('[name=dag]').fill(dayFromNow(6))
  await press(page, 'Plan de afspraak')
  await says(page, 'Heeft een eerste afspraak')
  await audit(page, { scripts })
  await own.reload()
  await own.getByRole('link', { name: 'Naar mijn maatje' }).click()
  await says(own, 'Buurthuis De Wijk')
  await audit(own, { scripts })
  await press(own, 'Wij spraken elkaar en gaan verder')
  await says(own, 'U bent samen op pad.')

  // The buddy writes down a meeting in two taps, and is worried.
  await walks.reload()
  await walks.getByRole('link', { name: 'Verder' }).click()
  await press(walks, 'Fijn')
  await says(walks, '2 uur')
  await audit(walks, { scripts })
  await unfold(walks, 'Ik maak mij zorgen')
  await says(walks, 'Bel 112.')
  await press(walks, 'Vertel het de coördinator')
  await says(walks, 'Schrijf kort op wat er is.')
  await audit(walks, { scripts })
  await walks.locator('[name=zorg]').fill('Zij slaapt al dagen niet.')
  await press(walks, 'Vertel het de coördinator')
  await says(walks, 'Het is gelukt.')
  await page.goto('/coordinatie')
  await expect(page.locator('.queue > li').filter({ hasText: name })).toContainText('zorgen')
  await audit(page, { scripts })
  await page.goto(pairing)
  await says(page, 'Iemand maakt zich zorgen. Bel vandaag.')
  await says(page, 'Zij slaapt al dagen niet.')
  await audit(page, { scripts })
  await press(page, 'Ik sprak hen')
  await expect(page.locator('main')).not.toContainText('Bel vandaag.')
  await own.reload()
  await expect(own.locator('main'), 'a worry is for the coordinator').not.toContainText('Zij slaapt')

  // Stopping needs no reason, and then nothing of it is the buddy's.
  await unfold(own, 'Ik wil stoppen')
  await press(own, 'Stop')
  await says(own, 'gestopt')
  await audit(own, { scripts })
  expect((await walks.reload())?.status()).toBe(404)
  await walks.goto('/mijn/maatje')
  await expect(walks.locator('main')).not.toContainText(name)
  await audit(walks, { scripts })
  await leave()
  await leaveWalk()
})

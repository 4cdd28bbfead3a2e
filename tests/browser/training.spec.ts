// A participant asks about the training, a coordinator puts them in a group and trains it, and a certificate can be checked by anybody.
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { dayFromNow, keepProfile, press, says, somebody, unfold } from './support/steps.ts'
import { test, expect } from './support/visit.ts'

test('a participant is trained, and the certificate is true', async ({ page, browser, baseURL, javaScriptEnabled }, { project }) => {
  test.slow()
  const scripts = javaScriptEnabled ?? true
  const name = `Noor ${project.name}`
  const [own, leave] = await somebody(browser, baseURL, scripts)
  await keepProfile(own, name)
  await own.goto('/mijn')
  await own.getByRole('link', { name: 'Mijn opleiding' }).click()
  await audit(own, { scripts })
  await press(own, /^Ik wil er meer over weten/)
  await says(own, 'De coördinator weet dat u er meer over wilt weten.')

  await signIn(page, 'coordinator')
  await page.goto('/coordinatie/opleiding')
  await says(page, name)
  await audit(page, { scripts })
  // A group of her own: what others plan is not her next session.
  await unfold(page, 'Nieuwe groep')
  await page.locator('[name=groepsnaam]').fill(`Groep ${project.name}`)
  await press(page, 'Maak de groep')
  await expect(page).toHaveURL(/gedaan=opleiding/)
  if (!page.url().includes('/groepen/')) await page.getByRole('link', { name: `Groep ${project.name}` }).click()
  const group = new URL(page.url()).pathname
  const adding = page.locator('details').filter({ hasText: 'Zet mensen in de groep' })
  if (await adding.getAttribute('open') === null) await unfold(page, 'Zet mensen in de groep')
  await page.getByRole('checkbox', { name }).check()
  await press(page, 'Zet in de groep')
  await expect(page.getByRole('link', { name })).toBeVisible()
  await audit(page, { scripts })

  const planning = page.locator('details').filter({ has: page.locator('input[name=stap][value=plannen]') })
  if (await planning.getAttribute('open') === null) await planning.locator('summary').click()
  await planning.locator('[name=dag]').fill('31-2-2030')
  await planning.locator('[name=tijd]').fill('13.30')
  await planning.locator('[name=waar]').fill(`Buurthuis ${project.name}`)
  await planning.getByRole('button').click()
  await expect(page.locator('[name=dag]')).toHaveValue('31-2-2030')
  await audit(page, { scripts })
  await page.locator('[name=dag]').fill(dayFromNow(30))
  await page.locator('[name=waar]').locator('xpath=ancestor::form').getByRole('button').click()
  await expect(page).toHaveURL(/gedaan=opleiding/)

  await own.goto('/mijn/opleiding')
  await says(own, `Buurthuis ${project.name}`)
  await audit(own, { scripts })
  await press(own, 'Ik kan er niet bij zijn')
  await says(own, 'U kunt de module later doen.')
  const calendar = await own.request.get(await own.getByRole('link', { name: 'Zet in mijn agenda' }).getAttribute('href') ?? '')
  expect(await calendar.text()).toContain('SUMMARY:Meedoen: afspraak')

  await page.goto(group)
  await page.locator('li').filter({ hasText: `Buurthuis ${project.name}` }).getByRole('link').click()
  await says(page, `Kan er niet bij zijn: ${name}`)
  await unfold(page, 'Verzet de bijeenkomst')
  await page.locator('[name=tijd]').fill('10.00')
  await press(page, 'Verzet')
  await says(page, 'om 10.00 uur')
  await audit(page, { scripts })
  await own.goto('/mijn/opleiding')
  await says(own, 'om 10.00 uur')
  await expect(own.getByRole('button', { name: 'Ik kan er niet bij zijn' }), 'asked anew').toBeVisible()

  await page.goto(group)
  await page.getByRole('link', { name }).click()
  await audit(page, { scripts })
  for (let module = 0; module < 8; module++) {
    await unfold(page, 'Een module op een ander moment gedaan')
    await page.locator('form').filter({ has: page.locator('[value=ingehaald]') }).getByRole('button').click()
    await expect(page).toHaveURL(/gedaan=opleiding/)
  }
  await press(page, 'Geef het certificaat')
  await says(page, 'Gegeven op')
  await page.locator('[name=gezien]').fill(dayFromNow(-1))
  await press(page, 'Ik zag de VOG')
  await says(page, 'Gezien op')
  await audit(page, { scripts })

  await own.goto('/mijn/opleiding')
  const code = /([A-Z0-9]{4}-){4}[A-Z0-9]{4}/.exec(await own.locator('main').innerText())?.[0] ?? ''
  const pdf = await own.request.get(await own.getByRole('link', { name: 'Certificaat als pdf' }).getAttribute('href') ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await own.goto('/certificaat')
  await audit(own, { scripts })
  await own.locator('[name=certificaatcode]').fill(code.toLowerCase())
  await press(own, 'Kijk')
  await says(own, 'Dit certificaat klopt.')
  await says(own, name)
  await audit(own, { scripts })
  await own.goto('/certificaat/AAAA-AAAA-AAAA-AAAA-AAAA')
  await says(own, 'Deze code kennen wij niet.')

  await own.goto('/mijn/opleiding')
  await unfold(own, 'Ik stop met de opleiding')
  await press(own, 'Ik stop met de opleiding')
  await says(own, 'Wat u deed, blijft van u.')
  await page.goto(group)
  await expect(page.getByRole('link', { name })).toHaveCount(0)
  await leave()
})

// A coach brings somebody to a place: three people, each in a browser of their own. Room without a name, permission, a first time
// together, calling afterwards, an outcome.
import type { Page } from '@playwright/test'
import { atWork } from './support/at-work.ts'
import { audit } from './support/audit.ts'
import { test, expect } from './support/visit.ts'

const PLACE = '/plekken/koken-in-buurtrestaurant-de-dreef'
const TITLE = 'Koken in het buurtrestaurant'

const says = (page: Page, words: string | RegExp) => expect(page.locator('main')).toContainText(words)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const day = (ahead: number) => {
  const date = new Date(Date.now() + ahead * 24 * 60 * 60 * 1000)
  return `${date.getDate()}-${date.getMonth() + 1}-${date.getFullYear()}`
}

test('from a coach to a place, with permission, to an outcome', async ({ page, see, find, browser, baseURL }, { project }) => {
  test.setTimeout(300_000)
  const name = `Farida ${project.name}`
  const [coach, leaveCoach] = await atWork(browser, baseURL, 'coach')

  // The coach adds somebody; a mistake is told beside its field, with what was typed kept.
  await coach.goto('/coach/mensen')
  await audit(coach)
  await coach.getByRole('link', { name: 'Iemand toevoegen' }).click()
  await audit(coach)
  await coach.getByLabel('Telefoonnummer').fill('06 12 34 56 78')
  await press(coach, 'Voeg toe')
  await expect(coach.getByRole('alert').getByRole('link')).toHaveCount(1)
  await expect(coach.getByLabel('Telefoonnummer')).toHaveValue('06 12 34 56 78')
  await audit(coach)
  await coach.getByLabel('Naam die iemand zelf kiest').fill(name)
  await coach.getByLabel('Postcode: vier cijfers').fill('3561')
  await press(coach, 'Voeg toe')
  await expect(coach.getByRole('heading', { level: 1 })).toHaveText(name)
  await audit(coach)
  const person = new URL(coach.url()).pathname

  // Logging a talk and a promise takes a minute.
  await coach.getByLabel('Beloofde u te bellen? Op welke dag?').fill(day(3))
  await coach.locator('form').filter({ has: coach.getByLabel('Hoeveel minuten?') }).getByRole('button').click()
  await says(coach, 'Belletje beloofd voor')
  await coach.goto('/coach')
  await expect(coach.locator('.queue > li').filter({ hasText: name })).toContainText('U beloofde te bellen')
  await audit(coach)

  // A card, so that she can look along on her own telephone.
  await coach.goto(person)
  await coach.getByText('Een kaart om zelf in te loggen').click()
  await press(coach, 'Maak een kaart')
  const code = (await coach.locator('.secret').innerText()).replaceAll(/\s+/g, '')
  await audit(coach)

  // Room is asked for without a name.
  await coach.goto(`${person}/plekken`)
  await audit(coach)
  const other = coach.locator('section').filter({ hasText: 'Een andere plek' })
  await other.getByLabel('Adres of naam van de plek').fill(`${baseURL ?? ''}${PLACE}`)
  await other.getByRole('button').click()
  await expect(coach.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  const handOver = new URL(coach.url()).pathname
  await audit(coach)
  await press(coach, 'Vraag of er ruimte is')
  await says(coach, 'De plek weet nog niet voor wie.')

  const [partner, leavePartner] = await atWork(browser, baseURL, 'redacteur')
  await partner.goto('/partner/overdrachten')
  await audit(partner)
  const id = handOver.split('/').at(-1) ?? ''
  const link = partner.locator(`a[href$="${id}"]`)
  await expect(link).toHaveText('Iemand, nog zonder naam')
  await link.click()
  await expect(partner.locator('body')).not.toContainText(name)
  await audit(partner)
  await partner.getByRole('radio', { name: 'Ja, er is ruimte' }).check()
  await press(partner, 'Geef antwoord')
  await says(partner, 'Er is ruimte.')

  // Permission for exactly what is in view.
  await coach.goto(handOver)
  await coach.getByRole('checkbox', { name: 'Telefoonnummer' }).check()
  await coach.getByLabel('In eigen woorden').fill('Ik kook graag voor veel mensen.')
  await press(coach, 'Vraag toestemming')
  await says(coach, 'Ik kook graag voor veel mensen.')
  await audit(coach)

  await page.goto('/terugkomen/kaart')
  await page.locator('main input[type=text]').first().fill(code)
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/mijn/)
  await page.goto('/mijn')
  await see.wellMadePage()
  await page.getByRole('link', { name: TITLE }).click()
  await expect(find.title()).toHaveText(TITLE)
  await says(page, 'Ik kook graag voor veel mensen.')
  await says(page, '06 12345678')
  await see.wellMadePage()
  await press(page, 'Ja, dit is goed')
  await says(page, 'U vindt het goed.')
  await see.wellMadePage()

  await coach.goto(handOver)
  await press(coach, 'Verstuur naar de plek')
  await says(coach, 'De overdracht is bij de plek.')

  await partner.goto(`/partner/overdrachten/${id}`)
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText(name)
  await says(partner, 'Ik kook graag voor veel mensen.')
  await audit(partner)
  await press(partner, 'Ja, welkom')
  await partner.getByLabel('Waar?').fill('Bij de keukendeur')
  await press(partner, 'Spreek dit af')
  await expect(partner.getByRole('alert').getByRole('link').first()).toBeVisible()
  await expect(partner.getByLabel('Waar?')).toHaveValue('Bij de keukendeur')
  await audit(partner)
  await partner.locator('[name=dag]').fill(day(5))
  await partner.locator('[name=tijd]').fill('10:30')
  await press(partner, 'Spreek dit af')
  await says(partner, 'Bij de keukendeur')

  // The same for all three: a file for the calendar and one page on paper.
  await page.reload()
  await says(page, 'U heeft een eerste afspraak.')
  await see.wellMadePage()
  for (const [who, path] of [[page, `/mijn/overdrachten/${id}`], [partner, `/partner/overdrachten/${id}`], [coach, handOver]] as const) {
    const calendar = await who.request.get(`${path}/afspraak.ics`)
    expect(calendar.status(), path).toBe(200)
    expect(await calendar.text()).toContain('SUMMARY:Afspraak')
    const sheet = await who.request.get(`${path}/blad.pdf`)
    expect(sheet.status(), path).toBe(200)
    expect((await sheet.body()).subarray(0, 5).toString(), path).toBe('%PDF-')
  }

  await press(partner, 'Is geweest')
  await page.reload()
  await press(page, 'Ik doe mee')
  await says(page, 'U doet mee.')
  await see.wellMadePage()

  await coach.goto(handOver)
  await says(coach, 'Nabellen op')
  await audit(coach)
  for (let call = 0; call < 3; call++) {
    const calls = coach.locator('section').filter({ hasText: 'Sprak u elkaar?' })
    await calls.getByRole('radio', { name: 'Ja, wij spraken elkaar' }).check()
    await calls.getByRole('radio', { name: 'Het gaat goed' }).check()
    await calls.getByRole('radio', { name: 'Ja', exact: true }).check()
    await calls.getByRole('button').click()
  }
  await says(coach, 'Hoe liep het af?')
  await audit(coach)
  await coach.getByRole('radio', { name: 'Begonnen en gebleven' }).check()
  await coach.locator('details').filter({ hasText: 'Hoe liep het af?' }).getByRole('button', { name: 'Rond af' }).click()
  await says(coach, 'Dit is afgerond.')

  expect((await partner.goto(`/partner/overdrachten/${id}`))?.status(), 'nothing of it is theirs any more').toBe(404)
  await page.reload()
  await says(page, 'Dit is klaar.')
  await leavePartner()
  await leaveCoach()
})

// What coaches, partners and participants do in more than one journey.
import type { Browser, Page } from '@playwright/test'
import { expect, watch } from './visit.ts'

/** The page says it. */
export const says = (page: Page, words: string | RegExp) => expect(page.locator('main')).toContainText(words)
/** Presses the button with this name. */
export const press = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name, exact: true }).click()

/** Unfolds what stands behind these words, unless it is open. */
export async function unfold (page: Page, words: string | RegExp): Promise<void> {
  const details = page.locator('details').filter({ has: page.locator('summary').filter({ hasText: words }) })
  if (await details.getAttribute('open') === null) await details.locator('summary').click()
}

/** A day so many days from now, as somebody types it. */
export function dayFromNow (days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  return `${day.getDate()}-${day.getMonth() + 1}-${day.getFullYear()}`
}

/** A telephone of 360 pixels. */
export const PHONE = { viewport: { width: 360, height: 800 } }

/** Somebody on a telephone of their own, and how they leave: then it is told what went wrong out of sight. */
export async function somebody (browser: Browser, site: string | undefined, scripts: boolean): Promise<[Page, () => Promise<void>]> {
  const context = await browser.newContext({ baseURL: site, ...PHONE, javaScriptEnabled: scripts })
  const page = await context.newPage()
  const problems = watch(page, site ?? '')
  return [page, async () => {
    await context.close()
    expect(problems, 'what went wrong out of sight').toEqual([])
  }]
}

/** Keeps a profile under a name, with an address to write to. */
export async function keepProfile (page: Page, name: string): Promise<void> {
  await page.goto('/bewaren?thema=koken&begin=kijken&pc=3561&dagdeel=di-ochtend')
  await page.locator('[name=naam]').fill(name)
  await page.locator('[name=email]').fill(`${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@example.nl`)
  await page.locator('[name=bereik][value=mail]').check()
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/mijn/)
}

/** Comes back with a card. */
export async function comeBack (page: Page, card: string): Promise<void> {
  await page.goto('/terugkomen/kaart')
  await page.locator('[name=kaart]').fill(card)
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/mijn/)
}

/** The coach makes a card for somebody; answers its code. */
export async function makeCard (page: Page, person: string): Promise<string> {
  await page.goto(person)
  await unfold(page, 'Een kaart om zelf in te loggen')
  await press(page, 'Maak een kaart')
  return (await page.locator('.card-sheet .secret').innerText()).replaceAll(/\s+/g, '')
}

/** The coach adds somebody and makes a card for them; answers the address of the person and the card. */
export async function add (page: Page, name: string): Promise<[string, string]> {
  await page.goto('/coach/mensen/nieuw')
  await page.locator('[name=naam]').fill(name)
  await page.locator('[name=telefoon]').fill('06 12 34 56 78')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/coach\/mensen\/[0-9a-f-]+\?gedaan=/)
  const person = new URL(page.url()).pathname
  const card = await makeCard(page, person)
  return [person, card]
}

/** The coach asks a place for room; answers the address of the hand-over. */
export async function askForRoom (coach: Page, person: string, place: string): Promise<string> {
  await coach.goto(`${person}/plekken`)
  const other = coach.locator('section').filter({ hasText: 'Een andere plek' })
  await other.getByLabel('Adres of naam van de plek').fill(new URL(place, coach.url()).href)
  await other.getByRole('button').click()
  await expect(coach).toHaveURL(/\/coach\/overdrachten\//)
  const handOver = new URL(coach.url()).pathname
  await press(coach, 'Vraag of er ruimte is')
  await says(coach, 'De plek weet nog niet voor wie.')
  return handOver
}

/** The partner has room. */
export async function giveRoom (partner: Page): Promise<void> {
  await partner.getByRole('radio', { name: 'Ja, er is ruimte' }).check()
  await press(partner, 'Geef antwoord')
  await says(partner, 'Er is ruimte.')
}

/** The coach asks permission for a number and these words. */
export async function askPermission (coach: Page, words: string): Promise<void> {
  await coach.getByRole('checkbox', { name: 'Telefoonnummer' }).check()
  await coach.getByLabel('In eigen woorden').fill(words)
  await press(coach, 'Vraag toestemming')
  await says(coach, words)
}

/** The partner agrees on a first meeting. */
export async function planMeeting (partner: Page, where: string, days: number): Promise<void> {
  await partner.getByLabel('Waar?').fill(where)
  await partner.locator('[name=dag]').fill(dayFromNow(days))
  await partner.locator('[name=tijd]').fill('10:30')
  await press(partner, 'Spreek dit af')
  await says(partner, where)
}

/** The coach called and heard that it goes well. */
export async function callAfterwards (coach: Page): Promise<void> {
  const calls = coach.locator('section').filter({ hasText: 'Sprak u elkaar?' })
  await calls.getByRole('radio', { name: 'Ja, wij spraken elkaar' }).check()
  await calls.getByRole('radio', { name: 'Het gaat goed' }).check()
  await calls.getByRole('radio', { name: 'Ja', exact: true }).check()
  await calls.getByRole('button').click()
}

/** The coach says that somebody began and stayed. */
export async function close (coach: Page): Promise<void> {
  await coach.getByRole('radio', { name: 'Begonnen en gebleven' }).check()
  await coach.locator('details').filter({ hasText: 'Hoe liep het af?' }).getByRole('button', { name: 'Rond af' }).click()
  await says(coach, 'Dit is afgerond.')
}

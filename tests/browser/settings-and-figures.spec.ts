// An administrator chooses how the municipality looks; a partner brings places in by file, takes them along and sees figures.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { signIn } from './support/people.ts'
import { test, expect } from './support/visit.ts'

const SETTINGS = '/beheer/gemeente'
const MUNICIPALITY = '/gemeente/utrecht'

test('an administrator changes the welcome and the colour, and a visitor sees both', async ({ page, see, browser, baseURL }) => {
  test.slow()
  const welcome = 'Fijn dat u er bent. Kom gerust eens kijken in onze stad.'
  await signIn(page, 'beheerder')
  await page.goto(SETTINGS)
  await see.wellMadePage()
  const change = async (part: string) => {
    await page.goto(SETTINGS)
    await page.getByRole('link', { name: `Veranderen ${part}` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(part)
    await see.wellMadePage()
  }
  const keep = page.getByRole('button', { name: 'Bewaren' })

  await change('Naam en welkom')
  const field = page.getByLabel('Welkom (mag leeg blijven)')
  await field.fill('')
  await keep.click()
  // English stays, so Dutch is missing.
  await expect(page.getByRole('alert').getByRole('link', { name: 'Schrijf het welkom ook in het Nederlands.' })).toBeVisible()
  await see.wellMadePage()
  await field.fill(welcome)
  await keep.click()
  await expect(page).toHaveURL(/gedaan=instellingen$/)
  await see.notice('Het is bewaard.')

  await change('Kleur')
  const colour = page.getByLabel('Kleur (mag leeg blijven)')
  await colour.fill('#ffee88')
  await keep.click()
  await expect(page.getByRole('alert')).toContainText('#ffee88 is te licht om te lezen')
  await expect(colour).toHaveValue('#ffee88')
  await expect(page.getByRole('button', { name: /^Neem #/ })).toBeVisible()
  await see.wellMadePage()
  await colour.fill('#7a1f5c')
  await keep.click()
  await expect(page).toHaveURL(/gedaan=instellingen$/)

  const context = await browser.newContext({ baseURL })
  const visitor = await context.newPage()
  await visitor.goto(MUNICIPALITY)
  await expect(visitor.locator('main')).toContainText(welcome)
  const button = (page: Page) => page.getByRole('link', { name: 'Bekijk deze plekken' })
  await expect(button(visitor)).toHaveCSS('background-color', 'rgb(122, 31, 92)')
  await context.close()
  await page.goto(MUNICIPALITY)
  await see.wellMadePage()

  // As it was: whoever comes next sees the colour of Meedoen.
  await change('Kleur')
  await colour.fill('')
  await keep.click()
  await expect(page).toHaveURL(/gedaan=instellingen$/)
  await page.goto(MUNICIPALITY)
  await expect(button(page)).not.toHaveCSS('background-color', 'rgb(122, 31, 92)')
})

test('a partner brings places in with a file, takes them along, and sees how often they were looked at', async ({ page, see }) => {
  test.slow()
  await signIn(page, 'redacteur')
  await page.getByRole('link', { name: 'Plekken inlezen uit een bestand' }).click()
  await expect(page).toHaveURL(/\/partner\/inlezen/)
  await see.wellMadePage()
  const look = page.getByRole('button', { name: 'Kijk wat er gebeurt' })
  await look.click()
  await expect(page.getByRole('alert').getByRole('link', { name: 'Kies eerst een bestand.' })).toBeVisible()
  await see.wellMadePage()
  const give = async (name: string, lines: string[]) => {
    await page.getByLabel('Uw bestand').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
    await look.click()
  }
  await give('plekken.csv', ['titel;samenvatting', 'Breien;Samen breien.'])
  await expect(page.getByRole('alert')).toContainText('De eerste regel mist: organisatie')

  // One that is whole, one that is not finished, and one of somebody else.
  const header = 'titel;organisatie;samenvatting;soort;themas;doelen;dagdelen;straat;postcode;plaats;gemeente;telefoon;bron_id'
  const place = ';inloop;creatief;mensen-ontmoeten;do-middag 8 14:00-16:00;Wilgenroosdreef 18;3561 XA;Utrecht;Utrecht;030 000 00 11;'
  await give('plekken.csv', [
    header,
    `Breien met een bestand;Buurthuis De Dreef;Samen breien bij de koffie.${place}breien`,
    'Zingen met een bestand;Buurthuis De Dreef;;;;;;;;;;;zingen',
    `Soep van een ander;Keuken Zeist;Samen soep maken.${place}soep`
  ])
  await expect(page).toHaveURL(/\/partner\/inlezen\/[0-9a-f-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk het na')
  const main = page.locator('main')
  await expect(main).toContainText('2 nieuwe plekken')
  await expect(main).toContainText('1 regel slaan wij over')
  await expect(page.locator('.file-line--new').filter({ hasText: 'Zingen' })).toContainText('Deze plek is nog niet af.')
  await expect(page.locator('.file-line--refused')).toContainText('een andere organisatie: Keuken Zeist')
  await see.wellMadePage()
  const preview = page.url()
  await page.goto('/partner')
  await expect(main).not.toContainText('Breien met een bestand')

  await page.goto(preview)
  await page.getByRole('button', { name: 'Zet deze plekken klaar' }).click()
  await expect(page).toHaveURL(/gedaan=ingelezen$/)
  await see.notice('De plekken uit uw bestand staan hieronder')
  for (const title of ['Breien met een bestand', 'Zingen met een bestand']) await expect(page.locator('.own-place__title', { hasText: title })).toBeVisible()
  await expect(main).not.toContainText('Soep van een ander')
  await see.wellMadePage()

  await page.getByRole('link', { name: 'Uw gegevens meenemen' }).click()
  await expect(page).toHaveURL(/\/partner\/bestanden/)
  await see.wellMadePage()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Alle plekken als tabel (CSV)' }).click()
  ])
  expect(download.suggestedFilename()).toBe('plekken.csv')
  const taken = readFileSync(await download.path(), 'utf8')
  expect(taken).toContain('Breien met een bestand')
  // What is taken along can be brought in again, and changes nothing.
  await page.getByRole('link', { name: 'Plekken inlezen uit een bestand' }).click()
  await page.getByLabel('Uw bestand').setInputFiles({ name: 'plekken.csv', mimeType: 'text/csv', buffer: Buffer.from(taken) })
  await look.click()
  await expect(main).toContainText(/\d+ plekken zijn al zo/)
  await expect(main).not.toContainText('nieuwe plek')
  await see.wellMadePage()
  await page.getByRole('button', { name: 'Gooi dit bestand weg' }).click()
  await expect(page).toHaveURL(/gedaan=bestand-weg$/)

  await page.getByRole('link', { name: 'Cijfers' }).click()
  await expect(page).toHaveURL(/\/partner\/cijfers/)
  const table = page.getByRole('table', { name: 'Hoe vaak bekeken, per maand' })
  await expect(table.getByRole('row').filter({ hasText: 'Alle plekken samen' })).toBeVisible()
  const line = table.getByRole('row').filter({ hasText: 'Koffie drinken bij De Dreef' })
  await expect(line.getByRole('cell').first()).toHaveText(/^\d+$/)
  expect(await line.getByRole('cell').count()).toBe(await table.getByRole('columnheader').count() - 1)
  await see.wellMadePage()
})

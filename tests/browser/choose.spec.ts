// Somebody who does not know what suits them, from the first page to a place and back.
import type { Page } from '@playwright/test'
import { test, expect } from './support/visit.ts'

const BEGIN = '/wat-past-bij-mij'
const on = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click()
const skip = (page: Page) => page.getByRole('link', { name: 'Sla over', exact: true }).click()
const question = (page: Page, words: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(words)

test('a visitor answers six questions and finds places that fit, with why', async ({ page, find, act, see }) => {
  // Ten screens, each looked at as a whole.
  test.slow()
  await act.goTo('/')
  await page.getByRole('link', { name: 'Ja, denk met mij mee' }).click()
  await question(page, 'Wat past bij mij?')
  await see.wellMadePage()
  await page.getByRole('link', { name: 'Begin', exact: true }).click()

  await question(page, 'Waar wordt u blij van?')
  await expect(page.getByText('Vraag 1 van 6')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Tuin en groen' }).check()
  await page.getByRole('checkbox', { name: 'Koken' }).check()
  await see.wellMadePage()
  await on(page)
  await question(page, 'Wat hoopt u te vinden?')
  await page.getByRole('checkbox', { name: 'Mensen ontmoeten' }).check()
  await see.wellMadePage()
  await on(page)
  await question(page, 'Wanneer kunt u?')
  for (const name of ['dinsdag, ochtend', 'donderdag, ochtend', 'donderdag, middag']) await page.getByRole('checkbox', { name }).check()
  await see.wellMadePage()
  await on(page)
  await question(page, 'Hoe wilt u beginnen?')
  await page.getByRole('radio', { name: 'Meedoen in een groep' }).check()
  await see.wellMadePage()
  await on(page)
  await question(page, 'Wat is fijn voor u op een plek?')
  await see.wellMadePage()
  await skip(page)
  await question(page, 'Waar woont u ongeveer?')
  await page.getByLabel('Uw postcode (4 cijfers)').fill('3561')
  await see.wellMadePage()
  await on(page)

  await question(page, 'Uw antwoorden')
  await expect(page.getByText('dinsdag, ochtend; donderdag, ochtend en middag')).toBeVisible()
  await expect(page.getByText('Overgeslagen')).toHaveCount(1)
  await see.wellMadePage()
  await page.getByRole('link', { name: 'Laat plekken zien' }).click()

  await expect(find.title()).toHaveText(/^\d+ plek(ken)? pas(t|sen) bij u$/)
  const places = await find.places().count()
  expect(places).toBeGreaterThanOrEqual(3)
  expect(places).toBeLessThanOrEqual(7)
  for (const why of await page.locator('.why').all()) {
    const reasons = await why.getByRole('listitem').count()
    expect(reasons).toBeGreaterThan(0)
    expect(reasons).toBeLessThanOrEqual(3)
  }
  await expect(page.getByText(/^U houdt van (koken|tuin en groen)$/).first()).toBeVisible()
  await see.wellMadePage()

  const results = page.url()
  const first = await find.places().first().innerText()
  await act.open(first)
  await page.getByRole('link', { name: 'Terug naar de plekken' }).click()
  await expect(page).toHaveURL(results)
})

test('a visitor changes one answer from the overview and comes back there', async ({ page, act }) => {
  await act.goTo(`${BEGIN}/overzicht?thema=koken&begin=groep`)
  await page.getByRole('link', { name: /^Verander.*Waar wordt u blij van\?$/ }).click()
  await expect(page.getByRole('checkbox', { name: 'Koken' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Dieren' }).check()
  await page.getByRole('button', { name: 'Klaar' }).click()
  await question(page, 'Uw antwoorden')
  await expect(page.getByText('Koken en Dieren')).toBeVisible()
  await expect(page.getByText('Meedoen in een groep')).toBeVisible()
})

test('going back loses nothing that was chosen', async ({ page, act }) => {
  await act.goTo(`${BEGIN}/hopen?thema=koken`)
  await page.getByRole('checkbox', { name: 'Rust' }).check()
  await page.getByRole('button', { name: 'Vorige' }).click()
  await question(page, 'Waar wordt u blij van?')
  await expect(page.getByRole('checkbox', { name: 'Koken' })).toBeChecked()
  await on(page)
  await expect(page.getByRole('checkbox', { name: 'Rust' })).toBeChecked()
})

test('who skips everything still sees places', async ({ page, find, act }) => {
  await act.goTo(`${BEGIN}/blij-van`)
  for (let screen = 0; screen < 6; screen++) await skip(page)
  await expect(page.getByText('Overgeslagen')).toHaveCount(6)
  await page.getByRole('link', { name: 'Laat plekken zien' }).click()
  await expect(find.places()).toHaveCount(7)
  await page.getByRole('link', { name: 'Meer plekken' }).click()
  expect(await find.places().count()).toBeGreaterThan(0)
})

for (const [typed, said] of [['12', 'Een postcode heeft vier cijfers'], ['9999', 'Klopt het nummer?']]) {
  test(`postcode ${typed} is asked again, and kept`, async ({ page, act, see }) => {
    await act.goTo(`${BEGIN}/waar?thema=koken`)
    await page.getByLabel('Uw postcode (4 cijfers)').fill(typed)
    await on(page)
    await question(page, 'Waar woont u ongeveer?')
    await expect(page.getByText(said)).toBeVisible()
    await expect(page.getByLabel('Uw postcode (4 cijfers)')).toHaveValue(typed)
    await see.wellMadePage()
    await page.getByLabel('Uw postcode (4 cijfers)').fill('3561')
    await on(page)
    await question(page, 'Uw antwoorden')
    await expect(page.getByText('Koken')).toBeVisible()
  })
}

test('with little choice, letting go of one wish gives as many more as was said', async ({ page, find, act, see }) => {
  await act.goTo(`${BEGIN}/plekken?dagdeel=zo-ochtend&wens=kleine-groep&begin=groep`)
  const before = Number(/^\d+/.exec(await find.title().innerText())?.[0] ?? '0')
  expect(before).toBeLessThan(7)
  await see.wellMadePage()
  const way = page.getByRole('region', { name: 'Wilt u meer keuze? Laat één ding los.' }).getByRole('listitem').first()
  const more = Number(/(\d+) plek(ken)? meer/.exec(await way.innerText())?.[1])
  await way.getByRole('link').click()
  await expect(find.title()).toHaveText(new RegExp(`^${before + more} plek`))
})

test('nothing at all: there is somebody to call, and something to look at', async ({ page, find, act, see }) => {
  await act.goTo(`${BEGIN}/plekken?taal=jpn&nederlands=0&wens=rolstoel&wens=vrouwengroep&wens=kinderen-mee&dagdeel=zo-avond`)
  await question(page, 'Nog geen plek die bij alles past')
  await expect(page.getByRole('main').getByRole('link', { name: /^[\d ]+$/ })).toHaveAttribute('href', /^tel:/)
  expect(await find.places().count()).toBeGreaterThan(0)
  await see.wellMadePage()
})

test('the sheet of paper prints on one A4', async ({ page, act }) => {
  await act.goTo(`${BEGIN}/op-papier`)
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

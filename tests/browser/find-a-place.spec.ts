import { test, expect } from './support/visit.ts'

test('a visitor looks for a garden, chooses a day and a theme, and finds out how to come', async ({ page, find, act, see }) => {
  await act.goTo('/')
  await act.searchFor('tuin')
  const gardens = await see.total()
  expect(gardens).toBeGreaterThan(5)
  await expect(find.searchField()).toHaveValue('tuin')
  await expect(find.places().first()).toHaveText('Meehelpen in de moestuin')
  await see.wellMadePage()

  await act.choose('dinsdag, ochtend', 'Tuin en groen')
  await see.chosen('“tuin”', 'Tuin en groen', 'dinsdag, ochtend')
  const both = await see.total()
  expect(both).toBeLessThan(gardens)
  expect(both).toBeGreaterThan(0)
  await see.wellMadePage()

  await act.drop('Tuin en groen')
  await see.chosen('“tuin”', 'dinsdag, ochtend')
  expect(await see.total()).toBeGreaterThanOrEqual(both)

  await page.getByRole('link', { name: 'nieuw', exact: true }).click()
  await expect(page).toHaveURL(/sorteer=nieuw/)
  await see.chosen('“tuin”', 'dinsdag, ochtend')
  await expect(page.locator('.results__sort [aria-current]')).toHaveText('nieuw')

  const results = page.url()
  await act.open('Meehelpen in de moestuin')
  await expect(page.getByRole('heading', { name: 'Wanneer?' })).toBeVisible()
  await expect(page.getByText('Het is op: dinsdag, ochtend')).toBeVisible()
  const week = page.getByRole('table', { name: /De week/ })
  await expect(week.getByRole('row', { name: 'ochtend' }).getByRole('cell').nth(1)).toContainText('vrij')
  const come = page.getByRole('region', { name: 'Eens kijken?' })
  await expect(come.getByText('U mag eerst gewoon komen kijken.')).toBeVisible()
  await expect(come.getByRole('link', { name: /^Bel / }).first()).toHaveAttribute('href', /^tel:[+\d]+$/)
  const where = page.getByRole('region', { name: 'Waar?' })
  await expect(where.getByRole('group').or(where.locator('address'))).toContainText('Utrecht')
  await expect(where.getByRole('link', { name: 'Laat de kaart zien' })).toHaveAttribute('href', /openstreetmap\.org/)
  await see.wellMadePage()

  await page.getByRole('link', { name: 'Terug naar de plekken' }).click()
  await expect(page).toHaveURL(results)
  await see.chosen('“tuin”', 'dinsdag, ochtend')
})

test('a visitor shows the filtered places without going to the end of the filters', async ({ page, find, act, see }) => {
  await act.goTo('/plekken')
  if (await find.filterLink().isVisible()) await find.filterLink().click()
  const button = page.getByRole('button', { name: 'Laat zien' }).first()
  await find.choice('maandag, ochtend').check()
  await expect(button).toBeInViewport({ ratio: 1 })
  await button.click()
  await see.chosen('maandag, ochtend')
})

test('a visitor chooses a picture with a word at home', async ({ page, find, act, see }) => {
  await act.goTo('/')
  const theme = page.getByRole('region', { name: 'Waar wordt u blij van?' }).getByRole('link', { name: /^Koken/ })
  const promised = Number(/(\d+) plek/.exec(await theme.innerText())?.[1])
  await theme.click()
  await see.chosen('Koken')
  expect(await see.total()).toBe(promised)
  await expect(find.places()).toHaveCount(promised)
})

test('a visitor looks at more pages than one', async ({ page, find, act, see }) => {
  await act.goTo('/plekken')
  const total = await see.total()
  const titles: string[] = []
  const pages = page.getByRole('navigation', { name: "Pagina's" })
  for (let number = 1; number === 1 || await pages.getByRole('link', { name: 'Volgende' }).count(); number++) {
    if (number > 1) await pages.getByRole('link', { name: 'Volgende' }).click()
    await expect(pages.locator('[aria-current=page]')).toHaveText(String(number))
    titles.push(...await find.places().evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href)))
  }
  expect(titles).toHaveLength(total)
  expect(new Set(titles).size, 'no place stands on two pages').toBe(total)
})

test('what was chosen on the filter page comes back with a new search', async ({ find, act, see }) => {
  await act.goTo('/plekken?thema=groen&dagdeel=di-ochtend')
  await act.searchFor('moestuin')
  await see.chosen('“moestuin”', 'Tuin en groen', 'dinsdag, ochtend')
  await expect(find.places().first()).toHaveText('Meehelpen in de moestuin')
})

import { test, expect } from './support/visit.ts'

/** Straight kilometres behind "5 minuten lopen", "11 minuten fietsen" and "40 kilometer", roughly, to compare. */
function far (words: string): number {
  const number = Number(/\d+/.exec(words)?.[0])
  if (words.includes('lopen')) return number / 1000
  return words.includes('fietsen') ? number : number * 1000
}

test('a visitor sees how far it is, and the nearest first', async ({ page, find, act, see }) => {
  await act.goTo('/')
  await act.searchFor('', { postcode: '3561' })
  await expect(find.title()).toHaveText(/^\d+ plekken bij 3561$/)
  await see.chosen('bij 3561, tot 10 kilometer')
  await page.getByRole('link', { name: 'dichtbij', exact: true }).click()
  await expect(page).toHaveURL(/sorteer=dichtbij/)
  const ways = page.locator('.place-card').getByText(/^\d+ (minuten? (lopen|fietsen)|kilometer)$/)
  await expect(ways).toHaveCount(await find.places().count())
  const distances = (await ways.allInnerTexts()).map(far)
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
  await see.wellMadePage()

  const title = await find.places().first().innerText()
  await act.open(title)
  await expect(page.getByText(/^Het is ongeveer \d+ minuten? (lopen|fietsen) vanaf uw postcode\.$/)).toBeVisible()
  await page.getByRole('link', { name: 'Terug naar de plekken' }).click()
  await expect(find.title()).toHaveText(/bij 3561$/)
  await expect(page).toHaveURL(/sorteer=dichtbij/)
  await expect(find.places().first()).toHaveText(title)
})

test('a visitor goes less far', async ({ page, find, act, see }) => {
  await act.goTo('/plekken?pc=3561')
  const near = await see.total()
  if (await find.filterLink().isVisible()) await find.filterLink().click()
  await page.getByLabel('Hoe ver wilt u gaan?').selectOption('2 kilometer')
  await find.showButton().click()
  await see.chosen('bij 3561, tot 2 kilometer')
  expect(await see.total()).toBeLessThan(near)
})

test('a postcode that nobody knows gets a clear sentence and all places', async ({ page, find, act, see }) => {
  await act.goTo('/plekken')
  const all = await see.total()
  await act.searchFor('', { postcode: '9999' })
  await see.notice('U ziet plekken uit alle buurten.')
  expect(await see.total()).toBe(all)
  await expect(find.postcodeField()).toHaveValue('9999')
  await expect(find.postcodeField()).toHaveAccessibleDescription('Postcode 9999 kennen wij niet. Klopt het nummer?')
  await expect(find.chosen()).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'dichtbij', exact: true })).toHaveCount(0)
  await see.wellMadePage()
})

test('half a postcode gets a clear sentence and the words still count', async ({ find, act, see }) => {
  await act.goTo('/')
  await act.searchFor('tuin', { postcode: '12' })
  await see.notice('Postcode 12 kennen wij niet. Een postcode heeft vier cijfers, bijvoorbeeld 3561.')
  await expect(find.postcodeField()).toHaveValue('12')
  await expect(find.postcodeField()).toHaveAccessibleDescription(/^Postcode 12 kennen wij niet\./)
  await see.chosen('“tuin”')
  await expect(find.places().first()).toHaveText('Meehelpen in de moestuin')
  await see.wellMadePage()
})

test('a visitor asks on the page of a place how far it is', async ({ page, act, see }) => {
  await act.goTo('/plekken/meehelpen-in-de-moestuin')
  const field = page.getByLabel('Hoe ver is het voor u?')
  await field.fill('12')
  await page.getByRole('button', { name: 'Bereken' }).click()
  await see.notice('Postcode 12 kennen wij niet.')
  await expect(field).toHaveValue('12')
  await see.wellMadePage()
  await field.fill('3561 AB')
  await page.getByRole('button', { name: 'Bereken' }).click()
  await expect(page.getByText(/^Het is ongeveer \d+ minuten? (lopen|fietsen) vanaf uw postcode\.$/)).toBeVisible()
})

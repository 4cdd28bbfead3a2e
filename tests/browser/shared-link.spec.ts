import { test, expect } from './support/visit.ts'

const MANY = '/plekken?q=tuin&thema=groen&thema=buurt&dagdeel=di-ochtend&dagdeel=do-middag&taal=nld&wens=buiten&pc=3561&km=50&sorteer=dichtbij'

test('whoever gets a link sees the same page', async ({ page, find, act, see, browser, javaScriptEnabled, baseURL }) => {
  await act.goTo(MANY)
  const titles = await find.places().allInnerTexts()
  expect(titles.length).toBeGreaterThan(0)
  await expect(find.chosen()).toHaveCount(8)
  await see.wellMadePage()

  const other = await browser.newContext({ javaScriptEnabled, baseURL })
  const theirs = await other.newPage()
  await theirs.goto(page.url())
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(await find.title().innerText())
  expect(await theirs.locator('.place-card__title').allInnerTexts()).toEqual(titles)
  await other.close()
})

test('the address of a page is the same however its choices were made', async ({ page, act, see }) => {
  await act.goTo('/plekken?dagdeel=di-ochtend&q=tuin&thema=groen')
  const there = await see.total()
  await act.goTo('/plekken')
  await act.searchFor('tuin')
  await act.choose('Tuin en groen', 'dinsdag, ochtend')
  expect(await see.total()).toBe(there)
  // A form sends its empty fields too; links do not.
  await act.drop('Tuin en groen')
  expect(new URL(page.url()).search).toBe('?q=tuin&dagdeel=di-ochtend')
})

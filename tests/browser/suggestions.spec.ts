import { test, expect } from './support/visit.ts'
import type { Page } from '@playwright/test'

/** What was asked of the server for the island: its script, its WebAssembly, and suggestions. */
function askedFor (page: Page) {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  return {
    island: () => asked.filter(path => /\/client\b|\.wasm$/.test(path)),
    suggestions: () => asked.filter(path => path === '/api/v1/suggestions')
  }
}

for (const address of ['/', '/plekken']) {
  test(`at ${address} suggestions are loaded when the visitor goes to the field, and not before`, async ({ page, find, act }) => {
    const asked = askedFor(page)
    await act.goTo(address)
    await page.waitForLoadState('networkidle')
    expect(asked.island()).toEqual([])
    await find.searchField().focus()
    await expect(find.searchField()).toHaveRole('combobox')
    expect(asked.island().map(path => path.split('.').at(-1)).sort()).toEqual(['js', 'wasm'])
    expect(asked.suggestions()).toEqual([])
  })
}

test('a visitor types the beginning of a word and chooses with the arrows', async ({ page, find, act, see }) => {
  await act.goTo('/')
  await find.searchField().pressSequentially('moes', { delay: 20 })
  await expect(find.suggestions().getByRole('option')).toHaveText(['moestuin', 'Meehelpen in de moestuin'])
  await expect(find.searchField()).toHaveAttribute('aria-expanded', 'true')
  await see.wellMadePage()

  await page.keyboard.press('ArrowDown')
  const first = find.suggestions().getByRole('option', { name: 'moestuin', exact: true })
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(find.searchField()).toHaveAttribute('aria-activedescendant', await first.getAttribute('id') ?? 'none')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plekken\?q=moestuin/)
  await expect(find.places().first()).toHaveText('Meehelpen in de moestuin')
})

test('a suggestion that is a place leads straight to it', async ({ page, find, act }) => {
  await act.goTo('/')
  await find.searchField().pressSequentially('moes', { delay: 20 })
  await find.suggestions().getByRole('option', { name: 'Meehelpen in de moestuin' }).click()
  await expect(page).toHaveURL(/\/plekken\/meehelpen-in-de-moestuin$/)
  await expect(find.title()).toHaveText('Meehelpen in de moestuin')
})

test('in English a suggestion leads to the English page', async ({ page, act, find }) => {
  await act.goTo('/en')
  await page.getByLabel('What would you like to do?').pressSequentially('moes', { delay: 20 })
  await page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { name: 'Meehelpen in de moestuin' }).click()
  await expect(page).toHaveURL(/\/en\/plekken\/meehelpen-in-de-moestuin$/)
  await expect(find.title()).toHaveText('Meehelpen in de moestuin')
})

test('a suggestion that is a place keeps the postcode', async ({ page, find, act }) => {
  await act.goTo('/plekken?thema=groen&pc=3561&km=5')
  await find.postcodeField().fill('3562')
  await find.searchField().pressSequentially('moes', { delay: 20 })
  await find.suggestions().getByRole('option', { name: 'Meehelpen in de moestuin' }).click()
  await expect(page).toHaveURL(/\/plekken\/meehelpen-in-de-moestuin\?pc=3562&km=5$/)
  await expect(find.title()).toHaveText('Meehelpen in de moestuin')
})

test('suggestions leave the rest of the form free', async ({ page, find, act }) => {
  await act.goTo('/')
  await find.postcodeField().fill('3561')
  await find.searchField().pressSequentially('ko', { delay: 20 })
  await expect(find.suggestions()).toBeVisible()
  const narrow = (page.viewportSize()?.width ?? 0) < 640
  const shown = await find.suggestions().getByRole('option').count()
  expect(shown).toBeGreaterThan(narrow ? 0 : 4)
  expect(shown).toBeLessThanOrEqual(narrow ? 4 : 8)
  // A real press: the list closes when the field is left, and the button may not slip away from under the finger.
  await find.searchButton().scrollIntoViewIfNeeded()
  const button = await find.searchButton().boundingBox()
  if (!button) throw new Error('there is no button')
  await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/\/plekken\?q=ko&pc=3561$/)
})

test('Escape closes the list and keeps what was typed', async ({ page, find, act }) => {
  await act.goTo('/')
  await find.searchField().pressSequentially('moes', { delay: 20 })
  await expect(find.suggestions()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(find.suggestions()).toBeHidden()
  await expect(find.searchField()).toHaveAttribute('aria-expanded', 'false')
  await expect(find.searchField()).toHaveValue('moes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plekken\?q=moes\b/)
})

test('suggestions that come after Escape stay away', async ({ page, find, act }) => {
  await act.goTo('/')
  await find.searchField().pressSequentially('moe')
  await expect(find.suggestions()).toBeVisible()
  let letGo = () => {}
  const held = new Promise<void>(resolve => { letGo = resolve })
  await page.route('**/api/v1/suggestions*', async route => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/api/v1/suggestions*')
  await find.searchField().press('s')
  await asked
  await page.keyboard.press('Escape')
  await expect(find.suggestions()).toBeHidden()
  letGo()
  // Whatever was on its way has arrived by then.
  await page.evaluate(async () => { await fetch('/api/v1/suggestions?q=moes') })
  await expect(find.suggestions()).toBeHidden()
})

test('what was typed before the suggestions were there is not lost', async ({ page, find, act }) => {
  let letGo = () => {}
  const held = new Promise<void>(resolve => { letGo = resolve })
  await page.route('**/*.wasm', async route => {
    await held
    await route.continue()
  })
  await act.goTo('/')
  await find.searchField().pressSequentially('moes')
  await expect(find.searchField()).toHaveValue('moes')
  letGo()
  await expect(find.suggestions().getByRole('option').first()).toHaveText('moestuin')
})

test('who asks to save data gets no suggestions, and finds as much', async ({ page, find, act }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  const asked = askedFor(page)
  await act.goTo('/')
  await find.searchField().pressSequentially('moestuin')
  await page.waitForLoadState('networkidle')
  expect(asked.island()).toEqual([])
  expect(asked.suggestions()).toEqual([])
  await expect(find.searchField()).toHaveRole('textbox')
  await page.keyboard.press('Enter')
  await expect(find.places().first()).toHaveText('Meehelpen in de moestuin')
})

test('suggestions that come when the visitor is already elsewhere stay away', async ({ page, find, act }) => {
  let letGo = () => {}
  const held = new Promise<void>(resolve => { letGo = resolve })
  await page.route('**/api/v1/suggestions*', async route => {
    await held
    await route.continue()
  })
  await act.goTo('/')
  const asked = page.waitForRequest('**/api/v1/suggestions*')
  await find.searchField().pressSequentially('moes')
  await asked
  await find.postcodeField().focus()
  // The answer may come, or nobody waits for it any more.
  const over = Promise.race(['requestfinished', 'requestfailed'].map(event => page.waitForEvent(event as 'requestfinished')))
  letGo()
  await over
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 100)))
  await expect(find.suggestions()).toBeHidden()
})

test('suggestions that fail to come are left out in silence', async ({ page, find, act }) => {
  await page.route('**/api/v1/suggestions*', route => route.fulfill({ status: 200, contentType: 'application/json', body: 'not JSON' }))
  await act.goTo('/')
  await find.searchField().pressSequentially('moestuin')
  await expect(find.suggestions()).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(find.places().first()).toHaveText('Meehelpen in de moestuin')
})

import type { Page } from '@playwright/test'
import { tabTo } from './support/keys.ts'
import { test, expect } from './support/visit.ts'

/** What has the focus: what it is, how wide its ring is, and whether somebody can see it. */
async function focused (page: Page) {
  return await page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    // A card has its ring around the whole of it.
    const ring = Math.max(...[null, '::after'].map(pseudo => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo)
      return outlineStyle === 'solid' ? parseFloat(outlineWidth) : 0
    }))
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const seen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    return { what: element.outerHTML.slice(0, 120), ring, seen }
  })
}

for (const address of ['/', '/plekken?q=tuin&pc=3561', '/plekken/filter', '/plekken/meehelpen-in-de-moestuin', '/organisaties', '/contact']) {
  test(`at ${address} Tab passes everything, with a ring around it`, async ({ page, act }) => {
    await act.goTo(address)
    const all = await page.locator('a[href], button, input:not([type=hidden]), select, summary').evaluateAll(elements =>
      elements.filter(element => element.checkVisibility({ visibilityProperty: true })).length)
    const passed: string[] = []
    for (;;) {
      await page.keyboard.press('Tab')
      const now = await focused(page)
      if (!now) break
      passed.push(now.what)
      expect(now.ring, `the ring around ${now.what}`).toBeGreaterThanOrEqual(3)
      expect(now.seen, `${now.what} is on the screen`).toBe(true)
      expect(passed.length, 'no trap').toBeLessThanOrEqual(all + 1)
    }
    expect(passed[0]).toContain('href="#inhoud"')
    expect(passed).toHaveLength(all)
  })
}

test('the first thing is a link that skips to the content', async ({ page, act }) => {
  await act.goTo('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Naar de inhoud' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Wat zou u willen doen?')).toBeFocused()
})

test('somebody without a mouse finds a place', async ({ page, find, act, see }) => {
  await act.goTo('/')
  await tabTo(page, find.searchField())
  await page.keyboard.type('tuin')
  await page.keyboard.press('Enter')
  await expect(find.title()).toHaveText(/^\d+ plekken$/)
  const before = await see.total()

  if (await find.filterLink().isVisible()) {
    await tabTo(page, find.filterLink())
    await page.keyboard.press('Enter')
    await expect(find.title()).toHaveText('Kies wat u past')
  }
  await tabTo(page, find.choice('dinsdag, ochtend'))
  await page.keyboard.press('Space')
  await expect(find.choice('dinsdag, ochtend')).toBeChecked()
  await tabTo(page, find.showButton())
  await page.keyboard.press('Enter')
  await see.chosen('“tuin”', 'dinsdag, ochtend')
  expect(await see.total()).toBeLessThan(before)

  await tabTo(page, find.chosen().filter({ hasText: 'dinsdag' }))
  await page.keyboard.press('Enter')
  await see.chosen('“tuin”')

  await tabTo(page, find.places().first())
  await page.keyboard.press('Enter')
  await expect(find.title()).toHaveText('Meehelpen in de moestuin')
  await tabTo(page, page.getByRole('region', { name: 'Eens kijken?' }).getByRole('link', { name: /^Bel / }).first())
  await see.wellMadePage()
})

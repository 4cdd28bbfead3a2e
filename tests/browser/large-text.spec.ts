// Letters of twice the size on a small phone, as somebody sets them in the browser.
import type { Locator, Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { test, expect } from './support/visit.ts'

async function enlarge (page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

/** Nothing lies over it, and it is not cut off: whoever taps anywhere on it hits it. */
async function canBeTapped (target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const misses = await target.evaluate(element => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]]
    return spots.flatMap(([x, y]) => {
      const hit = document.elementFromPoint(left + x * width, top + y * height)
      return hit && element.contains(hit) ? [] : [hit?.outerHTML.slice(0, 100) ?? 'outside of the screen']
    })
  })
  expect(misses, 'what lies over the button').toEqual([])
}

const PAGES: [string, string][] = [
  ['/', 'Zoek'], ['/en', 'Search'],
  ['/plekken?q=tuin&thema=groen&dagdeel=di-ochtend&pc=3561', 'Zoek'], ['/en/plekken?q=tuin&thema=groen&dagdeel=di-ochtend&pc=3561', 'Search'],
  ['/plekken?q=naaimachine&gemeente=katwijk', 'Zoek'],
  ['/plekken/filter', 'Laat zien'], ['/en/plekken/filter', 'Show'],
  ['/plekken/meehelpen-in-de-moestuin', 'Kom eens kijken'], ['/en/plekken/meehelpen-in-de-moestuin', ''],
  ['/organisaties', ''], ['/organisaties/tuin-de-wijk', ''], ['/wat-past-bij-mij', ''], ['/wat-past-bij-mij/blij-van', 'Verder'], ['/wat-past-bij-mij/wanneer', 'Verder'],
  ['/wat-past-bij-mij/overzicht?thema=koken', ''], ['/wat-past-bij-mij/plekken?thema=groen&pc=3561', ''], ['/over', ''], ['/privacy', ''],
  ['/toegankelijkheid', ''], ['/en/toegankelijkheid', ''], ['/contact', ''], ['/bestaat-niet', 'Bekijk alle plekken']
]

for (const [address, action] of PAGES) {
  test(`${address} can be read with letters of twice the size`, async ({ page }) => {
    await enlarge(page)
    await page.goto(address)
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
    expect(size).toBeGreaterThanOrEqual(32)
    // The audit fails on sideways scrolling.
    await audit(page)
    const cut = await page.locator('h1, h2, h3, p, li, a, button, label, dt, dd').evaluateAll(elements => elements
      .filter(element => element.checkVisibility() && !element.closest('.visually-hidden'))
      .filter(element => getComputedStyle(element).overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      .map(element => element.outerHTML.slice(0, 100)))
    expect(cut, 'words that are cut off').toEqual([])
    if (action) await canBeTapped(page.getByRole('button', { name: action }).or(page.getByRole('main').getByRole('link', { name: action, exact: true })).first())
  })
}

for (const address of ['/plekken/meehelpen-in-de-moestuin', '/en/plekken/meehelpen-in-de-moestuin', '/plekken/filter', '/en/plekken/filter']) {
  for (const letters of ['twice the size', 'the usual size']) {
    test(`the week at ${address} is whole with letters of ${letters}`, async ({ page }) => {
      if (letters === 'twice the size') await enlarge(page)
      await page.goto(address)
      const table = page.locator('.day-grid, .day-choices')
      await expect(table).toBeVisible()
      const cut = await table.evaluate(table => {
        const words = document.createRange()
        return [...table.querySelectorAll('th')].flatMap(head => {
          words.selectNodeContents(head)
          const lines = new Set([...words.getClientRects()].map(rect => Math.round(rect.top))).size
          const { left, right } = words.getBoundingClientRect()
          return lines > 1 || left < 0 || right > document.documentElement.clientWidth ? [head.textContent] : []
        })
      })
      expect(cut, 'names that are broken or cut').toEqual([])
    })
  }
}

test('no word of a theme breaks', async ({ page }) => {
  for (const address of ['/', '/en']) {
    await page.goto(address)
    const broken = await page.locator('.theme-card__word').evaluateAll(cards => cards.filter(card => {
      const words = document.createRange()
      words.selectNodeContents(card)
      const lines = new Set([...words.getClientRects()].map(rect => Math.round(rect.top))).size
      return lines > (card.textContent ?? '').split(' ').length
    }).map(card => card.textContent))
    expect(broken, address).toEqual([])
  }
})

test('no telephone number breaks over lines', async ({ page }) => {
  for (const address of ['/plekken/meehelpen-in-de-moestuin', '/wat-past-bij-mij', '/toegankelijkheid', '/contact', '/bestaat-niet', '/']) {
    for (const size of [16, 32]) {
      const session = await page.context().newCDPSession(page)
      await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } })
      await page.goto(address)
      const broken = await page.locator('.phone').evaluateAll(numbers => numbers.filter(number => {
        const words = document.createRange()
        words.selectNodeContents(number)
        return new Set([...words.getClientRects()].map(rect => Math.round(rect.top))).size > 1
      }).map(number => number.textContent))
      expect(broken, `${address} at ${size} px`).toEqual([])
      expect(await page.locator('.phone').count(), address).toBeGreaterThan(0)
    }
  }
})

// Only where there is room: on a phone the filters have a page of their own.
import { tabTo } from './support/keys.ts'
import { test, expect } from './support/visit.ts'

test('beside the results a link skips the filters', async ({ page, act }) => {
  await act.goTo('/plekken')
  const skip = page.getByRole('link', { name: 'Naar de plekken' })
  await tabTo(page, skip)
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const within = await page.evaluate(() => document.activeElement?.closest('.results__list') !== null)
  expect(within, 'the next stop is among the results').toBe(true)
})

import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo (page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1)
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`200 times Tab did not lead to ${target}`)
}

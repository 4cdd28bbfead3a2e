// Somebody whom a coach knows: added by the coach, and back with the card they got.
import type { Browser, Page } from '@playwright/test'
import { expect, watch } from './visit.ts'

/** A participant elsewhere, on a computer of their own, who comes back with a card. */
export async function participant (browser: Browser, site: string | undefined, card: string, scripts: boolean): Promise<[Page, () => Promise<void>]> {
  const context = await browser.newContext({ baseURL: site, viewport: { width: 360, height: 800 }, javaScriptEnabled: scripts })
  const page = await context.newPage()
  const problems = watch(page, site ?? '')
  await page.goto('/terugkomen/kaart')
  await page.locator('[name=kaart]').fill(card)
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/mijn/)
  return [page, async () => {
    await context.close()
    expect(problems, 'what went wrong out of sight').toEqual([])
  }]
}

/** The coach adds somebody and makes a card for them; answers the address of the person and the card. */
export async function add (page: Page, name: string): Promise<[string, string]> {
  await page.goto('/coach/mensen/nieuw')
  await page.locator('[name=naam]').fill(name)
  await page.locator('[name=telefoon]').fill('06 12 34 56 78')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/coach\/mensen\/[0-9a-f-]+\?gedaan=/)
  const person = new URL(page.url()).pathname
  const form = page.locator('form').filter({ has: page.locator('input[name=stap][value=kaart]') })
  await page.locator('details').filter({ has: form }).locator('summary').click()
  await form.locator('button').click()
  const card = (await page.locator('.card-sheet .secret').innerText()).trim()
  return [person, card]
}

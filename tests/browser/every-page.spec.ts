import type { Browser, Page } from '@playwright/test'
import { audit, auditColours } from './support/audit.ts'
import { PAGES, addressOf, inEnglish } from './support/every.ts'
import { test, expect } from './support/visit.ts'

for (const [name, where] of PAGES) {
  for (const language of ['nl', 'en']) {
    test(`${name} is well made (${language})`, async ({ page, find, see, baseURL, browser }, { project }) => {
      const dutch = await addressOf(page, where)
      const [mine, other] = language === 'nl' ? [dutch, inEnglish(dutch)] : [inEnglish(dutch), dutch]
      const response = await page.goto(mine)
      expect(response?.status()).toBe(name.startsWith('no such') ? 404 : 200)
      expect(response?.headers()['content-security-policy']).toContain("default-src 'self'")
      await page.emulateMedia({ colorScheme: 'light' })
      // What is the same for everybody is looked at once: words are not wider on a phone, nor colours darker in English.
      if (language === 'en' && project.name === 'phone') await see.wellBuiltPage()
      else await see.wellMadePage()
      if (language === 'nl' && project.name === 'computer') await auditColours(page, 'dark')
      if (language === 'nl' && project.name === 'phone') await auditWithoutScripts(browser, page)

      await expect(find.otherLanguage()).toHaveAttribute('lang', language === 'nl' ? 'en' : 'nl')
      await find.otherLanguage().click()
      await expect(page).toHaveURL(`${baseURL}${other}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'nl' ? 'en' : 'nl')
    })
  }
}

/** The same page as somebody without scripts has it: `axe` itself is a script, so only those of the site are held back. */
async function auditWithoutScripts (browser: Browser, page: Page): Promise<void> {
  if (!await page.locator('script[src]').count()) return
  const context = await browser.newContext({ viewport: page.viewportSize() })
  await context.route(/\.(js|wasm)$/, route => route.abort())
  const bare = await context.newPage()
  await bare.goto(page.url())
  await audit(bare)
  await context.close()
}

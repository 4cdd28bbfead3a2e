// Somebody at work, elsewhere, on a computer of their own.
import type { Browser, Page } from '@playwright/test'
import { expect, watch } from './visit.ts'
import { signIn } from './people.ts'

/** Whatever the visitor has, others have a computer of their own, with scripts. */
export const COMPUTER = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: true }

/** Their page, and how they leave: then it is told what went wrong out of sight. */
export async function atWork (browser: Browser, site: string | undefined, role: string): Promise<[Page, () => Promise<void>]> {
  const context = await browser.newContext({ baseURL: site, ...COMPUTER })
  const page = await context.newPage()
  const problems = watch(page, site ?? '')
  await signIn(page, role)
  return [page, async () => {
    await context.close()
    expect(problems, 'what went wrong out of sight at work').toEqual([])
  }]
}

// A journey through the months: the server starts again for each day, with a clock that runs ahead, on the database of before.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { signIn } from './people.ts'
import { launch } from './server.ts'
import { expect, watch } from './visit.ts'

/** Somebody comes, with a device of their own; whoever has a role signs in. */
export type Comes = (role?: string, device?: BrowserContextOptions) => Promise<Page>

/** A day, from the start of the server until it stops. */
export async function onDay (daysAhead: number, folder: string, browser: Browser, happens: (comes: Comes) => Promise<void>): Promise<void> {
  const site = await launch(folder, daysAhead)
  const visits: { page: Page, problems: string[] }[] = []
  try {
    await happens(async (role, device) => {
      const page = await (await browser.newContext({ baseURL: site.address, ...device })).newPage()
      visits.push({ page, problems: watch(page, site.address) })
      if (role !== undefined) await signIn(page, role, site.accounts, daysAhead)
      return page
    })
  } finally {
    for (const { page } of visits) await page.context().close()
    await site.stop()
  }
  expect(visits.flatMap(({ problems }) => problems), `what went wrong out of sight on day ${daysAhead}`).toEqual([])
}

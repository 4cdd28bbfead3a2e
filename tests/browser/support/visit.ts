// A visit: a page that is watched for everything a visitor would not see but should not happen, with helpers to
// find things, to act, and to see what came of it. Every test starts here: `import { test, expect } from './support/visit.ts'`.
import { test as base, expect, type Page } from '@playwright/test'
import { Act } from './act.ts'
import { Find } from './find.ts'
import { See } from './see.ts'

export { expect }

export const test = base.extend<{ find: Find, act: Act, see: See }>({
  baseURL: async ({}, use) => use(process.env.MEEDOEN_SITE),

  page: async ({ page, baseURL }, use) => {
    const problems = watch(page, baseURL ?? '')
    await use(page)
    expect(problems, 'what went wrong out of sight').toEqual([])
  },

  find: async ({ page }, use) => use(new Find(page)),
  act: async ({ find }, use) => use(new Act(find)),
  see: async ({ find, javaScriptEnabled }, use) => use(new See(find, javaScriptEnabled ?? true))
})

/** Errors of scripts, violations of the policy, files that are not there, and whatever is asked of another website. */
export function watch (page: Page, site: string): string[] {
  const problems: string[] = []
  page.on('console', message => {
    const missing = message.text().startsWith('Failed to load resource')
    if (!missing && ['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => problems.push(`script: ${error.message}`))
  page.on('dialog', dialog => {
    problems.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(`${site}/`) && !url.startsWith('data:')) problems.push(`another website: ${url}`)
  })
  page.on('response', response => {
    // A page may say 404; what it needs may not.
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= (isPage ? 500 : 400)) problems.push(`${response.status()}: ${response.url()}`)
  })
  return problems
}

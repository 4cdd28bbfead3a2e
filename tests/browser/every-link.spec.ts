import { PAGES, addressOf, inEnglish } from './support/every.ts'
import { test, expect } from './support/visit.ts'

test('every address in the map of the site is a page', async ({ request, baseURL }) => {
  test.slow()
  const map = await (await request.get('/sitemap.xml')).text()
  const addresses = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(60)
  for (const address of addresses) {
    expect(address.startsWith(`${baseURL}/`) || address === baseURL, address).toBe(true)
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status(), address).toBe(200)
    expect(await response.text(), address).not.toContain('<meta name="robots" content="noindex"')
  }
})

test('no link on any page leads nowhere', async ({ page, request, baseURL }) => {
  test.slow()
  const seen = new Map<string, string>()
  for (const [, where] of PAGES) {
    const path = await addressOf(page, where)
    for (const mine of [path, inEnglish(path)]) {
      await page.goto(mine)
      const here = new URL(page.url())
      for (const link of await page.locator('a[href]').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))) {
        const { origin, pathname, search, hash } = new URL(link)
        if (origin !== baseURL) {
          expect(link, `on ${mine}`).toMatch(/^(https:\/\/|tel:\+?\d+$|mailto:\S+@\S+$)/)
        } else if (hash && pathname === here.pathname) {
          expect(await page.locator(hash).count(), `${link} on ${mine}`).toBe(1)
        } else {
          seen.set(pathname + search, mine)
        }
      }
    }
  }
  expect(seen.size).toBeGreaterThan(100)
  for (const [link, from] of seen) {
    // A page that is not there leads to itself in the other language.
    if (link.endsWith('bestaat-niet')) continue
    expect((await request.get(link, { maxRedirects: 0 })).status(), `${link} on ${from}`).toBe(200)
  }
})

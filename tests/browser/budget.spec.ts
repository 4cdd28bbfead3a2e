// How much a visitor has to load, as it goes over the line: compressed, with a cold cache.
import { get } from 'node:http'
import type { Page } from '@playwright/test'
import { test, expect } from './support/visit.ts'

const KB = 1024
const FIRST_PAINT = 14 * KB
const WHOLE_PAGE = 30 * KB
const ISLANDS = 100 * KB

const PAGES = [
  '/', '/plekken', '/plekken?q=tuin&pc=3561', '/plekken/filter', '/plekken/meehelpen-in-de-moestuin', '/organisaties',
  '/organisaties/tuin-de-wijk', '/wat-past-bij-mij', '/wat-past-bij-mij/blij-van', '/wat-past-bij-mij/plek', '/wat-past-bij-mij/overzicht?thema=koken',
  '/wat-past-bij-mij/plekken?thema=koken&pc=3561', '/wat-past-bij-mij/op-papier', '/over/matchen', '/over', '/privacy', '/toegankelijkheid', '/contact', '/bestaat-niet'
]

/** Bytes of the body of an answer as it comes, for a browser that knows Brotli. */
function bytes (address: string): Promise<{ bytes: number, encoding: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, answer => {
      let bytes = 0
      answer.on('data', (part: Buffer) => { bytes += part.length })
      answer.on('error', reject)
      answer.on('end', () => resolve({ bytes, encoding: answer.headers['content-encoding'] ?? '' }))
    }).on('error', reject)
  })
}

/** What a browser loads until a page is quiet: kind of file, path, bytes with headers. */
async function loads (page: Page): Promise<{ kind: string, path: string, bytes: () => number }[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const sizes = new Map<string, number>()
  const files: { kind: string, path: string, bytes: () => number }[] = []
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    files.push({ kind: type, path: new URL(response.url).pathname, bytes: () => sizes.get(requestId) ?? 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { sizes.set(requestId, encodedDataLength) })
  return files
}

const line = (what: string, bytes: number, most: number) => console.log(`    ${what.padEnd(60)} ${(bytes / KB).toFixed(1).padStart(6)} KB of ${most / KB} KB`)

const IN_ENGLISH = ['/en', '/en/plekken', '/en/plekken/meehelpen-in-de-moestuin', '/en/organisaties']

for (const address of [...PAGES, ...IN_ENGLISH]) {
  test(`${address} is light`, async ({ page, baseURL }) => {
    const html = await bytes(`${baseURL}${address}`)
    expect(html.encoding).toBe('br')
    const sheet = /<link rel="stylesheet" href="([^"]*)"/.exec(await (await fetch(`${baseURL}${address}`)).text())?.[1]
    const css = await bytes(`${baseURL}${sheet}`)
    const firstPaint = html.bytes + css.bytes
    line(`${address}: HTML and CSS`, firstPaint, FIRST_PAINT)
    expect(firstPaint).toBeLessThanOrEqual(FIRST_PAINT)

    const files = await loads(page)
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const all = files.filter(file => !file.path.startsWith('/photos/')).reduce((sum, file) => sum + file.bytes(), 0)
    line(`${address}: everything`, all, WHOLE_PAGE)
    expect(all).toBeLessThanOrEqual(WHOLE_PAGE)
    expect(all).toBeGreaterThan(html.bytes)
    expect(files.filter(file => file.kind === 'Font' || file.path.endsWith('.wasm') || file.path.includes('client'))).toEqual([])
    const hasUse = await page.locator('leptos-island, [data-listen]').count() > 0
    expect(files.filter(file => file.kind === 'Script').length, 'scripts').toBe(hasUse ? 1 : 0)
  })
}

test('the islands are light', async ({ page, find, act }) => {
  const files = await loads(page)
  await act.goTo('/')
  await find.searchField().focus()
  await expect(find.searchField()).toHaveRole('combobox')
  await page.waitForLoadState('networkidle')
  const wasm = files.filter(file => file.path.endsWith('.wasm'))
  expect(wasm).toHaveLength(1)
  line('WebAssembly', wasm[0].bytes(), ISLANDS)
  expect(wasm[0].bytes()).toBeGreaterThan(KB)
  expect(wasm[0].bytes()).toBeLessThanOrEqual(ISLANDS)
})

test('the second page takes no file a second time', async ({ page, act }) => {
  await act.goTo('/')
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('response', response => { if (!response.request().isNavigationRequest()) asked.push(response.url()) })
  await act.goTo('/plekken')
  await page.waitForLoadState('networkidle')
  const timings = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => [entry.name, (entry as PerformanceResourceTiming).transferSize]))
  expect(timings.filter(([name, size]) => size !== 0 && String(name).includes('/pkg/'))).toEqual([])
  expect(asked.some(url => url.includes('.css'))).toBe(true)
})

import { test, expect } from './support/visit.ts'

const TEXTS: Record<string, string> = {
  'a script': '<script>alert(1)</script>',
  'a script that leaves an attribute': '"><img src=x onerror=alert(1)>',
  'quotes and operators': '"tuin AND (title:* OR -"~2^9 [a TO b] \\',
  wildcards: '*?%_',
  emoji: '👩🏽‍🌾🌻 tuin 🇳🇱',
  'text from right to left': 'حديقة في الحي',
  'signs that turn text around': '\u202Etuin\u2066',
  'a sign without width, and nothing': '\u200B\u0000\uFEFF',
  'letters with piles of accents': 'tu\u0301\u0302\u0303\u0304\u0305in',
  'a database question': "'; DELETE place; --"
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name} is text like any other`, async ({ page, find, act, see }) => {
    await act.goTo(`/plekken?q=${encodeURIComponent(text)}`)
    await expect(find.title()).toHaveText(/plek/)
    const clean = (words: string) => words.replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '').trim()
    if (clean(text)) {
      expect(clean(await find.searchField().inputValue())).toBe(clean(text))
      expect(clean(await find.chosen().first().innerText())).toBe(`“${clean(text)}”`)
    }
    expect(await page.locator('main script, main img[src=x]').count()).toBe(0)
    await see.wellMadePage()
    // What one can go on with keeps the same words.
    await find.searchButton().click()
    await expect(find.title()).toHaveText(/plek/)
  })
}

test('ten thousand characters get a hint', async ({ page, act, find, see }) => {
  await act.goTo(`/plekken?q=${'a'.repeat(10_000)}`)
  await see.notice('Uw zoektekst is lang. Wij kijken naar de eerste 200 tekens.')
  await see.wellMadePage()
  await act.goTo(`/plekken?q=${encodeURIComponent('moestuin '.repeat(1200))}`)
  await expect(find.title()).toHaveText(/plek/)
  expect(await page.locator('html').innerText()).not.toContain('moestuin '.repeat(50))
})

test('a page that is not there is the last one', async ({ page, find, act, see }) => {
  await act.goTo('/plekken?pagina=1000000000')
  await see.notice(/^Zo veel pagina's zijn er niet\. U ziet de laatste: pagina \d+\.$/)
  expect(await find.places().count()).toBeGreaterThan(0)
  await expect(page.getByRole('navigation', { name: "Pagina's" }).getByRole('link', { name: 'Volgende' })).toHaveCount(0)
  for (const number of ['0', '-1', '1e9', '99999999999999999999', 'NaN', '']) {
    await act.goTo(`/plekken?pagina=${number}`)
    expect(await find.places().count(), number).toBeGreaterThan(0)
  }
})

test('words in the address that nobody knows are named, and the rest works', async ({ find, act, see }) => {
  await act.goTo('/plekken?foo=%3Cscript%3Ealert(1)%3C/script%3E&thema=vissen&dagdeel=gisteren&km=ver&sorteer=duur&thema=groen')
  await see.notice('Het woord foo in dit adres kennen wij niet.')
  await see.notice('De keuze vissen kennen wij niet.')
  await see.notice('De keuze gisteren kennen wij niet.')
  await see.chosen('Tuin en groen')
  expect(await find.places().count()).toBeGreaterThan(0)
  await see.wellMadePage()
})

test('an address that is no text gives a page', async ({ page, find }) => {
  for (const address of ['/plekken?q=%ff%fe', '/plekken?%00=%00', '/plekken?q=%E0%A4%A', '/plekken?&&==&', '/plekken?q', `/plekken?${'thema=koken&'.repeat(500)}`]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(200)
    await expect(find.title()).toHaveText(/plek/)
  }
  for (const address of ['/plekken/%ff', '/plekken/..%2f..%2fetc', '/plekken/%3Cscript%3E', '/organisaties/%00', '/plekken/a/b/c']) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(find.title()).toHaveText('Deze pagina is er niet')
  }
})

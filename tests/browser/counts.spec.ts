import { placesIn } from './support/see.ts'
import { test, expect } from './support/visit.ts'

for (const start of ['', 'q=tuin', 'thema=koken&thema=groen', 'dagdeel=za-ochtend', 'pc=3561&km=5']) {
  test(`every count beside a choice is true, starting from "${start}"`, async ({ page, act }) => {
    await act.goTo(`/plekken/filter?${start}`)
    const choices = await page.locator('main input[type=checkbox]').evaluateAll(boxes => (boxes as HTMLInputElement[]).map(box => ({
      name: box.name,
      value: box.value,
      chosen: box.checked,
      count: Number(box.closest('label')?.querySelector('.choice__count, .day-choice__count')?.textContent)
    })))
    // In a group with a choice a second one adds places: there the sum is not the count.
    const grouped = new Set(choices.filter(choice => choice.chosen).map(choice => choice.name))
    const free = choices.filter(choice => !grouped.has(choice.name))
    expect(free.length).toBeGreaterThan(10)
    for (const { name, value, count } of free) {
      const address = `/plekken?${start}&${name}=${value}`
      const html = await (await page.request.get(address)).text()
      expect(placesIn(/<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? ''), address).toBe(count)
    }
  })
}

test('a visitor gets exactly what the filters promised', async ({ find, act, see }) => {
  for (const choice of ['Koken', 'vrijdag, middag', 'Goed met een rolstoel', 'Arabisch']) {
    await act.goTo('/plekken/filter')
    const name = await find.choice(choice).locator('..').innerText()
    const promised = Number(/(\d+) plek/.exec(name)?.[1])
    await act.choose(choice)
    await see.chosen(choice)
    expect(await see.total(), choice).toBe(promised)
  }
})

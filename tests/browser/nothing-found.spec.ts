import { test, expect } from './support/visit.ts'

// Each of these gives nothing, and something when one choice is let go of.
for (const question of ['q=naaimachine&gemeente=katwijk', 'thema=koken&gemeente=zeist&dagdeel=zo-ochtend', 'thema=naaien&pc=3561&km=2']) {
  test(`nothing for ${question}: a visitor lets go of one choice and finds as many as was said`, async ({ page, find, act, see }) => {
    await act.goTo(`/plekken?${question}`)
    await expect(find.title()).toHaveText('Geen plekken gevonden')
    await see.wellMadePage()
    const ways = page.getByRole('listitem').filter({ hasText: /^(Zonder|Ook verder dan) .* geeft \d+ plek(ken)?\.$/ })
    const count = await ways.count()
    expect(count).toBeGreaterThan(0)
    for (let way = 0; way < count; way++) {
      const gives = Number(/geeft (\d+) plek/.exec(await ways.nth(way).innerText())?.[1])
      const chosen = await find.chosen().count()
      await ways.nth(way).getByRole('link').click()
      await expect(find.title()).toHaveText(/^\d+ plek/)
      expect(await see.total()).toBe(gives)
      await expect(find.chosen()).toHaveCount(chosen - 1)
      await page.goBack()
    }
  })
}

test('nothing at all: a visitor can call, or look at everything', async ({ page, find, act, see }) => {
  await act.goTo('/plekken?q=xyzzyq')
  await expect(find.title()).toHaveText('Geen plekken gevonden')
  const list = page.getByRole('region', { name: 'Geen plekken gevonden' })
  await expect(list.getByRole('link', { name: /^[\d ]+$/ })).toHaveAttribute('href', /^tel:/)
  await see.wellMadePage()
  await list.getByRole('link', { name: /^(Zonder|Bekijk)/ }).first().click()
  expect(await see.total()).toBeGreaterThan(20)
})

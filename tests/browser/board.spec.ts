// The board of a coach: what waits beside each other, by how much time there is, and found while typing.
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { test, expect } from './support/visit.ts'

test('a coach sees at a glance what waits, and finds somebody', async ({ page, javaScriptEnabled }) => {
  const scripts = javaScriptEnabled ?? true
  await signIn(page, 'coach')
  await page.goto('/coach')
  await expect(page.locator('script[src]')).toHaveCount(0)
  await expect(page.locator('.queue > li').filter({ hasText: 'Ilse' })).toHaveCount(1)
  await page.getByRole('link', { name: 'bord', exact: true }).click()
  await expect(page).toHaveURL(/\/coach\?weergave=bord$/)
  const cards = page.locator('.board .queue > li')
  await expect(cards.filter({ hasText: 'Ilse' })).toHaveCount(1)
  await audit(page, { scripts })

  // Where there is room the columns stand beside each other, else below.
  const [first, second] = await Promise.all([0, 1].map(async column => await page.locator('.board > section').nth(column).boundingBox()))
  const beside = (page.viewportSize()?.width ?? 0) > 1000
  expect((second?.y ?? 0) === (first?.y ?? 0)).toBe(beside)

  const field = page.getByRole('searchbox').or(page.getByLabel('Zoek op het bord'))
  await field.fill('gerda BELLEN')
  if (!scripts) await page.getByRole('search').getByRole('button', { name: 'Laat zien' }).click()
  const left = page.locator('.board .queue > li:visible')
  await expect(left).toHaveCount(await left.filter({ hasText: 'Gerda' }).count())
  await expect(left.first()).toContainText('Gerda')
  await expect(page.getByRole('status')).toHaveText(/^Er sta(at|an) \d+ kaart/)
  const column = page.locator('.board > section').filter({ has: page.locator('li:visible').filter({ hasText: 'U beloofde te bellen' }) })
  await expect(column.getByRole('heading', { level: 2 })).toHaveText(/^\S.* \(1\)$/)
  await audit(page, { scripts })
  await field.fill('niemand zo')
  if (!scripts) await page.getByRole('search').getByRole('button', { name: 'Laat zien' }).click()
  await expect(left).toHaveCount(0)
  await expect(page.getByRole('status')).toHaveText('Niets op het bord past bij deze woorden.')
  await audit(page, { scripts })
  await field.fill('')
  if (!scripts) await page.getByRole('search').getByRole('button', { name: 'Laat zien' }).click()
  await expect(left.filter({ hasText: 'Ilse' })).toHaveCount(1)

  // The filters of the list are those of the board, and a step leads back to it.
  await page.getByLabel('Wat er wacht').selectOption('beloofd')
  await page.locator('section.panel').getByRole('button', { name: 'Laat zien' }).click()
  await expect(page).toHaveURL(/weergave=bord/)
  await expect(left.first()).toContainText('U beloofde te bellen')
  await page.getByRole('link', { name: 'lijst', exact: true }).click()
  await expect(page).toHaveURL(/\/coach\?soort=beloofd$/)
})

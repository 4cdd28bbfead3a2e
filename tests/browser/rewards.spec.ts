// A manager reads what was given in thanks: numbers, and none behind which few people stand.
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { test, expect } from './support/visit.ts'

test('a manager sees the budget and no small number', async ({ page, javaScriptEnabled }) => {
  const scripts = javaScriptEnabled ?? true
  await signIn(page, 'regisseur')
  await page.goto('/regie/bedankjes')
  await expect(page.locator('main')).toContainText('Budget voor bonnen')
  await expect(page.getByRole('link', { name: 'Deze cijfers als bestand (CSV)' }).first()).toHaveAttribute('href', /\/bedankjes\.csv$/)
  await audit(page, { scripts })
})

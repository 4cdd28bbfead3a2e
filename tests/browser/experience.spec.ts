// Somebody would like to help others with what they went through; a coordinator talks with them; they show what they choose to show.
import type { Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { test, expect, watch } from './support/visit.ts'

const says = (page: Page, words: string | RegExp) => expect(page.locator('main')).toContainText(words)
const press = (page: Page, words: string | RegExp) => page.locator('main').getByRole('button', { name: words }).click()

/** A day so many days from now, as somebody types it. */
function dayFromNow (days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  return `${day.getDate()}-${day.getMonth() + 1}-${day.getFullYear()}`
}

test('somebody becomes an experience expert, and stops when they like', async ({ page, browser, baseURL, javaScriptEnabled }, { project }) => {
  test.slow()
  const scripts = javaScriptEnabled ?? true
  const name = `Mina ${project.name}`
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 800 }, javaScriptEnabled: scripts })
  const own = await context.newPage()
  const problems = watch(own, baseURL ?? '')
  await own.goto('/ervaringsdeskundigen')
  await own.getByRole('link', { name: 'Ervaringsdeskundige worden' }).click()
  await own.locator('[name=naam]').fill(name)
  await own.locator('[name=bereik][value=niets]').check()
  await own.locator('[name=rol][value=maatje]').check()
  if (await own.locator('[name=gemeente][value=utrecht]').getAttribute('type') === 'radio') await own.locator('[name=gemeente][value=utrecht]').check()
  await press(own, 'Ik wil graag meer weten')
  await says(own, 'Kies hoe wij u kunnen bereiken')
  await expect(own.locator('[name=naam]')).toHaveValue(name)
  await audit(own, { scripts })
  await own.locator('[name=email]').fill(`mina-${project.name.replaceAll(' ', '-')}@example.nl`)
  await own.locator('[name=bereik][value=mail]').check()
  await press(own, 'Ik wil graag meer weten')
  await expect(own).toHaveURL(/\/mijn\/ervaring/)
  await says(own, 'U wilt graag meer weten.')
  await audit(own, { scripts })

  await own.getByRole('link', { name: 'Wat ik meemaakte' }).click()
  await own.locator('[name=schulden]').selectOption('coordinator')
  await own.locator('[name=lang-thuis]').selectOption('openbaar')
  await press(own, 'Bewaren')
  await audit(own, { scripts })
  await own.goto('/mijn/ervaring/laten-zien')
  await own.locator('[name=verhaal]').fill('Ik zat lang thuis. Nu wandel ik elke week met iemand.')
  await own.locator('[name=dagdeel][value=di-ochtend]').check()
  await own.locator('[name=openbaar]').check()
  await press(own, 'Bewaren')
  await says(own, 'Lang thuis zijn')
  await expect(own.locator('.expert')).not.toContainText('Schulden')
  await audit(own, { scripts })

  await signIn(page, 'coordinator')
  await page.goto('/coordinatie')
  await says(page, name)
  await audit(page, { scripts })
  await page.goto('/coordinatie/mensen')
  await audit(page, { scripts })
  await page.getByRole('link', { name }).click()
  await says(page, 'Schulden')
  await page.locator('[name=dag]').fill('31-2-2030')
  await page.locator('[name=tijd]').fill('10.30')
  await page.locator('[name=waar]').fill('Buurthuis De Wijk')
  await press(page, 'Plan het gesprek')
  await expect(page.locator('[name=dag]')).toHaveValue('31-2-2030')
  await audit(page, { scripts })
  await page.locator('[name=dag]').fill(dayFromNow(5))
  await press(page, 'Plan het gesprek')
  await says(page, 'Buurthuis De Wijk')
  await press(page, 'Kan beginnen')
  await audit(page, { scripts })

  await own.goto('/mijn/ervaring')
  await says(own, 'U kunt beginnen.')
  await press(own, 'Ik begin')
  // In the examples a certificate of conduct is asked for.
  await says(own, 'VOG')
  await audit(own, { scripts })
  await press(own, 'Ik stop')
  await says(own, 'Terugkomen mag altijd.')
  await page.goto('/coordinatie')
  await expect(page.locator('main')).not.toContainText(name)
  await context.close()
  expect(problems, 'what went wrong out of sight').toEqual([])
})

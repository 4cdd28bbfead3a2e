// Two people of one organisation change the same screen of a place: who is second sees both texts and chooses.
import type { Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { test, expect, watch } from './support/visit.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Bewaren en stoppen' }).click()
const field = (page: Page) => page.locator('[name=samenvatting]')

test('two editors change the same text: the second sees both and chooses', async ({ page, see, browser, baseURL }) => {
  test.slow()
  await signIn(page, 'redacteur')
  // A place that no other visitor of these tests touches.
  await page.goto('/partner/plekken/nieuw')
  await page.locator('[name=titel]').fill('Samen wandelen met zijn tweeën')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/wat$/)
  const place = new URL(page.url()).pathname.replace(/\/wat$/, '')
  await field(page).fill('We lopen een rondje.')
  await save(page)

  const context = await browser.newContext({ baseURL })
  const colleague = await context.newPage()
  const problems = watch(colleague, baseURL ?? '')
  await signIn(colleague, 'redacteur')
  for (const editor of [page, colleague]) {
    await editor.goto(`${place}/wat`)
    await expect(field(editor)).toHaveValue('We lopen een rondje.')
  }
  await field(page).fill('We lopen langs het water.')
  await save(page)
  await expect(page).toHaveURL(/gedaan=bewaard$/)

  // The colleague still looks at the text of before.
  await field(colleague).fill('We lopen door het park.')
  await save(colleague)
  const alert = colleague.getByRole('alert')
  await expect(alert).toContainText('Een collega veranderde dit ook.')
  await expect(field(colleague)).toHaveValue('We lopen door het park.')
  await expect(colleague.locator('.theirs')).toHaveCount(1)
  await expect(colleague.locator('.theirs')).toContainText('We lopen langs het water.')
  await audit(colleague)
  await page.goto(`${place}/wat`)
  await expect(field(page), 'nothing was overwritten').toHaveValue('We lopen langs het water.')

  // Leaving the other text is one press, and so is keeping one's own.
  await colleague.getByRole('link', { name: 'De tekst van mijn collega houden' }).click()
  await expect(colleague).toHaveURL(new RegExp(`${place}/wat$`))
  await expect(field(colleague)).toHaveValue('We lopen langs het water.')
  await expect(colleague.locator('.theirs')).toHaveCount(0)
  await field(colleague).fill('We lopen naar de molen.')
  await field(page).fill('We lopen naar de brug.')
  await save(colleague)
  await expect(colleague).toHaveURL(/gedaan=bewaard$/)
  await save(page)
  await expect(page.getByRole('alert')).toContainText('Een collega veranderde dit ook.')
  await expect(page.locator('.theirs')).toContainText('We lopen naar de molen.')
  await see.wellMadePage()
  await page.getByRole('button', { name: 'Mijn tekst bewaren' }).click()
  await expect(page).not.toHaveURL(/\/wat$/)
  await colleague.goto(`${place}/wat`)
  await expect(field(colleague)).toHaveValue('We lopen naar de brug.')

  // What was written before can still be read, word by word, and taken back.
  await colleague.goto(`${place}/wijzigingen`)
  for (const word of ['water.', 'molen.', 'brug.']) await expect(colleague.locator('ins', { hasText: word })).toHaveCount(1)
  await audit(colleague)

  // Different screens of one place: nobody has to choose, and both texts stay.
  await page.goto(`${place}/wat`)
  await colleague.goto(`${place}/taken`)
  await field(page).fill('We lopen naar het bos.')
  await save(page)
  await expect(page).toHaveURL(/gedaan=bewaard$/)
  await colleague.locator('[name=taken]').fill('Een route kiezen')
  await save(colleague)
  await expect(colleague).toHaveURL(/gedaan=bewaard$/)
  for (const text of ['We lopen naar het bos.', 'Een route kiezen']) await expect(colleague.locator('main')).toContainText(text)
  await context.close()
  expect(problems, 'what went wrong out of sight with the colleague').toEqual([])
})

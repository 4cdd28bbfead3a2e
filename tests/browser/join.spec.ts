// An organisation joins: it applies, an administrator looks, and it can begin. Every page of the administrator is well made.
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { test, expect } from './support/visit.ts'

test('an organisation applies, is let in and makes an account', async ({ page, see, browser, baseURL }) => {
  test.slow()
  await page.goto('/aanmelden-organisatie')
  await see.wellMadePage()
  const send = page.locator('main form button[type=submit]').first()
  await send.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await see.wellMadePage()
  await page.locator('[name=naam]').fill('Buurtkeuken Zuilen')
  await page.locator('[name=samenvatting]').fill('Samen koken en eten.')
  await page.locator('[name=plaats]').fill('Utrecht')
  await page.locator('[name=telefoon]').fill('030 000 00 99')
  await page.locator('[name=persoon]').fill('Noor')
  await page.locator('[name=email]').fill('noor@example.nl')
  await choose(page, 'soort')
  await choose(page, 'gemeente')
  await send.click()
  await expect(page).toHaveURL(/\/dank/)
  await see.wellMadePage()

  const context = await browser.newContext({ baseURL })
  const desk = await context.newPage()
  await signIn(desk, 'beheerder')
  await expect(desk).toHaveURL(/\/beheer/)
  await desk.getByRole('link', { name: /Buurtkeuken Zuilen/ }).click()
  await audit(desk)
  await desk.locator('form:has(input[value=goedkeuren]) button[type=submit]').click()
  for (const path of ['/beheer', '/beheer/mensen', '/beheer/mensen/uitnodigen', '/beheer/post']) {
    await desk.goto(path)
    await audit(desk)
  }
  const mail = await desk.locator('main').innerText() + await desk.locator('main').innerHTML()
  const link = /\/uitnodiging\/[0-9a-f]{64}/.exec(mail)?.[0]
  expect(link, 'the mail waits in the outbox, to be read without a mail server').toBeDefined()
  await context.close()

  await page.goto(link ?? '')
  await see.wellMadePage()
  await page.locator('[name=naam]').fill('Noor')
  await page.locator('[name=wachtwoord]').fill('kort')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.locator('[name=wachtwoord]').fill('zeven groene stoelen op het dak')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/partner/)
  await expect(page.locator('main')).toContainText('Buurtkeuken Zuilen')
})

test('the pages of a privacy officer and of one\'s own account are well made', async ({ page, see }) => {
  await signIn(page, 'fg')
  for (const path of ['/beheer/logboek', '/account', '/account/wachtwoord', '/account/sessies', '/account/tweede-stap']) {
    await page.goto(path)
    await see.wellMadePage()
  }
  expect((await page.goto('/beheer/mensen'))?.status()).toBe(404)
})

test('the pages before signing in are well made', async ({ page, see }) => {
  for (const path of ['/inloggen', '/inloggen/code-vragen', '/uitnodiging/bestaat-niet', '/plek-klopt/bestaat-niet', '/plek-klopt/dank']) {
    await page.goto(path)
    await see.wellMadePage()
  }
})

async function choose (page: import('@playwright/test').Page, name: string): Promise<void> {
  const field = page.locator(`[name=${name}]`).first()
  if (await field.evaluate(element => element.tagName) === 'SELECT') await field.selectOption({ index: 1 })
  else await field.check()
}

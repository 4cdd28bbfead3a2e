// A participant keeps what they chose, with what they have: a computer, a telephone, no scripts. No password anywhere.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { test, expect } from './support/visit.ts'

const ANSWERS = 'thema=koken&thema=groen&begin=kijken&dagdeel=di-ochtend&pc=3561'
const send = (page: Page) => page.locator('main form button[type=submit]').first()

test('somebody keeps their answers, gets a code and comes back elsewhere', async ({ page, see, browser, baseURL }, { project }) => {
  test.slow()
  const email = `${project.name.replaceAll(' ', '-')}@example.nl`
  await page.goto(`/bewaren?${ANSWERS}`)
  await see.wellMadePage()
  await page.locator('[name=naam]').fill('<b>Sara</b>')
  await page.locator('[name=bereik][value=mail]').check()
  await send(page).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('#email-fout')).toBeVisible()
  await expect(page.locator('[name=naam]')).toHaveValue('<b>Sara</b>')
  await see.wellMadePage()
  await page.locator('[name=email]').fill(email)
  await send(page).click()

  await expect(page).toHaveURL(/\/mijn\?gedaan=/)
  await expect(page.locator('main')).toContainText('Dag <b>Sara</b>.')
  await expect(page.locator('main')).toContainText('Koken, Tuin en groen')
  for (const path of ['/mijn', '/mijn/gegevens', '/mijn/wie-ziet-mij', '/mijn/apparaten', '/mijn/kaart', '/mijn/wissen', '/terugkomen']) {
    await page.goto(path)
    await see.wellMadePage()
  }
  await page.goto('/over')
  await page.getByRole('link', { name: 'Mijn Meedoen' }).first().click()
  await expect(page).toHaveURL(/\/mijn$/)

  const other = await browser.newContext({ baseURL, javaScriptEnabled: true })
  const elsewhere = await other.newPage()
  await elsewhere.goto('/terugkomen')
  await audit(elsewhere)
  await elsewhere.locator('[name=contact]').fill(email)
  await send(elsewhere).click()
  await audit(elsewhere)
  await elsewhere.locator('[name=code]').fill(await printed(email))
  await send(elsewhere).click()
  await expect(elsewhere).toHaveURL(/\/mijn$/)

  await page.goto('/mijn/apparaten')
  await send(page).click()
  await expect(page).toHaveURL(/elders-dicht/)
  await elsewhere.goto('/mijn')
  await expect(elsewhere).toHaveURL(/\/terugkomen/)
  await other.close()

  await page.goto('/mijn/gegevens')
  await page.locator('[name=naam]').fill('Saar')
  await send(page).click()
  await expect(page.locator('main')).toContainText('Dag Saar.')
  await page.goto('/mijn/wissen')
  await send(page).click()
  await expect(page).toHaveURL(/gedaan=gewist/)
  await see.wellMadePage()
  await page.goto('/mijn')
  await expect(page).toHaveURL(/\/terugkomen/)
})

test('whose session ended while they typed comes back to what they typed', async ({ page, javaScriptEnabled }, { project }) => {
  test.slow()
  const email = `even-weg-${project.name.replaceAll(' ', '-')}@example.nl`
  await page.goto(`/bewaren?${ANSWERS}`)
  await page.locator('[name=naam]').fill('Sara')
  await page.locator('[name=bereik][value=mail]').check()
  await page.locator('[name=email]').fill(email)
  await send(page).click()
  await page.goto('/mijn/gegevens')
  await page.locator('[name=naam]').fill('Saar van boven')
  await page.context().clearCookies()
  await send(page).click()
  await expect(page.locator('main')).toContainText('Wat u typte, wacht 30 minuten op u.')
  expect(await page.content()).not.toContain('Saar van boven')
  await audit(page, { scripts: javaScriptEnabled ?? true })
  await page.locator('[name=contact]').fill(email)
  await send(page).click()
  await audit(page, { scripts: javaScriptEnabled ?? true })
  await page.locator('[name=code]').fill(await printed(email))
  await send(page).click()
  await expect(page.locator('[name=naam]')).toHaveValue('Saar van boven')
  await audit(page, { scripts: javaScriptEnabled ?? true })
  await send(page).click()
  await expect(page.locator('main')).toContainText('Dag Saar van boven.')
})

test('who has no mail or telephone comes back with a card', async ({ page, see, browser, baseURL, javaScriptEnabled }) => {
  await page.goto(`/bewaren?${ANSWERS}`)
  await page.locator('[name=naam]').fill('Tom')
  await send(page).click()
  await expect(page.locator('.card-sheet .qr')).toBeVisible()
  await see.wellMadePage()
  const code = (await page.locator('.card-sheet .secret span').allInnerTexts()).join('-')
  expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)

  // Scanned: the code stands behind the `#`, and the button is still theirs to press.
  const other = await browser.newContext({ baseURL, javaScriptEnabled: javaScriptEnabled ?? true })
  const phone = await other.newPage()
  await phone.goto(`/terugkomen/kaart#${code}`)
  await audit(phone, { scripts: javaScriptEnabled ?? true })
  const field = phone.locator('[name=kaart]')
  if (javaScriptEnabled ?? true) {
    await expect(field).toHaveValue(code)
    expect(new URL(phone.url()).hash).toBe('')
  } else {
    await field.fill(code.toLowerCase().replaceAll('-', ' '))
  }
  await send(phone).click()
  await expect(phone).toHaveURL(/\/mijn$/)
  await other.close()

  await page.goto('/mijn')
  await page.locator('form[action="/mijn/weggaan"] button').click()
  await page.goto('/terugkomen/kaart')
  await page.locator('[name=kaart]').fill(code)
  await send(page).click()
  await expect(page.locator('#kaart-fout')).toContainText('Maak een nieuwe')
  await see.wellMadePage()
})

/** The code that the demo printed for this address. */
async function printed (email: string): Promise<string> {
  let code: string | undefined
  await expect(async () => {
    const letters = readFileSync(process.env.MEEDOEN_OUTPUT ?? '', 'utf8').split(`--- ${email}\n`)
    code = /\b(\d{6})\b/.exec(letters.at(-1)?.split('\n---')[0] ?? '')?.[1]
    expect(letters.length).toBeGreaterThan(1)
    expect(code).toBeDefined()
  }).toPass({ timeout: 10_000 })
  return code ?? ''
}

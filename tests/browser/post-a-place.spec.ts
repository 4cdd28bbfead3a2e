// A partner posts a place, with what they have: a computer, a telephone, no scripts.
import { signIn } from './support/people.ts'
import { test, expect } from './support/visit.ts'

test('a partner posts a place and a visitor finds it', async ({ page, see }, { project }) => {
  const title = `Soep koken met ${project.name}`
  await signIn(page, 'redacteur')
  await expect(page).toHaveURL(/\/partner/)
  await see.wellMadePage()

  await page.goto('/partner/plekken/nieuw')
  await see.wellMadePage()
  await page.locator('[name=titel]').fill(title)
  const next = page.locator('main form button[type=submit]').first()
  await next.click()

  await expect(page).toHaveURL(/\/wat$/)
  await see.wellMadePage()
  await page.locator('[name=samenvatting]').fill('Samen maken we soep. U mag ook eerst kijken.')
  await next.click()

  await expect(page).toHaveURL(/\/taken$/)
  await see.wellMadePage()
  await page.locator('[name=taken]').fill('Groente snijden\nRoeren\nTafels dekken')
  await next.click()

  await expect(page).toHaveURL(/\/thema$/)
  await see.wellMadePage()
  await page.locator('[name=themas][value=koken]').check()
  await page.locator('[name=doelen]').first().check()
  await next.click()

  await expect(page).toHaveURL(/\/wanneer$/)
  await see.wellMadePage()
  await page.locator('[name=soort][value=inloop]').check()
  await page.locator('input[name*="di-ochtend"]').first().fill('6')
  await next.click()

  for (const step of ['biedt', 'voor-wie']) {
    await expect(page).toHaveURL(new RegExp(`/${step}$`))
    await see.wellMadePage()
    if (step === 'voor-wie') await page.locator('[name=tredes]').first().check()
    await next.click()
  }

  await expect(page).toHaveURL(/\/waar$/)
  await see.wellMadePage()
  await page.locator('[name=straat]').fill('Wilgenroosdreef 18')
  await page.locator('[name=postcode]').fill('3561 XA')
  await page.locator('[name=plaats]').fill('Utrecht')
  await page.locator('[name=gemeente]').fill('Utrecht')
  await next.click()

  await expect(page).toHaveURL(/\/afspraken$/)
  await see.wellMadePage()
  await next.click()

  await expect(page).toHaveURL(/\/contact$/)
  await see.wellMadePage()
  await page.locator('[name=telefoon]').fill('bel mij')
  await next.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('[name=telefoon]')).toHaveValue('bel mij')
  await see.wellMadePage()
  await page.locator('[name=telefoon]').fill('030 000 00 11')
  await next.click()

  await expect(page).toHaveURL(/\/partner\/plekken\/[^/]+(\?|$)/)
  await see.wellMadePage()
  const overview = new URL(page.url()).pathname
  for (const part of ['voorbeeld', 'wijzigingen', 'foto', 'mensen']) {
    await page.goto(`${overview}/${part}`)
    await see.wellMadePage()
  }

  await page.goto(overview)
  await page.locator('button[value=indienen]').click()
  await expect(page).toHaveURL(/gedaan=indienen/)
  // The index hears of it within a moment; a page that was asked for before that does not change.
  await expect(async () => {
    await page.goto(`/plekken?q=${encodeURIComponent(title)}`)
    await expect(page.locator('.place-card__title').first()).toHaveText(title, { timeout: 500 })
  }).toPass({ timeout: 15_000 })
})

test('a photo is made small and shown, and what is no photo is refused', async ({ page }, { project }) => {
  test.skip(project.name !== 'computer at work', 'the same form; one partner with a photo is enough')
  await signIn(page, 'redacteur')
  // The one that nobody touched for longest: the others here are being changed.
  const overview = await page.locator('.own-place__title a').last().getAttribute('href')
  await page.goto(`${overview}/foto`)
  const file = page.locator('input[name=foto]')
  const save = page.locator('main form button[type=submit]').first()
  await file.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>geen foto</html>') })
  await save.click()
  await expect(page.getByRole('alert')).toBeVisible()
  // The real thing: a picture of this very page.
  const picture = await page.screenshot({ type: 'png' })
  await file.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: picture })
  await save.click()
  await expect(page).toHaveURL(/gedaan=bewaard/)
  await page.goto(`${overview}/foto`)
  const shown = page.locator('main img')
  await shown.scrollIntoViewIfNeeded()
  await expect.poll(async () => await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
})

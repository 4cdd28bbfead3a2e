// A visitor says that something is not right about a place, and an administrator looks at it; then search words and jobs.
import { signIn } from './support/people.ts'
import { test, expect } from './support/visit.ts'

test('a visitor reports a place and the administrator settles it', async ({ page, see }, { project }) => {
  // Each takes a place of their own in Utrecht.
  await page.goto('/plekken?gemeente=utrecht')
  const number = ['computer at work', 'phone at work', 'phone at work without scripts'].indexOf(project.name)
  const place = await page.locator('.place-card__title a').nth(number).getAttribute('href') ?? ''
  await page.goto(new URL(place, page.url()).pathname)
  const title = await page.locator('h1').innerText()
  await page.getByRole('link', { name: 'Klopt er iets niet?' }).click()
  await see.wellMadePage()

  const send = page.locator('main form button[type=submit]').first()
  await send.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await see.wellMadePage()
  await page.locator('[name=wat][value=wanneer]').check()
  await page.locator('[name=woorden]').fill('Het is op woensdag. Bel 06 12 34 56 78.')
  await send.click()
  await expect(page.getByText('op een telefoonnummer lijkt')).toBeVisible()
  await expect(page.locator('[name=woorden]')).toHaveValue('Het is op woensdag. Bel 06 12 34 56 78.')
  await see.wellMadePage()
  await page.locator('[name=woorden]').fill('Het is op woensdag.')
  await page.locator('[name=email]').fill('iris@example.nl')
  await send.click()
  await expect(page).toHaveURL(/klopt-niet\/dank$/)
  await see.wellMadePage()

  await signIn(page, 'beheerder')
  await page.goto('/beheer')
  await see.wellMadePage()
  await page.locator('.queue').getByRole('link', { name: title }).click()
  await expect(page.getByText('Het is op woensdag.')).toBeVisible()
  await see.wellMadePage()
  await page.locator('button', { hasText: 'Zet de plek stil' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await see.wellMadePage()
  await page.locator('button', { hasText: 'Klopt wel' }).click()
  await expect(page).toHaveURL(/gedaan=meldingen-klopt/)
  await expect(page.locator('.queue').getByRole('link', { name: title })).toHaveCount(0)
})

test('an administrator writes search words, tries them, and sees the work of the program', async ({ page, see }, { project }) => {
  // A word of letters only, for each visitor another one.
  const word = `zwalken${project.name.replaceAll(' ', '')}`
  await signIn(page, 'beheerder')
  await page.goto('/beheer/zoekwoorden')
  await see.wellMadePage()
  await page.locator('[name=woord]').fill(word)
  await page.locator('[name=ook]').fill('tuin, moestuin')
  await page.locator('button', { hasText: 'Regel toevoegen' }).click()
  await expect(page).toHaveURL(/gedaan=zoekwoord-erbij/)
  await page.locator('[name=proef]').fill(word)
  await page.locator('button', { hasText: 'Proberen' }).click()
  await expect(page.getByText('en ook moestuin, tuin')).toBeVisible()
  await see.wellMadePage()
  await page.getByRole('link', { name: 'Bekijk wat een bezoeker vindt' }).click()
  expect(await see.total()).toBeGreaterThan(0)

  await page.goto('/beheer/zoekwoorden')
  await page.getByRole('button', { name: `Weghalen ${word}` }).click()
  await expect(page).toHaveURL(/gedaan=zoekwoord-weg/)

  await page.goto('/beheer/werk')
  await expect(page.getByRole('heading', { name: 'Zoeken bijwerken' })).toBeVisible()
  await see.wellMadePage()
})

// Somebody would like to have a look at a place: they ask, a partner answers, and a coach helps where it does not work out.
import type { Page } from '@playwright/test'
import { COMPUTER, atWork } from './support/at-work.ts'
import { audit } from './support/audit.ts'
import { test, expect, watch } from './support/visit.ts'

/** A place of the partner of the demo, and its organisation. */
const PLACE = '/plekken/koken-in-buurtrestaurant-de-dreef'
const TITLE = 'Koken in het buurtrestaurant'
const ORGANISATION = 'Buurthuis De Dreef'

const send = (page: Page) => page.locator('main form button[type=submit]').first()
const says = (page: Page, words: string | RegExp) => expect(page.locator('main')).toContainText(words)

/** The partner opens what this visitor asked. */
async function openAtPartner (desk: Page, name: string): Promise<void> {
  await desk.goto('/partner/kennismakingen')
  await audit(desk)
  const line = desk.locator('.queue > li').filter({ hasText: name })
  await expect(line).toContainText(TITLE)
  await expect(line).toContainText('Antwoord uiterlijk')
  await line.getByRole('link', { name }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(name)
  await audit(desk)
}

/** Asks for the place by mail, and arrives at the page of the introduction. */
async function askByMail (page: Page, name: string, dayPart?: string): Promise<void> {
  await page.goto(`${PLACE}/kennismaken?manier=mail-mij`)
  if (dayPart !== undefined) await page.getByRole('radio', { name: dayPart }).check()
  await page.getByLabel('Hoe noemen wij u?').fill(name)
  await page.getByLabel('Uw mailadres').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.nl`)
  await send(page).click()
  await expect(page).toHaveURL(/\/mijn\/plekken\/[0-9a-f-]+\?gedaan=gevraagd$/)
}

test('a visitor asks to have a look, the partner proposes times and they agree', async ({ page, see, find, browser, baseURL }, { project }) => {
  test.slow()
  const name = `Amira ${project.name}`
  await page.goto(PLACE)
  await see.wellMadePage()
  await page.getByRole('link', { name: 'Ik wil eens kijken' }).click()
  await expect(find.title()).toHaveText('Ik wil eens kijken')
  await see.wellMadePage()
  await page.getByRole('link', { name: 'Mail mij' }).click()
  await expect(page).toHaveURL(/manier=mail-mij$/)
  await says(page, `Alleen de mensen van ${ORGANISATION} zien wat u hier invult.`)
  await see.wellMadePage()
  await page.getByRole('radio', { name: 'woensdag, avond' }).check()
  await page.getByLabel('Hoe noemen wij u?').fill(name)
  await page.getByLabel('Uw mailadres').fill('amira@example.nl')
  await send(page).click()

  await expect(page).toHaveURL(/\/mijn\/plekken\/[0-9a-f-]+\?gedaan=gevraagd$/)
  const introduction = new URL(page.url()).pathname
  await expect(find.title()).toHaveText(TITLE)
  await see.notice('De plek weet dat u wilt komen kijken')
  await says(page, new RegExp(`De mensen van ${ORGANISATION} antwoorden uiterlijk \\w*\\s?\\d+ \\w+`))
  await says(page, `Dit ziet ${ORGANISATION} van u`)
  await see.wellMadePage()

  await page.goto('/mijn')
  await expect(page.getByRole('heading', { name: 'Mijn plekken' })).toBeVisible()
  await expect(page.getByRole('link', { name: TITLE })).toHaveAttribute('href', introduction)
  await says(page, 'antwoorden uiterlijk')
  await see.wellMadePage()

  await page.goto('/mijn/wie-ziet-mij')
  await says(page, `De mensen van ${ORGANISATION}`)
  await says(page, `${name}, Mail mij, amira@example.nl`)
  await expect(page.getByRole('button', { name: 'Stop: zij zien het niet meer' })).toBeVisible()
  await see.wellMadePage()

  const [desk, leave] = await atWork(browser, baseURL, 'redacteur')
  await desk.getByRole('link', { name: 'Kennismakingen' }).first().click()
  await expect(desk).toHaveURL(/\/partner\/kennismakingen$/)
  await openAtPartner(desk, name)
  await expect(desk.locator('.facts')).toContainText('woensdag, avond')
  await expect(desk.getByRole('link', { name: 'amira@example.nl' })).toBeVisible()
  // Nothing ticked and nothing typed: the page says what is missing.
  const invitation = desk.locator('form').filter({ has: desk.getByRole('button', { name: 'Stuur de uitnodiging' }) })
  await invitation.getByLabel('Wie ontvangt?').fill('Joke')
  await invitation.getByRole('button').click()
  await expect(desk.getByRole('alert').getByRole('link', { name: 'Kies of vul een dag en tijd in.' })).toBeVisible()
  await expect(invitation.getByLabel('Wie ontvangt?')).toHaveValue('Joke')
  await audit(desk)
  const times = invitation.getByRole('checkbox')
  const time = (await invitation.locator('.choice__word').first().innerText()).trim()
  await times.nth(0).check()
  await times.nth(1).check()
  await invitation.getByRole('button').click()
  await expect(desk).toHaveURL(/\/partner\/kennismakingen\?gedaan=kennis-beantwoord$/)
  await expect(desk.locator('.queue > li').filter({ hasText: name })).toContainText('is uitgenodigd en kiest een tijd')
  await audit(desk)

  // Still in the browser in which they asked.
  await page.goto(introduction)
  await says(page, `U bent welkom bij ${ORGANISATION}.`)
  await says(page, 'Joke ontvangt u.')
  await see.wellMadePage()
  await page.getByRole('button', { name: time }).click()
  await expect(page).toHaveURL(/gedaan=kennis-bewaard$/)
  await says(page, `U heeft een afspraak bij ${ORGANISATION}.`)
  await expect(page.getByRole('region', { name: 'Uw afspraak' })).toContainText(time)
  await see.wellMadePage()
  const calendar = await page.getByRole('link', { name: 'Zet in mijn agenda' }).getAttribute('href')
  const file = await page.request.get(calendar ?? '')
  expect(file.headers()['content-type']).toContain('text/calendar')
  // A calendar is often shared: it says where and when, and not what for.
  expect(await file.text()).toContain(`LOCATION:${ORGANISATION}`)
  expect(await file.text()).toContain('SUMMARY:Afspraak')
  expect((await desk.request.get(calendar ?? '')).status(), 'an appointment is of who made it').toBe(404)

  // Stopping is one button, and the partner sees nothing more from then on.
  await page.goto('/mijn/wie-ziet-mij')
  await see.wellMadePage()
  await page.getByRole('button', { name: 'Stop: zij zien het niet meer' }).click()
  await expect(page).toHaveURL(/gedaan=kennis-bewaard$/)
  await see.wellMadePage()
  await page.goto('/mijn/wie-ziet-mij')
  await says(page, 'Op dit moment alleen u.')
  await desk.goto('/partner/kennismakingen')
  await expect(desk.locator('main')).not.toContainText('amira@example.nl')
  await leave()
})

test('who hears "nu niet" and who asks to be called are helped by a coach', async ({ page, see, find, browser, baseURL }, { project }) => {
  test.slow()
  const [turnedDown, caller] = [`Bilal ${project.name}`, `Carla ${project.name}`]
  await askByMail(page, turnedDown)
  const introduction = new URL(page.url()).pathname

  const [desk, leaveDesk] = await atWork(browser, baseURL, 'redacteur')
  await openAtPartner(desk, turnedDown)
  const notNow = desk.getByRole('region', { name: 'Het kan nu niet' })
  await notNow.getByRole('button').click()
  await expect(desk.getByRole('alert').getByRole('link', { name: 'Kies wat het best past.' })).toBeVisible()
  await audit(desk)
  await notNow.getByRole('radio', { name: 'Er is geen ruimte' }).check()
  await notNow.getByLabel('Een andere plek die wel past').fill(`${baseURL}/plekken/koffie-inloop-de-dreef?pc=3561`)
  await notNow.getByRole('button').click()
  await expect(desk).toHaveURL(/gedaan=kennis-beantwoord$/)
  await audit(desk)
  await leaveDesk()

  await page.goto(introduction)
  await says(page, `Bij ${ORGANISATION} kan het nu niet.`)
  await says(page, 'Er is nu geen ruimte.')
  await says(page, 'Een coach van de gemeente neemt uiterlijk')
  await expect(page.getByRole('link', { name: 'Koffie drinken bij De Dreef' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Kijk wat nog meer bij u past' })).toBeVisible()
  await see.wellMadePage()

  // Somebody else would rather talk.
  const elsewhere = await browser.newContext({ baseURL, ...COMPUTER })
  const phone = await elsewhere.newPage()
  const problems = watch(phone, baseURL ?? '')
  await phone.goto('/bel-mij')
  await audit(phone)
  await phone.getByLabel('Hoe noemen wij u?').fill(caller)
  await phone.getByLabel('Uw telefoonnummer').fill('06 12 34 56 78')
  await phone.getByRole('radio', { name: 'Turks' }).check()
  await send(phone).click()
  await expect(phone).toHaveURL(/\/bel-mij\/dank$/)
  await says(phone, 'Een coach van de gemeente belt u binnen')
  await audit(phone)
  await elsewhere.close()
  expect(problems, 'what went wrong out of sight').toEqual([])

  const [coach, leaveCoach] = await atWork(browser, baseURL, 'coach')
  await expect(coach).toHaveURL(/\/coach$/)
  await audit(coach)
  const line = (name: string) => coach.locator('.queue > li').filter({ hasText: name })
  await expect(line(turnedDown)).toContainText(TITLE)
  await expect(line(turnedDown)).toContainText('zei: nu niet')
  await expect(line(turnedDown)).toContainText(/Uiterlijk \w*\s?\d+ \w+/)
  await line(turnedDown).getByRole('button', { name: 'Ik pak dit op' }).click()
  await expect(coach).toHaveURL(/\/coach\?gedaan=opgepakt$/)
  // One of the people of this coach from now on, who calls within two working days.
  await expect(line(turnedDown)).toContainText('U beloofde te bellen')
  await expect(line(turnedDown).getByRole('link', { name: 'Open' })).toHaveAttribute('href', /\/coach\/mensen\//)
  await expect(line(caller)).toContainText('Taal: Turks')
  await expect(line(caller)).toContainText(/Uiterlijk \w*\s?\d+ \w+/)
  await expect(line(caller).getByRole('link')).toHaveAttribute('href', /^tel:/)
  await line(caller).getByRole('button', { name: 'Ik heb gebeld' }).click()
  await expect(coach).toHaveURL(/\/coach\?gedaan=gebeld$/)
  await expect(line(caller)).toHaveCount(0)
  await audit(coach)
  await leaveCoach()

  await page.goto(introduction)
  await says(page, 'Een coach helpt u verder.')
  await see.wellMadePage()
  await page.goto('/mijn/wie-ziet-mij')
  await says(page, 'Een coach')
  await see.wellMadePage()
})

for (const [form, address] of [['asking a place', `${PLACE}/kennismaken?manier=bel-mij`], ['asking to be called', '/bel-mij']]) {
  test(`${form}: the page says what is wrong and keeps what was typed`, async ({ page, see }) => {
    await page.goto(address)
    const [name, number] = [page.getByLabel('Hoe noemen wij u?'), page.getByLabel('Uw telefoonnummer')]
    await number.fill('06 12')
    await send(page).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeVisible()
    await expect(page).toHaveTitle(/^Fout: /)
    await expect(number).toHaveValue('06 12')
    await expect(number).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('#naam-fout')).toBeVisible()
    await expect(page.locator('#telefoon-fout')).toBeVisible()
    await see.wellMadePage()
    await summary.getByRole('link', { name: /^Vul een naam in/ }).click()
    await expect(name).toBeFocused()
    await name.fill('Dirk')
    await number.fill('bel mij')
    await send(page).click()
    await summary.getByRole('link', { name: /^Dit nummer kennen wij niet/ }).click()
    await expect(number).toBeFocused()
    await expect(name).toHaveValue('Dirk')
    await expect(number).toHaveValue('bel mij')
    await expect(page.locator('#naam-fout')).toHaveCount(0)
    await see.wellMadePage()
  })
}

// A coach brings somebody to a place: three people, each in a browser of their own. Room without a name, permission, a first time
// together, calling afterwards, an outcome.
import { atWork } from './support/at-work.ts'
import { audit } from './support/audit.ts'
import {
  askForRoom, askPermission, callAfterwards, close, comeBack, dayFromNow, giveRoom, makeCard, planMeeting, press, says
} from './support/steps.ts'
import { test, expect } from './support/visit.ts'

const PLACE = '/plekken/koken-in-buurtrestaurant-de-dreef'
const TITLE = 'Koken in het buurtrestaurant'

test('from a coach to a place, with permission, to an outcome', async ({ page, see, find, browser, baseURL }, { project }) => {
  test.setTimeout(300_000)
  const name = `Farida ${project.name}`
  const [coach, leaveCoach] = await atWork(browser, baseURL, 'coach')

  // The coach adds somebody; a mistake is told beside its field, with what was typed kept.
  await coach.goto('/coach/mensen')
  await audit(coach)
  await coach.getByRole('link', { name: 'Iemand toevoegen' }).click()
  await audit(coach)
  await coach.getByLabel('Telefoonnummer').fill('06 12 34 56 78')
  await press(coach, 'Voeg toe')
  await expect(coach.getByRole('alert').getByRole('link')).toHaveCount(1)
  await expect(coach.getByLabel('Telefoonnummer')).toHaveValue('06 12 34 56 78')
  await audit(coach)
  await coach.getByLabel('Naam die iemand zelf kiest').fill(name)
  await coach.getByLabel('Postcode: vier cijfers').fill('3561')
  await press(coach, 'Voeg toe')
  await expect(coach.getByRole('heading', { level: 1 })).toHaveText(name)
  await audit(coach)
  const person = new URL(coach.url()).pathname

  // Logging a talk and a promise takes a minute.
  await coach.getByLabel('Beloofde u te bellen? Op welke dag?').fill(dayFromNow(3))
  await coach.locator('form').filter({ has: coach.getByLabel('Hoeveel minuten?') }).getByRole('button').click()
  await says(coach, 'Belletje beloofd voor')
  await coach.goto('/coach')
  await expect(coach.locator('.queue > li').filter({ hasText: name })).toContainText('U beloofde te bellen')
  await audit(coach)

  // A card, so that she can look along on her own telephone.
  const code = await makeCard(coach, person)
  await audit(coach)

  // Room is asked for without a name.
  await coach.goto(`${person}/plekken`)
  await audit(coach)
  const handOver = await askForRoom(coach, person, PLACE)
  await expect(coach.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await audit(coach)

  const [partner, leavePartner] = await atWork(browser, baseURL, 'redacteur')
  await partner.goto('/partner/overdrachten')
  await audit(partner)
  const id = handOver.split('/').at(-1) ?? ''
  const link = partner.locator(`a[href$="${id}"]`)
  await expect(link).toHaveText('Iemand, nog zonder naam')
  await link.click()
  await expect(partner.locator('body')).not.toContainText(name)
  await audit(partner)
  await giveRoom(partner)

  // Permission for exactly what is in view.
  await coach.goto(handOver)
  await askPermission(coach, 'Ik kook graag voor veel mensen.')
  await audit(coach)

  await comeBack(page, code)
  await page.goto('/mijn')
  await see.wellMadePage()
  await page.getByRole('link', { name: TITLE }).click()
  await expect(find.title()).toHaveText(TITLE)
  await says(page, 'Ik kook graag voor veel mensen.')
  await says(page, '06 12345678')
  await see.wellMadePage()
  await press(page, 'Ja, dit is goed')
  await says(page, 'U vindt het goed.')
  await see.wellMadePage()

  await coach.goto(handOver)
  await press(coach, 'Verstuur naar de plek')
  await says(coach, 'De overdracht is bij de plek.')

  await partner.goto(`/partner/overdrachten/${id}`)
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText(name)
  await says(partner, 'Ik kook graag voor veel mensen.')
  await audit(partner)
  await press(partner, 'Ja, welkom')
  await partner.getByLabel('Waar?').fill('Bij de keukendeur')
  await press(partner, 'Spreek dit af')
  await expect(partner.getByRole('alert').getByRole('link').first()).toBeVisible()
  await expect(partner.getByLabel('Waar?')).toHaveValue('Bij de keukendeur')
  await audit(partner)
  await planMeeting(partner, 'Bij de keukendeur', 5)

  // The same for all three: a file for the calendar and one page on paper.
  await page.reload()
  await says(page, 'U heeft een eerste afspraak.')
  await see.wellMadePage()
  for (const [who, path] of [[page, `/mijn/overdrachten/${id}`], [partner, `/partner/overdrachten/${id}`], [coach, handOver]] as const) {
    const calendar = await who.request.get(`${path}/afspraak.ics`)
    expect(calendar.status(), path).toBe(200)
    expect(await calendar.text()).toContain('SUMMARY:Afspraak')
    const sheet = await who.request.get(`${path}/blad.pdf`)
    expect(sheet.status(), path).toBe(200)
    expect((await sheet.body()).subarray(0, 5).toString(), path).toBe('%PDF-')
  }

  await press(partner, 'Is geweest')
  await page.reload()
  await press(page, 'Ik doe mee')
  await says(page, 'U doet mee.')
  await see.wellMadePage()

  await coach.goto(handOver)
  await says(coach, 'Nabellen op')
  await audit(coach)
  for (let call = 0; call < 3; call++) {
    await callAfterwards(coach)
  }
  await says(coach, 'Hoe liep het af?')
  await audit(coach)
  await close(coach)

  expect((await partner.goto(`/partner/overdrachten/${id}`))?.status(), 'nothing of it is theirs any more').toBe(404)
  await page.reload()
  await says(page, 'Dit is klaar.')
  await leavePartner()
  await leaveCoach()
})

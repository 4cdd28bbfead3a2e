// The whole way of somebody: a letter that is answered, a talk and a report that they agree to, permission, a hand-over to a place, a
// first time together, calls after 2, 6 and 12 weeks, an outcome. Coach, participant and partner each have a browser of their own; the
// server starts again for each day, with a clock that runs ahead.
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { onDay } from './support/days.ts'
import { written } from './support/paper.ts'
import { ownFolder } from './support/server.ts'
import {
  PHONE, askForRoom, askPermission, callAfterwards, close, comeBack, dayFromNow, giveRoom, makeCard, planMeeting, press, says
} from './support/steps.ts'
import { test, expect } from './support/visit.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const PLACE = '/plekken/koken-in-buurtrestaurant-de-dreef'
const TITLE = 'Koken in het buurtrestaurant'
const NAME = 'Zohra'
/** The day of the first meeting, and the days of the calls after it. */
const MEETING = 4
const CALLS = [2, 6, 12].map(weeks => MEETING + weeks * 7)

let home: { folder: string, clean: () => void }
/** The hand-over as the coach has it, and what the participant's telephone remembers. */
let handOver = ''
let telephone: BrowserContextOptions = {}
const own = () => handOver.replace('/coach/', '/mijn/')
const partners = () => handOver.replace('/coach/', '/partner/')
test.beforeAll(() => { home = ownFolder() })
test.afterAll(() => home.clean())

/** The coach has one letter made; answers the code in it. */
async function letter (coach: Page, scripts: boolean): Promise<string> {
  await coach.goto('/coach/brieven')
  await audit(coach, { scripts })
  await coach.locator('[name=wijk]').fill('3561')
  await coach.locator('[name=afzender]').fill('Gemeente Utrecht\nPostbus 1\n3500 AA Utrecht')
  await coach.locator('[name=telefoon]').fill('030 000 00 00')
  await coach.locator('[name=mensen]').fill('Z. Voorbeeld; Dreef 1; 3561 AB Utrecht')
  const [download] = await Promise.all([coach.waitForEvent('download'), press(coach, 'Maak de brieven')])
  const code = /Uw code: ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(written(readFileSync(await download.path())))?.[1]
  expect(code, 'the code in the letter').toBeDefined()
  return code ?? ''
}

/** Answers the letter: rather a call. */
async function answer (participant: Page, code: string, scripts: boolean): Promise<void> {
  await participant.goto('/brief')
  await participant.locator('[name=briefcode]').fill(code)
  await participant.locator('[name=antwoord][value=liever-bellen]').check()
  await participant.locator('[name=naam]').fill(NAME)
  await press(participant, 'Verstuur mijn antwoord')
  await expect(participant.getByRole('alert').getByRole('link')).toHaveCount(1)
  await expect(participant.locator('[name=briefcode]')).toHaveValue(code)
  await audit(participant, { scripts })
  await participant.locator('[name=telefoon]').fill('06 12 34 56 78')
  await press(participant, 'Verstuur mijn antwoord')
  await expect(participant).toHaveURL(/\/brief\/dank/)
  await audit(participant, { scripts })
}

/** The coach writes a report of the talk and gives it to read. */
async function report (coach: Page, person: string, scripts: boolean): Promise<void> {
  await coach.goto(`${person}/verslag`)
  await coach.getByLabel('Wat u graag wilt', { exact: true }).first().fill('Koken met anderen.')
  await press(coach, 'Bewaren')
  await expect(coach).toHaveURL(/gedaan=verslag-bewaard$/)
  await coach.getByRole('radio', { name: 'op een scherm' }).check()
  await press(coach, 'Gegeven')
  await expect(coach).toHaveURL(/gedaan=verslag-getoond$/)
  await audit(coach, { scripts })
}

test('day 0: from a letter to a first meeting', async ({ browser, javaScriptEnabled }) => {
  const scripts = javaScriptEnabled ?? true
  await onDay(0, home.folder, browser, async comes => {
    const coach = await comes('coach', { javaScriptEnabled: scripts })
    const code = await letter(coach, scripts)
    const participant = await comes(undefined, { ...PHONE, javaScriptEnabled: scripts })
    await answer(participant, code, scripts)

    // The call is work for a coach, who takes it up and speaks with her.
    await coach.goto('/coach')
    const line = coach.locator('.queue > li').filter({ hasText: NAME })
    await expect(line).toContainText('Antwoord op een brief')
    await audit(coach, { scripts })
    await line.getByRole('button', { name: 'Bij mijn mensen' }).click()
    await expect(coach.getByRole('heading', { level: 1 })).toHaveText(NAME)
    const person = new URL(coach.url()).pathname
    await coach.locator('form').filter({ has: coach.getByLabel('Hoeveel minuten?') }).getByRole('button').click()
    await expect(coach).toHaveURL(/gedaan=contact/)
    await audit(coach, { scripts })
    await report(coach, person, scripts)

    // She reads what was written, on her own telephone, and agrees.
    await comeBack(participant, await makeCard(coach, person))
    await participant.goto('/mijn')
    await participant.getByRole('link', { name: 'Mijn verslag' }).click()
    await says(participant, 'Koken met anderen.')
    await audit(participant, { scripts })
    await press(participant, 'Dit klopt')
    await expect(participant).toHaveURL(/gedaan=verslag-klopt$/)
    await coach.goto(`${person}/verslag`)
    await says(coach, 'De deelnemer zegt: dit klopt.')

    // Room without a name, permission for what is in view, and then it is sent.
    handOver = await askForRoom(coach, person, PLACE)
    const partner = await comes('redacteur', { javaScriptEnabled: scripts })
    await partner.goto(partners())
    await expect(partner.locator('body')).not.toContainText(NAME)
    await audit(partner, { scripts })
    await giveRoom(partner)
    await coach.goto(handOver)
    await askPermission(coach, 'Ik kook graag voor veel mensen.')
    await audit(coach, { scripts })
    await participant.goto(own())
    await says(participant, 'Ik kook graag voor veel mensen.')
    await audit(participant, { scripts })
    await press(participant, 'Ja, dit is goed')
    await says(participant, 'U vindt het goed.')
    await coach.goto(handOver)
    await press(coach, 'Verstuur naar de plek')
    await says(coach, 'De overdracht is bij de plek.')
    await partner.goto(partners())
    await expect(partner.getByRole('heading', { level: 1 })).toHaveText(NAME)
    await press(partner, 'Ja, welkom')
    await planMeeting(partner, 'Bij de keukendeur', MEETING)
    await audit(partner, { scripts })
    await participant.reload()
    await says(participant, 'U heeft een eerste afspraak.')
    await audit(participant, { scripts })
    telephone = { ...PHONE, javaScriptEnabled: scripts, storageState: await participant.context().storageState() }
  })
})

test('the day of the meeting: they met, and she joins in', async ({ browser, javaScriptEnabled }) => {
  const scripts = javaScriptEnabled ?? true
  await onDay(MEETING, home.folder, browser, async comes => {
    const coach = await comes('coach', { javaScriptEnabled: scripts })
    await coach.goto('/coach')
    await expect(coach.locator('.queue > li').filter({ hasText: NAME }).filter({ hasText: 'Eerste afspraak op de plek' })).toHaveCount(1)
    const partner = await comes('redacteur', { javaScriptEnabled: scripts })
    await partner.goto(partners())
    await press(partner, 'Is geweest')
    await audit(partner, { scripts })
    const participant = await comes(undefined, telephone)
    await participant.goto(own())
    await press(participant, 'Ik doe mee')
    await says(participant, 'U doet mee.')
    await audit(participant, { scripts })
  })
})

for (const [time, day] of CALLS.entries()) {
  test(`day ${day}: the coach calls to hear how it goes`, async ({ browser, javaScriptEnabled }) => {
    const scripts = javaScriptEnabled ?? true
    await onDay(day, home.folder, browser, async comes => {
      const coach = await comes('coach', { javaScriptEnabled: scripts })
      await coach.goto('/coach?soort=nabellen')
      // What is due stands above what comes.
      const due = coach.locator('main > div > ol.queue > li').filter({ hasText: NAME })
      await expect(due).toContainText('Nabellen: hoe gaat het?')
      await audit(coach, { scripts })
      await due.getByRole('link', { name: 'Open de overdracht' }).click()
      await callAfterwards(coach)
      await audit(coach, { scripts })
      const participant = await comes(undefined, telephone)
      await participant.goto(own())
      await audit(participant, { scripts })
      if (time < CALLS.length - 1) {
        await says(participant, 'U doet mee.')
        return
      }
      await close(coach)
      await audit(coach, { scripts })
      await participant.reload()
      await says(participant, 'Dit is klaar.')
      const partner = await comes('redacteur', { javaScriptEnabled: scripts })
      expect((await partner.goto(partners()))?.status(), 'nothing of it is theirs any more').toBe(404)
      await partner.goto('/partner/overdrachten')
      await expect(partner.locator('main')).not.toContainText(NAME)
      await audit(partner, { scripts })
    })
  })
}

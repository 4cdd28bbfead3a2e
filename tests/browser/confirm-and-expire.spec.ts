// Half a year of one place: it is posted, its partner says that it is still true, forgets to say so, and takes it up again.
import type { Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { onDay } from './support/days.ts'
import { ownFolder } from './support/server.ts'
import { says } from './support/steps.ts'
import { test, expect } from './support/visit.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const TITLE = 'Schaken bij het raam'
/** No last day: only its partner can tell that it goes on. */
const FILE = [
  'titel;organisatie;samenvatting;soort;themas;doelen;dagdelen;straat;postcode;plaats;gemeente;telefoon;bron_id',
  `${TITLE};Buurthuis De Dreef;Samen schaken bij de koffie.;inloop;creatief;mensen-ontmoeten;do-middag 8 14:00-16:00;Wilgenroosdreef 18;3561 XA;Utrecht;Utrecht;030 000 00 11;schaken`
]
const ASKED = 'Klopt uw plek nog?'

let home: { folder: string, clean: () => void }
/** Where visitors find the place, and where its partner does. */
let [place, own] = ['', '']
/** The link in the mail of the first time. */
let answered = ''
test.beforeAll(() => { home = ownFolder() })
test.afterAll(() => home.clean())

/** The link that the program mailed about the place: the administrator reads it, since there is no mail server. */
async function mailedLink (desk: Page): Promise<string> {
  let found = ''
  await expect(async () => {
    await desk.goto('/beheer/post')
    const mails = await desk.locator('.queue > li').filter({ has: desk.getByRole('heading', { name: ASKED }) }).allTextContents()
    const links = mails.flatMap(mail => /\/plek-klopt\/[0-9a-f]+/.exec(mail) ?? []).filter(link => link !== answered)
    // A mail names no place; the page behind its link does.
    for (const link of links) {
      const words = await (await desk.request.get(link, { timeout: 5_000 })).text()
      if (words.includes(TITLE)) found = link
    }
    expect(found, `no mail among ${mails.length} asks whether “${TITLE}” is still true`).not.toBe('')
  }).toPass({ intervals: [500, 1_000], timeout: 30_000 })
  return found
}

/** Visitors see the place, or there is nothing for them. */
async function isThere (visitor: Page, there: boolean): Promise<void> {
  await expect(async () => {
    expect((await visitor.goto(place))?.status(), place).toBe(there ? 200 : 404)
    await visitor.goto(`/plekken?q=${encodeURIComponent(TITLE)}`)
    await expect(visitor.locator('.place-card__title').filter({ hasText: TITLE })).toHaveCount(there ? 1 : 0, { timeout: 500 })
  }, `“${TITLE}” is ${there ? '' : 'not '}there for visitors`).toPass({ intervals: [500, 1_000], timeout: 20_000 })
  await visitor.goto(place)
  await audit(visitor)
}

test('day 0: a partner brings a place in and puts it on the marketplace', async ({ browser }) => {
  await onDay(0, home.folder, browser, async comes => {
    const partner = await comes('redacteur')
    await partner.goto('/partner/inlezen')
    await partner.getByLabel('Uw bestand').setInputFiles({ name: 'plekken.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE.join('\r\n')) })
    await partner.getByRole('button', { name: 'Kijk wat er gebeurt' }).click()
    await says(partner, '1 nieuwe plek')
    await partner.getByRole('button', { name: 'Zet deze plekken klaar' }).click()
    await expect(partner).toHaveURL(/gedaan=ingelezen$/)
    await partner.getByRole('link', { name: TITLE, exact: true }).click()
    await expect(partner.getByRole('heading', { level: 1 })).toHaveText(TITLE)
    own = new URL(partner.url()).pathname
    await partner.getByRole('button', { name: 'Zet op Meedoen' }).click()
    await expect(partner).toHaveURL(/gedaan=indienen/)

    const visitor = await comes()
    const card = visitor.locator('.place-card__title a').filter({ hasText: TITLE })
    await expect(async () => {
      await visitor.goto(`/plekken?q=${encodeURIComponent(TITLE)}`)
      place = new URL(await card.getAttribute('href', { timeout: 500 }) ?? '', visitor.url()).pathname
    }, `“${TITLE}” is found`).toPass({ intervals: [500, 1_000], timeout: 20_000 })
    await isThere(visitor, true)
  })
})

test('day 95: the program asks whether it is still true, and somebody says so', async ({ browser }) => {
  await onDay(95, home.folder, browser, async comes => {
    const desk = await comes('beheerder')
    answered = await mailedLink(desk)
    await audit(desk)

    // Whoever reads the mail answers, without signing in.
    const reader = await comes()
    await reader.goto(answered)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(ASKED)
    await says(reader, TITLE)
    await audit(reader)
    await reader.getByRole('button', { name: 'Ja, het klopt nog' }).click()
    await expect(reader).toHaveURL(/\/plek-klopt\/dank$/)
    await audit(reader)
    await reader.goto(answered)
    await says(reader, 'Misschien is er al geantwoord.')
    await audit(reader)
    await isThere(reader, true)
  })
})

test('day 190: it asks again, and meanwhile the place is there', async ({ browser }) => {
  await onDay(190, home.folder, browser, async comes => {
    await mailedLink(await comes('beheerder'))
    await isThere(await comes(), true)
  })
})

test('day 206: nobody answered, so the place is paused until its partner takes it up', async ({ browser }) => {
  await onDay(206, home.folder, browser, async comes => {
    const visitor = await comes()
    await isThere(visitor, false)

    const partner = await comes('redacteur')
    await partner.goto(own)
    await says(partner, 'Bezoekers zien deze plek nu niet.')
    await audit(partner)
    await partner.getByRole('button', { name: 'Zet weer op Meedoen' }).click()
    await expect(partner).toHaveURL(/gedaan=weer-aanzetten/)
    await says(partner, /U zei op .+ dat dit klopt\./)
    await audit(partner)
    await isThere(visitor, true)
  })
})

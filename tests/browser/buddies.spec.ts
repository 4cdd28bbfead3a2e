// A buddy is proposed for who asks, they walk along, what was paid is paid back; and an organisation asks for a story.
import type { Browser, Page } from '@playwright/test'
import { atWork } from './support/at-work.ts'
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

/** Somebody's own telephone, and how it is put away. */
async function phone (browser: Browser, baseURL: string | undefined): Promise<[Page, () => Promise<void>]> {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  const problems = watch(page, baseURL ?? '')
  return [page, async () => {
    await context.close()
    expect(problems, 'what went wrong out of sight').toEqual([])
  }]
}

/** Somebody signs up with an address; where a choice of municipalities is offered, in Utrecht. */
async function signUp (page: Page, path: string, name: string, roles: string[]): Promise<void> {
  await page.goto(path)
  await page.locator('[name=naam]').fill(name)
  await page.locator('[name=email]').fill(`${name.toLowerCase().replaceAll(' ', '-')}@example.nl`)
  await page.locator('[name=bereik][value=mail]').check()
  for (const role of roles) await page.locator(`[name=rol][value=${role}]`).check()
  await inUtrecht(page)
}

async function inUtrecht (page: Page): Promise<void> {
  const utrecht = page.locator('[name=gemeente][value=utrecht]').first()
  if (await utrecht.getAttribute('type') === 'radio') await utrecht.check()
}

test('a coordinator proposes for everybody at once, and an organisation asks for a story', async ({ page, browser, baseURL }, { project }) => {
  test.slow()
  const [buddyName, name] = [`Bea ${project.name}`, `Noor ${project.name}`]
  const [buddy, buddyLeaves] = await phone(browser, baseURL)
  await signUp(buddy, '/ervaringsdeskundige-worden', buddyName, ['maatje', 'gastspreker'])
  await press(buddy, 'Ik wil graag meer weten')
  await buddy.goto('/mijn/ervaring/laten-zien')
  await buddy.locator('[name=dagdeel][value=di-ochtend]').check()
  await press(buddy, 'Bewaren')

  await signIn(page, 'coordinator')
  await page.goto('/coordinatie/mensen')
  await page.getByRole('link', { name: buddyName }).click()
  const file = page.url()
  await page.locator('[name=dag]').fill(dayFromNow(5))
  await page.locator('[name=tijd]').fill('10.30')
  await page.locator('[name=waar]').fill('Buurthuis De Wijk')
  await press(page, 'Plan het gesprek')
  await press(page, 'Kan beginnen')
  // In the examples a certificate of conduct is asked for.
  await page.goto('/coordinatie/opleiding')
  await page.locator('main h3 a').first().click()
  await page.getByText('Zet mensen in de groep').click()
  await page.getByLabel(buddyName).check()
  await press(page, 'Zet in de groep')
  await page.getByRole('link', { name: buddyName }).click()
  await page.locator('[name=gezien]').fill(dayFromNow(-1))
  await press(page, 'Ik zag de VOG')
  await buddy.goto('/mijn/ervaring')
  await press(buddy, 'Ik begin')

  const [own, ownLeaves] = await phone(browser, baseURL)
  await own.goto('/bewaren')
  await own.locator('[name=naam]').fill(name)
  await own.locator('[name=email]').fill(`${name.toLowerCase().replaceAll(' ', '-')}@example.nl`)
  await own.locator('[name=bereik][value=mail]').check()
  await own.locator('main form button[type=submit]').first().click()
  await own.goto('/mijn/maatje')
  await inUtrecht(own)
  await press(own, 'Vraag om een maatje')
  await says(own, 'Uw vraag is binnen')

  await page.goto('/coordinatie/maatjes')
  await page.getByRole('link', { name: 'Stel voor iedereen voor' }).click()
  await says(page, 'Er is nog niets bewaard.')
  await expect(page.getByRole('group', { name }).getByRole('checkbox').first()).toBeChecked()
  await audit(page, { scripts: true })
  await press(page, 'Stel deze maatjes voor')
  await says(page, 'U stelde deze maatjes voor.')
  await audit(page, { scripts: true })

  await own.goto('/mijn/maatje')
  await press(own, 'Ik kies dit maatje')
  await buddy.goto('/mijn/maatje')
  await press(buddy, 'Ja, ik loop graag mee')
  await buddy.getByRole('link', { name: 'Verder' }).click()
  await press(buddy, 'Fijn')
  await buddy.getByText('Ik maakte kosten').click()
  await buddy.locator('[name=bedrag]').fill('duur')
  await press(buddy, 'Bewaar het bedrag')
  await says(buddy, 'Vul een bedrag in')
  await audit(buddy, { scripts: true })
  await buddy.locator('[name=bedrag]').fill('3,50')
  await press(buddy, 'Bewaar het bedrag')
  await buddy.goto('/mijn/maatje')
  await says(buddy, 'U krijgt dit nog terug.')
  await audit(buddy, { scripts: true })
  await page.goto(file)
  await press(page, 'Dit is terugbetaald')
  await audit(page, { scripts: true })
  await buddy.reload()
  await says(buddy, 'U kreeg dit terug')

  const [partner, partnerLeaves] = await atWork(browser, baseURL, 'redacteur')
  await partner.goto('/partner/ervaringsdeskundigen')
  await press(partner, 'Verstuur de vraag')
  await says(partner, 'Kies wat u wilt vragen.')
  await audit(partner, { scripts: true })
  await partner.locator('[name=soort][value=verhaal]').check()
  await partner.locator('[name=waarover]').fill('Hoe het is om lang thuis te zijn.')
  await press(partner, 'Verstuur de vraag')
  await says(partner, 'De coördinator zoekt iemand.')
  await audit(partner, { scripts: true })
  await page.goto('/coordinatie/vragen')
  await audit(page, { scripts: true })
  await page.locator('main h3 a').first().click()
  await page.getByLabel(buddyName).check()
  await audit(page, { scripts: true })
  await press(page, 'Vraag deze persoon')
  await partner.reload()
  await expect(partner.locator('main')).not.toContainText(buddyName)
  await buddy.goto('/mijn/ervaring/vragen')
  await audit(buddy, { scripts: true })
  await press(buddy, 'Ja, dat doe ik graag')
  await partner.reload()
  await says(partner, buddyName)
  await audit(partner, { scripts: true })
  await buddyLeaves()
  await ownLeaves()
  await partnerLeaves()
})

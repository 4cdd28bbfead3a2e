// A coach and a participant write down together: the coach types and it is saved on the way, the participant corrects and agrees.
import type { Page } from '@playwright/test'
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { add, comeBack, says, somebody } from './support/steps.ts'
import { test, expect } from './support/visit.ts'

const saving = (page: Page) => page.locator('[data-saving]')

test('a coach writes, the participant corrects and agrees', async ({ page, context, browser, baseURL, javaScriptEnabled }, { project }) => {
  test.slow()
  const scripts = javaScriptEnabled ?? true
  await signIn(page, 'coach')
  const [person, card] = await add(page, `Noor ${project.name}`)
  const report = `${person}/verslag`
  await page.goto(report)
  await audit(page, { scripts })
  const wishes = page.getByLabel('Wat u graag wilt', { exact: true }).first()
  if (scripts) {
    await wishes.fill('Een tuin.')
    await expect(saving(page)).toHaveText(/^Bewaard om \d+\.\d\d uur\.$/)
    // The connection drops: what is typed stays here, and is sent as soon as it can.
    await context.setOffline(true)
    await wishes.fill('Een tuin met bonen.')
    await expect(saving(page)).toContainText('Geen verbinding.')
    const held = await page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
    expect(held, 'who leaves now is asked first').toBe(true)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length]), 'nothing is kept in the browser').toEqual([0, 0])
    await context.setOffline(false)
    await expect(saving(page)).toHaveText(/^Bewaard om /, { timeout: 40_000 })
    await page.reload()
    await expect(wishes).toHaveValue('Een tuin met bonen.')
  }
  await wishes.fill('Een tuin met bonen en bloemen.')
  await page.getByLabel('Hoe het met u gaat', { exact: true }).first().fill('Ik slaap weer beter.')
  await page.getByRole('checkbox', { name: 'Wat u graag wilt' }).check()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page).toHaveURL(/gedaan=verslag-bewaard$/)
  await audit(page, { scripts })
  await page.getByRole('radio', { name: 'op een scherm' }).check()
  await page.getByRole('button', { name: 'Gegeven' }).click()
  await expect(page).toHaveURL(/gedaan=verslag-getoond$/)

  const [noor, leave] = await somebody(browser, baseURL, scripts)
  await comeBack(noor, card)
  await noor.goto('/mijn')
  await noor.getByRole('link', { name: 'Mijn verslag' }).click()
  await says(noor, 'Een tuin met bonen en bloemen.')
  await says(noor, 'Het gesprek is vrijwillig.')
  await audit(noor, { scripts })
  await noor.getByRole('link', { name: 'Ik wil iets veranderen' }).click()
  await audit(noor, { scripts })
  await noor.getByLabel('Wat u graag wilt', { exact: true }).first().fill('Een tuin met bloemen.')
  await noor.getByRole('button', { name: 'Bewaar mijn versie' }).click()
  await expect(noor).toHaveURL(/gedaan=verslag-veranderd$/)
  await noor.getByRole('button', { name: 'Dit klopt' }).click()
  await expect(noor).toHaveURL(/gedaan=verslag-klopt$/)
  await audit(noor, { scripts })

  await page.goto(report)
  await says(page, 'De deelnemer zegt: dit klopt.')
  await expect(page.locator('del').first()).toContainText('bonen')
  await page.getByRole('link', { name: 'Op papier' }).click()
  await says(page, 'Een tuin met bloemen.')
  await audit(page, { scripts })

  // A step, ticked by the participant, with a thank-you.
  await page.goto(`${person}/plan`)
  await audit(page, { scripts })
  await page.getByLabel('Wat is de stap?').fill('Koffie in het buurthuis')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page).toHaveURL(/gedaan=plan-bewaard$/)
  await noor.goto('/mijn/plan')
  await noor.getByRole('button', { name: /^Gedaan/ }).click()
  await expect(noor).toHaveURL(/gedaan=stap-gedaan$/)
  await audit(noor, { scripts })
  await page.goto(`${person}/plan`)
  await page.getByRole('button', { name: 'bon van 10 euro' }).click()
  await expect(page).toHaveURL(/gedaan=bedankt$/)
  await says(page, 'nog 40 euro voor deze persoon')
  await audit(page, { scripts })

  // How somebody manages, at the start.
  await page.goto(`${person}/zelfredzaamheid`)
  await page.getByLabel('Geld', { exact: true }).selectOption('3')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page).toHaveURL(/gedaan=matrix-bewaard$/)
  await audit(page, { scripts })
  await noor.goto('/mijn/zelfredzaamheid')
  await expect(noor.getByRole('row', { name: /^Geld/ })).toContainText('3')
  await audit(noor, { scripts })
  await leave()
})

// Attention in tune: who else helps somebody is written down with their yes, and gone with their no.
import { audit } from './support/audit.ts'
import { signIn } from './support/people.ts'
import { add, comeBack, says, somebody } from './support/steps.ts'
import { test, expect } from './support/visit.ts'

test('a coach and somebody write down who else helps, until they do not want it any more', async ({ page, browser, baseURL, javaScriptEnabled }, { project }) => {
  test.slow()
  const scripts = javaScriptEnabled ?? true
  await signIn(page, 'coach')
  const [person, card] = await add(page, `Fadime ${project.name}`)
  await page.goto(`${person}/afstemmen`)
  await says(page, 'Vraag eerst of het goed is.')
  await audit(page, { scripts })

  const [fadime, leave] = await somebody(browser, baseURL, scripts)
  await comeBack(fadime, card)
  await fadime.goto('/mijn/afstemmen')
  await says(fadime, 'Vindt u het goed?')
  await audit(fadime, { scripts })
  await fadime.getByRole('button', { name: 'Ja, dat is goed' }).click()
  await says(fadime, 'Er staat nog niemand op de lijst.')

  await page.reload()
  await page.getByLabel('Wie helpt er?').fill('Wijkteam Zuid')
  await page.getByRole('button', { name: 'Zet op de lijst' }).click()
  await says(page, 'Kies waarmee.')
  await expect(page.getByLabel('Wie helpt er?')).toHaveValue('Wijkteam Zuid')
  await page.getByLabel('geld en post').check()
  await page.getByLabel('Houdt het overzicht', { exact: true }).check()
  await page.getByRole('button', { name: 'Zet op de lijst' }).click()
  await says(page, 'De lijst is bewaard.')
  await page.getByLabel('Wie helpt er?').fill('Een zus')
  await page.getByLabel('kinderen en gezin').check()
  await page.getByRole('button', { name: 'Zet op de lijst' }).click()
  await says(page, 'Een zus')
  await audit(page, { scripts })

  await fadime.goto('/mijn/afstemmen')
  await says(fadime, 'Wijkteam Zuid')
  await audit(fadime, { scripts })
  await fadime.getByRole('button', { name: /Haal van de lijst ?: Een zus/ }).click()
  await expect(fadime.locator('main')).not.toContainText('Een zus')
  await fadime.goto('/mijn/wie-ziet-mij')
  await says(fadime, 'Uw coaches zien wie u nog meer helpt')
  await fadime.goto('/mijn/afstemmen')
  await fadime.getByRole('button', { name: 'Stop met deze lijst' }).click()
  await says(fadime, 'Er is geen lijst meer.')
  await page.reload()
  await says(page, 'Vraag er niet opnieuw naar.')
  await expect(page.locator('main')).not.toContainText('Wijkteam Zuid')
  await leave()
})

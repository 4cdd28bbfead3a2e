import type { Page } from '@playwright/test'
import { test, expect } from './support/visit.ts'

interface Voice { lang: string, localService: boolean }

/** A device with these voices, that takes so many milliseconds for a sentence; what it says is kept in `window.said`. */
async function deviceWith (page: Page, voices: Voice[], milliseconds = 0): Promise<void> {
  await page.addInitScript(({ voices, milliseconds }) => {
    const said: string[] = []
    const speaking = new EventTarget()
    Object.assign(speaking, {
      getVoices: () => voices,
      speak: (words: { text: string, onend: () => void }) => {
        said.push(words.text)
        setTimeout(() => words.onend(), milliseconds)
      },
      cancel: () => said.push('(stop)')
    })
    Object.defineProperty(window, 'speechSynthesis', { value: speaking })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor (readonly text: string) {} } })
    Object.defineProperty(window, 'said', { value: said })
  }, { voices, milliseconds })
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said)
const PLACE = '/plekken/meehelpen-in-de-moestuin'
const dutch = { lang: 'nl-NL', localService: true }

test('somebody listens to a place, and stops', async ({ page, act, see }) => {
  const slowly = 60_000
  await deviceWith(page, [{ lang: 'en-GB', localService: true }, dutch], slowly)
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await act.goTo(PLACE)
  const listen = page.getByRole('button', { name: 'Luister' })
  await expect(listen).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(loaded.filter(url => url.includes('read-aloud')), 'loaded on first use').toEqual([])
  await see.wellMadePage()

  await listen.click()
  await expect.poll(() => said(page)).toContain('Meehelpen in de moestuin')
  const stop = page.getByRole('button', { name: 'Stop met voorlezen' })
  await expect(stop).toHaveAttribute('aria-pressed', 'true')
  await see.wellMadePage()
  await stop.click()
  await expect(listen).toHaveAttribute('aria-pressed', 'false')
  expect(await said(page)).toEqual(['(stop)', 'Meehelpen in de moestuin', '(stop)'])
})

test('everything that is read aloud stands on the page, in its order', async ({ page, act }) => {
  await deviceWith(page, [dutch])
  await act.goTo(PLACE)
  await page.getByRole('button', { name: 'Luister' }).click()
  // It says stop before it begins and when it is done.
  await expect.poll(async () => (await said(page)).filter(part => part === '(stop)').length).toBe(2)
  await expect(page.getByRole('button', { name: 'Luister' })).toHaveAttribute('aria-pressed', 'false')
  const words = (await said(page)).filter(part => part !== '(stop)')
  expect(words[0]).toBe('Meehelpen in de moestuin')
  for (const part of ['Wat doet u er?', 'Wanneer?', 'Wie is er?', 'Goed om te weten', 'Eens kijken?', 'Waar?']) expect(words).toContain(part)
  expect(words.indexOf('Wat doet u er?')).toBeLessThan(words.indexOf('Eens kijken?'))
  expect(new Set(words).size, 'nothing is said twice').toBe(words.length)
  const main = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ')
  for (const part of words) expect(main).toContain(part.replace(/\s+/g, ' '))
})

for (const [name, voices] of Object.entries({
  'no voices': [],
  'a voice in another language': [{ lang: 'de-DE', localService: true }],
  'a voice that sends the text away': [{ lang: 'nl-NL', localService: false }]
})) {
  test(`with ${name} there is no button to listen`, async ({ page, act }) => {
    await deviceWith(page, voices)
    await act.goTo(PLACE)
    await page.waitForLoadState('networkidle')
    await expect(page.locator('[data-listen]')).toHaveCount(1)
    await expect(page.locator('[data-listen]')).toBeHidden()
  })
}

test('voices that come late are found', async ({ page, act }) => {
  await deviceWith(page, [])
  await act.goTo(PLACE)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    window.speechSynthesis.getVoices = () => [{ lang: 'nl-BE', localService: true } as SpeechSynthesisVoice]
    window.speechSynthesis.dispatchEvent(new Event('voiceschanged'))
  })
  await expect(page.getByRole('button', { name: 'Luister' })).toBeVisible()
})

test('who asks to save data loads nothing to listen with', async ({ page, act }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await deviceWith(page, [dutch])
  await act.goTo(PLACE)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[data-listen]')).toBeHidden()
})

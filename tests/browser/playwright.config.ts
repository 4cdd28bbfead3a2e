// Who visits, and with what: one project per kind of visitor. `support/server.ts` starts the site they visit.
import { defineConfig } from '@playwright/test'
import { chromium } from './support/chromium.ts'

const computer = { width: 1280, height: 900 }
const phone = { width: 360, height: 800 }

/** Journeys that people make whatever they have; the others need scripts or do not depend on who visits. */
const EVERYWHERE = ['find-a-place', 'near-me', 'nothing-found', 'every-page', 'choose', 'keep']
/** Journeys that change what is on the site: after all the others, which count what is there. */
const AT_WORK = [
  'post-a-place', 'join', 'report-a-place', 'introductions', 'edit-by-two', 'settings-and-figures', 'confirm-and-expire', 'hand-over',
  'conversation', 'experience', 'buddies', 'letter-to-outcome', 'training', 'pairing', 'board', 'attention', 'rewards'
]
const files = (names: string[]) => names.map(name => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  globalSetup: './support/server.ts',
  reporter: [['list'], ['./support/closing-line.ts']],
  fullyParallel: true,
  workers: 2,
  // A test that fails now and then is a mistake, so there is no second try.
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
        '--disable-gpu'
      ]
    },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: 'only-on-failure'
  },
  projects: [
    { name: 'computer', use: { viewport: computer }, testIgnore: files(['large-text', ...AT_WORK]) },
    { name: 'phone', use: { viewport: phone }, testMatch: files([...EVERYWHERE, 'keyboard', 'large-text', 'suggestions']) },
    { name: 'phone without scripts', use: { viewport: phone, javaScriptEnabled: false }, testMatch: files([...EVERYWHERE, 'safe-input', 'shared-link']) },
    ...([
      ['computer at work', { viewport: computer }, AT_WORK],
      ['phone at work', { viewport: phone }, ['post-a-place']],
      ['phone at work without scripts', { viewport: phone, javaScriptEnabled: false }, [
        'post-a-place', 'report-a-place', 'introductions', 'conversation', 'experience', 'letter-to-outcome', 'training', 'pairing', 'board', 'attention'
      ]]
    ] as const).map(([name, use, names]) => ({
      name, use, testMatch: files([...names]), dependencies: ['computer', 'phone', 'phone without scripts']
    }))
  ]
})

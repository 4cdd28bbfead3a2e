// The people of the demo, and signing in as one of them.
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'

/** Longest wait for digits that nobody used, in milliseconds: each of a few visitors takes half a minute of them. */
const WAITING = 180_000
const DAY = 24 * 60 * 60 * 1000

interface Account { email: string, password: string, secondStep?: string }

/** The account of the demo with this role. */
function account (role: string, accounts: string): Account {
  const file = readFileSync(accounts, 'utf8')
  const block = file.split('[[account]]').find(block => block.includes(`role = "${role}"`)) ?? ''
  const value = (name: string) => new RegExp(`^${name} = "([^"]*)"`, 'm').exec(block)?.[1]
  return { email: value('email') ?? '', password: value('password') ?? '', secondStep: value('second_step') }
}

/**
 * Signs in as the one with this role, as they would: on the page, with the second step where there is one. A site of its own
 * has accounts of its own, and perhaps a clock that runs ahead.
 */
export async function signIn (page: Page, role: string, accounts = process.env.MEEDOEN_DEMO_ACCOUNTS ?? '', daysAhead = 0): Promise<void> {
  const { email, password, secondStep } = account(role, accounts)
  await page.goto('/inloggen')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=wachtwoord]').fill(password)
  await page.locator('main form button[type=submit]').first().click()
  if (secondStep !== undefined) {
    await page.waitForURL(/tweede-stap/)
    // Digits count once. Whoever signs in as somebody who did so a moment ago waits for the next ones.
    test.info().setTimeout(test.info().timeout + WAITING)
    await expect(async () => {
      await page.locator('[name=code]').fill(digits(secondStep, daysAhead))
      await page.locator('main form button[type=submit]').first().click()
      await expect(page).not.toHaveURL(/inloggen/, { timeout: 3_000 })
    }).toPass({ intervals: [8_000], timeout: WAITING })
  }
  await expect(page).not.toHaveURL(/inloggen/)
}

/**
 * The six digits of an authenticator app (RFC 6238), half a minute ahead: those of now were perhaps used when the demo was
 * made, and digits count once.
 */
function digits (secret: string, daysAhead: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map(byte => parseInt(byte, 2)) ?? [])
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor((Date.now() + daysAhead * DAY) / 30_000) + 1))
  const hash = createHmac('sha1', key).update(step).digest()
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

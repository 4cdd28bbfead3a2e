import { expect } from '@playwright/test'
import { audit } from './audit.ts'
import type { Find } from './find.ts'

/** Sees what is there, and whether it is right for everybody. */
export class See {
  constructor (private readonly find: Find, private readonly scripts: boolean) {}

  /** The number of places that the title tells: "14 plekken", "9 plekken bij 3561", or none. */
  async total (): Promise<number> {
    const title = await this.find.title().innerText()
    return placesIn(title)
  }

  /** These choices and no others, each with a link that drops it. */
  async chosen (...choices: string[]): Promise<void> {
    await expect(async () => {
      expect((await this.find.chosen().allInnerTexts()).sort()).toEqual([...choices].sort())
    }, 'what was chosen').toPass({ timeout: 5_000 })
  }

  async notice (words: string | RegExp): Promise<void> {
    await expect(this.find.notice().filter({ hasText: words })).toBeVisible()
  }

  /** Without `axe`: the structure, the width and what must not be in a page. */
  async wellBuiltPage (): Promise<void> {
    await audit(this.find.page, { scripts: false })
  }

  /** The last look at a page: can everybody use it? */
  async wellMadePage (): Promise<void> {
    await audit(this.find.page, { scripts: this.scripts })
  }
}

/** The number in "14 plekken", "1 plek bij 3561" or "Geen plekken gevonden". */
export function placesIn (title: string): number {
  const count = /^(\d+) (?:plek|place)/.exec(title)?.[1] ?? (/^(?:Geen plekken|No places)/.test(title) ? '0' : undefined)
  if (count === undefined) throw new Error(`no number of places in "${title}"`)
  return Number(count)
}

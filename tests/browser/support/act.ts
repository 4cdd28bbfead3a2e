import { expect } from '@playwright/test'
import type { Find } from './find.ts'

/** Does what people do. */
export class Act {
  constructor (private readonly find: Find) {}

  async goTo (address: string): Promise<void> {
    const response = await this.find.page.goto(address)
    expect(response?.status(), address).toBe(200)
  }

  async searchFor (words: string, near: { postcode?: string } = {}): Promise<void> {
    await this.find.searchField().fill(words)
    // On to the next field, which closes the suggestions.
    await this.find.searchField().press('Tab')
    if (near.postcode !== undefined) await this.find.postcodeField().fill(near.postcode)
    await this.find.searchButton().click()
    await this.find.page.waitForURL(/\/plekken\?/)
  }

  /** Makes choices in the filters: beside the results, or on their own page when the screen is small. */
  async choose (...choices: string[]): Promise<void> {
    if (await this.find.filterLink().isVisible()) {
      await this.find.filterLink().click()
      await this.find.page.waitForURL(/\/plekken\/filter/)
    }
    for (const choice of choices) {
      const box = this.find.choice(choice)
      if (!await box.isVisible()) await this.openMore(choice)
      await box.check()
    }
    await this.find.showButton().click()
    await this.find.page.waitForURL(/\/plekken\?/)
  }

  private async openMore (choice: string): Promise<void> {
    const word = this.find.page.locator('.choice__word').getByText(choice, { exact: true })
    await this.find.page.locator('details').filter({ has: word }).locator('summary').click()
  }

  async drop (choice: string): Promise<void> {
    await this.find.chosen().filter({ hasText: choice }).click()
    await expect(this.find.chosen().filter({ hasText: choice })).toHaveCount(0)
  }

  async open (place: string): Promise<void> {
    await this.find.places().getByText(place, { exact: true }).click()
    await expect(this.find.title()).toHaveText(place)
  }
}

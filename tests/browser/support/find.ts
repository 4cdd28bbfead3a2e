import type { Locator, Page } from '@playwright/test'

/** Finds things as people do: by their words and their role. */
export class Find {
  constructor (readonly page: Page) {}

  title = (): Locator => this.page.getByRole('heading', { level: 1 })
  searchForm = (): Locator => this.page.getByRole('search')
  /** The field becomes a combobox once suggestions are there. */
  searchField = (): Locator => this.page.getByLabel('Wat zou u willen doen?')
  postcodeField = (): Locator => this.searchForm().getByLabel('Postcode')
  searchButton = (): Locator => this.searchForm().getByRole('button', { name: 'Zoek' })
  suggestions = (): Locator => this.page.getByRole('listbox', { name: 'Suggesties' })

  /** The link to the page with filters, on a small screen. */
  filterLink = (): Locator => this.page.getByRole('link', { name: 'Kies wat u past' })
  /** A choice in the filters; `words` is how it begins. */
  choice = (words: string): Locator => this.page.getByRole('checkbox', { name: new RegExp(`^${words}\\s*,`) })
  /** The button under the filters; the same one stands above them. */
  showButton = (): Locator => this.page.getByRole('button', { name: 'Laat zien' }).last()
  chosen = (): Locator => this.page.getByRole('list', { name: 'U koos' }).getByRole('link')

  /** The titles of the places on a page with results. */
  places = (): Locator => this.page.locator('.place-card').getByRole('heading').getByRole('link')
  notice = (): Locator => this.page.getByRole('main').getByRole('status')
  otherLanguage = (): Locator => this.page.getByRole('contentinfo').getByRole('link', { name: /^(English|Nederlands)$/ })
}

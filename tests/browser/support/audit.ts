// What must hold on every page, whoever visits it. `axe` finds the rules of WCAG that a program can see; the rest is ours.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Pages with something that needs the script: suggestions (search field), reading aloud, a card that was scanned, the board of a coach, or a report that is saved as one types. No other page has any. */
const MAY_HAVE_SCRIPT = [/^\/(en)?$/, /^(\/en)?\/plekken$/, /^(\/en)?\/plekken\/(?!filter$)[^/]+$/,
  /^(\/en)?\/wat-past-bij-mij(\/(?!op-papier$)[^/]+)?$/, /^(\/en)?\/over\/matchen$/, /^(\/en)?\/terugkomen\/kaart$/,
  /^(\/en)?\/brief$/, /^(\/en)?\/coach$/, /^(\/en)?\/coach\/mensen\/[^/]+\/verslag$/]

/** Fails with a line for each thing that is wrong. Without scripts `axe` cannot run: then the structure is looked at. */
export async function audit (page: Page, { scripts = true }: { scripts?: boolean } = {}): Promise<void> {
  const problems = await structure(page)
  if (scripts) problems.push(...await axe(page))
  expect(problems, `what is wrong on ${page.url()}`).toEqual([])
}

/** Dark or light: only the colours are looked at. */
export async function auditColours (page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const problems = await axe(page, ['color-contrast', 'link-in-text-block'])
  expect(problems, `${colorScheme} colours on ${page.url()}`).toEqual([])
}

async function axe (page: Page, rules?: string[]): Promise<string[]> {
  // Without frames the older way to run is the same, and opens no second page.
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(WCAG)).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(node => {
    const why = node.failureSummary?.split('\n').slice(1).map(line => line.trim()).join('; ')
    return `${id}: ${help}: ${node.html.slice(0, 160)} (${why})`
  }))
}

async function structure (page: Page): Promise<string[]> {
  const mayHaveScript = MAY_HAVE_SCRIPT.some(path => path.test(new URL(page.url()).pathname))
  return await page.evaluate(mayHaveScript => {
    const problems: string[] = []
    const show = (element: Element) => element.outerHTML.slice(0, 120)
    const all = (selector: string) => [...document.querySelectorAll(selector)]

    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) {
      // The innermost elements that stick out tell where it comes from.
      const wide = all('body *').filter(element => element.getBoundingClientRect().right > clientWidth + 0.5)
      const innermost = wide.filter(element => !wide.some(other => other !== element && element.contains(other)))
      problems.push(`${scrollWidth - clientWidth} px too wide: ${innermost.slice(0, 3).map(show).join(' ')}`)
    }

    const { lang } = document.documentElement
    const language = location.pathname === '/en' || location.pathname.startsWith('/en/') ? 'en' : 'nl'
    if (lang !== language) problems.push(`the language of the page is ${lang} and not ${language}`)
    if (!document.title.includes('Meedoen')) problems.push(`the title is "${document.title}"`)
    for (const selector of ['h1', 'main', 'body > header', 'body > footer', 'link[rel=canonical]']) {
      const count = all(selector).length
      if (count !== 1) problems.push(`${count} times ${selector}`)
    }
    let before = 0
    for (const heading of all('h1, h2, h3, h4, h5, h6')) {
      const level = Number(heading.tagName[1])
      if (level > before + 1) problems.push(`a level is skipped: ${show(heading)}`)
      before = level
    }
    const ids = all('[id]').map(element => element.id)
    for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) problems.push(`the id ${id} is there twice`)

    for (const picture of all('img:not([alt])')) problems.push(`a picture without alt: ${show(picture)}`)
    const named = (svg: Element) => svg.getAttribute('aria-hidden') === 'true' ||
      (svg.getAttribute('role') === 'img' && (svg.hasAttribute('aria-label') || svg.hasAttribute('aria-labelledby')))
    for (const svg of all('svg').filter(svg => !named(svg))) problems.push(`a drawing neither hidden nor named: ${show(svg)}`)
    // A picture never stands alone: what it is in has words.
    for (const control of all('a, button').filter(control => !control.textContent?.trim())) problems.push(`no words: ${show(control)}`)

    for (const field of all('input:not([type=hidden]):not([hidden]), select, textarea') as HTMLInputElement[]) {
      // In a table the heads of row and column name a field; `axe` looks whether they do.
      const isNamed = !!field.labels?.length || field.hasAttribute('aria-labelledby') || field.hasAttribute('aria-label')
      if (!isNamed) problems.push(`a field without label: ${show(field)}`)
    }
    for (const element of all('[style], style')) problems.push(`style in the page: ${show(element)}`)
    for (const element of all('*')) {
      const handler = element.getAttributeNames().find(name => name.startsWith('on'))
      if (handler) problems.push(`${handler} in the page: ${show(element)}`)
    }
    const scripts = all('script:not([type="application/ld+json"])')
    if (scripts.length > (mayHaveScript ? 1 : 0)) problems.push(`scripts: ${scripts.map(show).join(' ')}`)
    return problems
  }, mayHaveScript)
}

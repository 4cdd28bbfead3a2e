import type { Page } from '@playwright/test'
import { firstPlace } from './places.ts'

type Where = string | ((page: Page) => Promise<string>)

const KINDS = ['inloop', 'vast', 'flexibel', 'cursus', 'eenmalig']

const QUESTIONS = ['blij-van', 'hopen', 'wanneer', 'beginnen', 'plek', 'waar']

/** Every page there is, and what to call it. */
export const PAGES: [string, Where][] = [
  ['home', '/'],
  ['all places', '/plekken'],
  ['the last page of places', '/plekken?pagina=1000000000'],
  ['results', '/plekken?q=tuin&thema=groen&dagdeel=di-ochtend&pc=3561'],
  ['nothing found', '/plekken?q=naaimachine&gemeente=katwijk'],
  ['bad input', '/plekken?pc=12&thema=vissen&foo=bar'],
  ['the filters', '/plekken/filter'],
  ['the filters with choices', '/plekken/filter?q=tuin&thema=groen&pc=3561'],
  ...KINDS.map((kind): [string, Where] => [`a place (${kind})`, page => firstPlace(page.request, `soort=${kind}`)]),
  ['a place from a postcode', '/plekken/meehelpen-in-de-moestuin?pc=3561'],
  ['organisations', '/organisaties'],
  ['an organisation', '/organisaties/tuin-de-wijk'],
  ['help with choosing', '/wat-past-bij-mij'],
  ...QUESTIONS.map((question): [string, Where] => [`question ${question}`, `/wat-past-bij-mij/${question}?thema=koken&taal=jpn`]),
  ['a postcode asked again', '/wat-past-bij-mij/overzicht?thema=koken&pc=9999'],
  ['a question of an old version', '/wat-past-bij-mij/vraag-7?thema=koken&stap=3'],
  ['all answers', '/wat-past-bij-mij/overzicht?thema=koken&begin=groep&pc=3561'],
  ['places that fit', '/wat-past-bij-mij/plekken?thema=groen&dagdeel=di-ochtend&begin=kijken&pc=3561'],
  ['few places that fit', '/wat-past-bij-mij/plekken?dagdeel=zo-ochtend&wens=kleine-groep&begin=groep'],
  ['no place that fits', '/wat-past-bij-mij/plekken?taal=jpn&nederlands=0&wens=rolstoel&wens=vrouwengroep&wens=kinderen-mee&dagdeel=zo-avond'],
  ['the questions on paper', '/wat-past-bij-mij/op-papier'],
  ['how places are chosen', '/over/matchen'],
  ['about', '/over'],
  ['privacy', '/privacy'],
  ['accessibility', '/toegankelijkheid'],
  ['contact', '/contact'],
  ['a report about a place', '/plekken/meehelpen-in-de-moestuin/klopt-niet'],
  ['thanks for a report', '/plekken/meehelpen-in-de-moestuin/klopt-niet/dank'],
  ['asking to have a look', '/plekken/meehelpen-in-de-moestuin/kennismaken'],
  ['asking to be called by a place', '/plekken/meehelpen-in-de-moestuin/kennismaken?manier=bel-mij'],
  ['asking a coach for a call', '/bel-mij'],
  ['thanks for asking for a call', '/bel-mij/dank'],
  ['answering a letter', '/brief'],
  ['thanks for answering a letter', '/brief/dank'],
  ['checking a certificate', '/certificaat'],
  ['becoming an experience expert', '/ervaringsdeskundige-worden'],
  ['the experience experts', '/ervaringsdeskundigen'],
  ['a municipality', '/gemeente/utrecht'],
  ['keeping what one chose', '/bewaren?thema=koken&begin=kijken&pc=3561'],
  ['coming back', '/terugkomen'],
  ['coming back with a card', '/terugkomen/kaart'],
  ['no such page', '/bestaat-niet'],
  ['no such place', '/plekken/bestaat-niet']
]

/** The same page in English. */
export const inEnglish = (path: string) => path === '/' ? '/en' : path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`

/** Where a page is: some must be looked for. */
export const addressOf = async (page: Page, where: Where): Promise<string> => typeof where === 'string' ? where : await where(page)

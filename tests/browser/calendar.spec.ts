import { readFile } from 'node:fs/promises'
import { placesAt } from './support/places.ts'
import { test, expect } from './support/visit.ts'

test('a visitor puts the hours of a drop-in place in a calendar', async ({ page, request, act }) => {
  const [path] = await placesAt(request, 'inloop=ja')
  await act.goTo(path)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  const link = page.getByRole('link', { name: 'Zet de tijden in mijn agenda' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe(`${path.split('/').at(-1)}.ics`)
  const lines = unfolded(await readFile(await download.path(), 'utf8'))
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  expect(lines.filter(line => line === 'BEGIN:VEVENT').length).toBeGreaterThan(0)
  expect(lines).toContain(`SUMMARY:${title.replace(/([,;\\])/g, '\\$1')}`)
  expect(lines.find(line => line.startsWith('DTSTART;'))).toMatch(/^DTSTART;TZID=Europe\/Amsterdam:\d{8}T\d{6}$/)
  expect(lines.find(line => line.startsWith('RRULE:FREQ=WEEKLY;BYDAY='))).toBeTruthy()
  expect(lines.find(line => line.startsWith('DESCRIPTION:'))).toContain(path)
})

/** RFC 5545 breaks lines after 75 bytes; each ends with CR LF. */
function unfolded (text: string): string[] {
  expect(text.replaceAll('\r\n', ''), 'every line ends with CR LF').not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
}

test('wherever a page offers the hours, they are there', async ({ request }) => {
  for (const path of await placesAt(request, 'inloop=ja')) {
    const html = await (await request.get(path)).text()
    if (!html.includes('/agenda.ics')) continue
    const response = await request.get(`${path}/agenda.ics`)
    expect(response.status(), path).toBe(200)
    expect(response.headers()['content-type'], path).toBe('text/calendar; charset=utf-8')
    expect(response.headers()['content-disposition'], path).toMatch(/^attachment; filename="[a-z0-9-]+\.ics"$/)
    expect(await response.text(), path).toContain('BEGIN:VEVENT')
  }
})

for (const kind of ['inloop', 'vast', 'flexibel', 'cursus', 'eenmalig']) {
  test(`a search engine understands every place (${kind})`, async ({ request, baseURL }) => {
    const paths = await placesAt(request, `soort=${kind}`)
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) {
      const html = await (await request.get(path)).text()
      const json = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1]
      const thing = JSON.parse(json ?? 'null')
      expect(thing, path).toMatchObject({ '@context': 'https://schema.org', url: `${baseURL}${path}`, description: expect.stringMatching(/\S/) })
      if (thing['@type'] === 'Event') {
        expect(thing, path).toMatchObject({ name: expect.stringMatching(/\S/), startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d/), organizer: { name: expect.any(String) } })
      } else {
        expect(thing, path).toMatchObject({
          '@type': 'JobPosting',
          employmentType: 'VOLUNTEER',
          title: expect.stringMatching(/\S/),
          datePosted: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
          hiringOrganization: { '@type': 'Organization', name: expect.any(String) }
        })
      }
    }
  })
}

test('what happens on one day is an event', async ({ request }) => {
  const types = []
  for (const path of await placesAt(request, 'soort=eenmalig')) {
    types.push(/"@type":"(Event|JobPosting)"/.exec(await (await request.get(path)).text())?.[1])
  }
  expect(types).toContain('Event')
})

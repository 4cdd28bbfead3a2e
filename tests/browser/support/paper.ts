// What stands on a page that was printed: enough of PDF to find the code of a letter.
import { inflateSync } from 'node:zlib'

/** The compressed parts of a file, as text; what is no text is left out. */
function parts (pdf: Buffer): string[] {
  const found: string[] = []
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue
    const start = at + (pdf[at + 6] === 13 ? 8 : 7)
    try {
      found.push(inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('latin1'))
    } catch {
      // A font or a picture that is packed in another way.
    }
  }
  return found
}

/** Which letter each sign of a font stands for, as it is told for who copies text or has it read aloud. */
function letters (part: string): Map<string, string> {
  const known = new Map<string, string>()
  const text = (hex: string) => (hex.match(/.{4}/g) ?? []).map(unit => String.fromCharCode(parseInt(unit, 16))).join('')
  for (const block of part.match(/beginbfchar[\s\S]*?endbfchar/g) ?? []) {
    for (const [, sign, hex] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) known.set(sign.toUpperCase(), text(hex))
  }
  for (const block of part.match(/beginbfrange[\s\S]*?endbfrange/g) ?? []) {
    for (const [, first, last, hex] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      for (let sign = parseInt(first, 16); sign <= parseInt(last, 16); sign++) {
        const letter = String.fromCharCode(parseInt(hex, 16) + sign - parseInt(first, 16))
        known.set(sign.toString(16).toUpperCase().padStart(first.length, '0'), letter)
      }
    }
  }
  return known
}

/** All that is written in a file, once for each of its fonts: only one of them makes words of it. */
export function written (pdf: Buffer): string {
  const all = parts(pdf)
  const fonts = all.map(letters).filter(known => known.size > 0)
  return all.filter(part => /\bT[jJ]\b/.test(part)).flatMap(page => fonts.map(font => words(page, font))).join('\n')
}

/** A page: what is between brackets is `(text)` or `<hex>`, two bytes for each sign. */
function words (page: string, font: Map<string, string>): string {
  const hex = (bytes: string) => [...bytes].map(byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  const plain = (text: string) => text.replace(/\\([0-7]{1,3}|.)/g, (_, escaped: string) => /^[0-7]/.test(escaped)
    ? String.fromCharCode(parseInt(escaped, 8))
    : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[escaped] ?? escaped)
  return [...page.matchAll(/(?:\[((?:[^\]\\(<]|\\.|\((?:[^\\)]|\\[\s\S])*\)|<[^>]*>)*)\]\s*TJ)|(\((?:[^\\)]|\\[\s\S])*\)|<[^>]*>)\s*Tj/g)].map(([, array, one]) => {
    const strings = (array ?? one).match(/\((?:[^\\)]|\\[\s\S])*\)|<[^>]*>/g) ?? []
    const signs = strings.map(string => string.startsWith('<') ? string.slice(1, -1) : hex(plain(string.slice(1, -1)))).join('')
    return (signs.toUpperCase().match(/.{4}/g) ?? []).map(sign => font.get(sign) ?? '').join('')
  }).join('\n')
}

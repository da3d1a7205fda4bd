// What a page becomes on paper.

import { inflateSync } from 'node:zlib'

/** So many glyphs in a row are a line of text and no page number. */
const LINE = 20

/** The page as it is printed: how many sheets, and whether a line of text stands on each of them word for word. */
export async function printed(page) {
  const sheets = streams(await page.pdf({ preferCSSPageSize: true, format: 'A4' })).filter((it) => it.includes(' Tj'))
  const lines = sheets.map((sheet) => new Set(linesOf(sheet)))
  const repeated = [...(lines[0] ?? [])].filter((line) => lines.every((sheet) => sheet.has(line)))
  return { sheets: sheets.length, repeated: repeated.length }
}

/** The streams of a PDF that can be unpacked, as text. */
function streams(pdf) {
  const text = pdf.toString('latin1')
  const found = []
  for (const mark of text.matchAll(/stream\r?\n/g)) {
    const start = mark.index + mark[0].length
    try {
      found.push(inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1'))
    } catch {
      // Fonts and pictures are packed in other ways.
    }
  }
  return found
}

/** Each run of text as its glyphs. */
function linesOf(sheet) {
  const runs = sheet.split('BT').slice(1).map((run) => run.split('ET')[0])
  return runs.map((run) => [...run.matchAll(/<([0-9A-F]+)> Tj/g)].map(([, glyph]) => glyph)).filter((run) => run.length >= LINE).map(String)
}

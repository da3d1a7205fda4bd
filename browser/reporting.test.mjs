// A school reports: the form, its mistakes, the receipt, the list, a file; with and without script, wide and narrow.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { WIDTHS, pageFor, passes, startBrowser, startServer } from './harness.mjs'

let server, browser
before(async () => {
  server = await startServer()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** Fills in a dropout of a pupil of seventeen; each test has its own day, so that none is the same report. */
async function fillIn(page, day) {
  await page.goto('/reports/new')
  await page.check('#kind-dropout', { force: true })
  await page.fill('#cpr', '730309-9918')
  await page.fill('#name', 'Freja Højgaard Madsen')
  await page.selectOption('#home_municipality', '9901')
  await page.selectOption('#education_kind', 'eud-gf2')
  await fillDate(page, 'started_on', ['10', '8', '2026'])
  await fillDate(page, 'occurred_on', [`${day}`, '11', '2026'])
  await page.check('#causes-wrong-choice', { force: true })
  await page.fill('#words', 'Freja vil hellere arbejde med dyr.')
  await page.check('#informed-both', { force: true })
  await page.check('#welfare-no', { force: true })
}

async function fillDate(page, name, [day, month, year]) {
  await page.fill(`#${name}-day`, day)
  await page.fill(`#${name}-month`, month)
  await page.fill(`#${name}-year`, year)
}

const send = (page) => page.getByRole('button', { name: 'Send melding' }).click()

let day = 1
for (const width of WIDTHS) {
  for (const script of [true, false]) {
    test(`a report is sent ${script ? 'with' : 'without'} script at ${width} px`, async () => {
      const page = await pageFor(browser, server, { persona: 'school-counsellor', width, script })
      await fillIn(page, day++)
      if (script) await passes(page, 'report-new')
      await send(page)
      assert.match(await page.locator('h1').innerText(), /Meldingen er modtaget/)
      assert.match(new URL(page.url()).pathname, /^\/reports\/[0-9A-Z]{5}-[0-9A-Z]{6}$/)
      if (script) await passes(page, 'report-receipt')
    })
  }

  test(`mistakes are told, led to and mended at ${width} px`, async () => {
    const page = await pageFor(browser, server, { persona: 'school-counsellor', width })
    await fillIn(page, 27)
    await page.uncheck('#causes-wrong-choice', { force: true })
    await send(page)
    assert.match(await page.title(), /^Fejl:/)
    assert.equal(await page.evaluate(() => document.activeElement.hasAttribute('data-error-summary')), true)
    await passes(page, 'report-mistakes', { statuses: [422] })
    await page.getByRole('link', { name: /Datoen ligger i fremtiden/ }).click()
    assert.equal(await page.evaluate(() => document.activeElement.id), 'occurred_on-day')
    assert.equal(await page.inputValue('#name'), 'Freja Højgaard Madsen')
    await page.fill('#occurred_on-day', `${day++}`)
    await page.check('#causes-moved', { force: true })
    await page.check('#welfare-no', { force: true })
    await send(page)
    assert.match(await page.locator('h1').innerText(), /Meldingen er modtaget/)
  })

  test(`the list, the upload and the API's page at ${width} px`, async () => {
    const page = await pageFor(browser, server, { persona: 'school-counsellor', width })
    for (const [address, name] of [['/reports', 'reports'], ['/reports/upload', 'report-upload'], ['/api', 'api']]) {
      await page.goto(address)
      await passes(page, name)
    }
  })

  for (const script of [true, false]) {
    test(`a file with mistakes is shown by row and column ${script ? 'with' : 'without'} script at ${width} px`, async () => {
      const page = await pageFor(browser, server, { persona: 'school-counsellor', width, script })
      await page.goto('/reports/upload')
      const heading = 'kind;cpr;name;home_municipality;education_kind;started_on;occurred_on;causes;person_informed'
      const row = 'frafald;670308990;Lea Brandt;9901;stx;11-08-2025;23-11-2026;absence;ja'
      await page.setInputFiles('#file', {
        name: 'elever.csv', mimeType: 'text/csv', buffer: Buffer.from(`${heading}\n${row}\n`),
      })
      await page.getByRole('button', { name: 'Se filen igennem' }).click()
      assert.match(await page.locator('table').first().innerText(), /2[\s\S]*cpr[\s\S]*ni cifre/)
      if (script) await passes(page, 'report-preview')
    })
  }
}

test('a draft is kept while one writes, and is there again', async () => {
  const page = await pageFor(browser, server, { persona: 'fgu-counsellor' })
  await page.goto('/reports/new')
  await page.fill('#name', 'Emil Ravn Sørensen')
  await page.getByText(/Kladde gemt kl\./).waitFor()
  await page.goto('/reports/new')
  assert.equal(await page.inputValue('#name'), 'Emil Ravn Sørensen')
  await page.getByRole('button', { name: 'Slet kladden, og begynd forfra' }).click()
  assert.equal(await page.inputValue('#name'), '')
})

test('a pupil reported before is found without script', async () => {
  const page = await pageFor(browser, server, { persona: 'school-counsellor', script: false })
  await fillIn(page, day++)
  await send(page)
  await page.goto('/reports/new')
  await page.fill('#name', 'Freja Høj')
  await page.getByRole('button', { name: 'Find elev' }).click()
  await page.getByRole('button', { name: 'Vælg Freja Højgaard Madsen' }).click()
  assert.equal(await page.inputValue('#cpr'), '730309-9918')
})

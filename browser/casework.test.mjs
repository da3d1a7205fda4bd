// The municipality's day beside the main job: the list under one's own names, what came since it was drawn, the record with
// its forms, and a note that not everybody may read. Wide and narrow with script, and narrow without.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { pageFor, passes, startBrowser, startServer } from './harness.mjs'

let server, browser
before(async () => {
  server = await startServer()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page, name) => page.getByRole('button', { name })
const choose = (page, id) => page.locator(`label[for="${id}"]`).click()

/** The record of one of the cast, by its name in the list. */
async function recordOf(page, name) {
  await page.goto('/worklist')
  await page.getByRole('link', { name }).click()
  return page.url()
}

/** Every form that hangs on a record, by the end of its address. */
const FORMS = ['contact-attempts', 'notes', 'handovers', 'activities', 'guardians', 'guardians/1/end', 'protection',
  'identity', 'consents', 'contact-person', 'offers']

for (const [way, width, script] of [['wide', 1280, true], ['narrow', 390, true], ['plain', 390, false]]) {
  const open = (persona) => pageFor(browser, server, { persona, width, script })

  test(`a choice on the worklist is kept under a name, ${way}, script ${script}`, async () => {
    const page = await open('kui-counsellor')
    await page.goto('/worklist')
    if (width < 800) await page.locator('.filters-open').click()
    await page.selectOption('#kind', 'risk')
    await page.selectOption('#age', 'under-18')
    await button(page, 'Vis').click()
    await passes(page, 'worklist-filtered')
    const chosen = new URL('/worklist?kind=risk&age=under-18', page.url()).href
    await page.getByRole('link', { name: 'Gem denne visning' }).click()
    assert.match(await page.locator('main').innerText(), /Art: Risiko/)
    await passes(page, 'views')
    await button(page, 'Gem').click()
    assert.match(await page.title(), /^Fejl: /)
    await passes(page, 'views-errors', { statuses: [422] })
    await page.fill('#name', `Møde ${way}`)
    await button(page, 'Gem').click()
    assert.equal(page.url(), chosen)
    await page.goto('/worklist')
    await page.getByRole('link', { name: `Møde ${way}` }).click()
    assert.equal(page.url(), chosen)

    await page.goto('/worklist/views')
    const view = page.locator('li', { hasText: `Møde ${way}` })
    await view.getByRole('textbox').fill(`Fredag ${way}`)
    await view.getByRole('button', { name: /Ret navnet/ }).click()
    const renamed = page.locator('li', { hasText: `Fredag ${way}` })
    await renamed.getByRole('button', { name: /Slet/ }).click()
    assert.equal(await page.getByRole('link', { name: `Fredag ${way}` }).count(), 0)
  })

  test(`several are assigned at once, ${way}, script ${script}`, async () => {
    const page = await open('kui-leader')
    await page.goto('/worklist?counsellor=nobody')
    const rows = page.locator('tr:has(.pick input)')
    for (const row of [0, 1]) await rows.nth(row).locator('.pick input').check()
    if (script) assert.match(await page.locator('.bulk').innerText(), /2 valgt/)
    await page.selectOption('#to', { index: 0 })
    await page.locator('[data-bulk-send]').click()
    assert.match(await page.locator('[role=status]').first().innerText(), /2 unge er tildelt/)
    await passes(page, 'worklist-assigned')
  })

  test(`the record and each of its forms, ${way}, script ${script}`, async () => {
    const page = await open('kui-counsellor')
    const record = await recordOf(page, 'Noah Kjær Lindholm')
    await passes(page, 'record')
    const text = await page.locator('main').innerText()
    for (const part of ['Status over tid', 'Hvem gør hvad', 'Så langt er vi']) assert.ok(text.includes(part), part)
    assert.equal(await page.locator('svg.status-bar').count(), 1)
    for (const form of FORMS) {
      await page.goto(`${record}/${form}`)
      await passes(page, `record-${form.replaceAll('/', '-')}`)
    }
    await page.goto(`${record}/readers`)
    await passes(page, 'record-readers')
    for (const [link, name] of [['Skriv til skolen', 'message'], ['Afslut', 'closure'], ['Send retur', 'return']]) {
      await page.goto(record)
      await page.getByRole('link', { name: new RegExp(`^${link}`) }).first().click()
      await passes(page, `record-report-${name}`)
    }
    await page.goto(record)
    await page.getByRole('link', { name: 'Sæt fristen på pause' }).first().click()
    await passes(page, 'record-pause')
    await button(page, 'Sæt på pause').click()
    assert.match(await page.title(), /^Fejl: /)
    await passes(page, 'record-pause-errors', { statuses: [422] })
    await page.goto(record)
    await button(page, /vis \(logges\)/).first().click()
    await passes(page, 'record-cpr')
  })

  test(`a restricted note is seen to exist and read by nobody else, ${way}, script ${script}`, async () => {
    const words = `Kun for Ali ${way}`
    const author = await open('kui-counsellor')
    const record = await recordOf(author, 'Noah Kjær Lindholm')
    await author.goto(`${record}/notes`)
    await author.fill('textarea', words)
    await choose(author, 'who-some')
    await author.locator('label', { hasText: 'Ali Rahimi' }).click()
    await button(author, 'Gem notatet').click()
    assert.ok((await author.locator('main').innerText()).includes(words))

    const named = await open('kui-counsellor-2')
    await named.goto(record)
    assert.ok((await named.locator('main').innerText()).includes(words))
    const other = await open('kui-counsellor-3')
    await other.goto(record)
    const seen = await other.content()
    assert.ok(!seen.includes(words), 'the text is not in the page at all')
    assert.match(seen, /Du kan se, at notatet findes, men ikke hvad der står/)
    await passes(other, 'record-restricted')
  })
}

test('a list that is left open says what has come, and changes only when asked', async () => {
  const page = await pageFor(browser, server, { persona: 'kui-counsellor' })
  await page.clock.install()
  await page.goto('/worklist')
  const before = await page.locator('tr:has(.pick input)').count()
  const school = await pageFor(browser, server, { persona: 'school-counsellor' })
  await school.goto('/reports/new')
  await choose(school, 'kind-dropout')
  await school.fill('#cpr', '7505105049')
  await school.fill('#name', 'Villum Engsø')
  await school.selectOption('#home_municipality', '9901')
  await school.selectOption('#education_kind', 'eud-gf2')
  for (const [field, day] of [['started_on', ['10', '8', '2026']], ['occurred_on', ['20', '11', '2026']]]) {
    for (const [part, value] of [['day', day[0]], ['month', day[1]], ['year', day[2]]]) {
      await school.fill(`#${field}-${part}`, value)
    }
  }
  await choose(school, 'causes-wrong-choice')
  await choose(school, 'informed-both')
  await choose(school, 'welfare-no')
  await button(school, 'Send melding').click()
  assert.match(await school.locator('h1').innerText(), /modtaget/)

  await page.clock.fastForward(61_000)
  await page.locator('.news').waitFor({ state: 'visible' })
  assert.match(await page.locator('.news').innerText(), /Der er 1 ny/)
  assert.equal(await page.locator('tr:has(.pick input)').count(), before, 'nothing moved')
  await passes(page, 'worklist-news')
  await page.getByRole('link', { name: 'Vis dem' }).click()
  assert.ok((await page.locator('main').innerText()).includes('Villum Engsø'))
})

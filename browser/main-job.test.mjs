// The main job, as the people who do it do it: a school reports, the municipality makes contact, the school, the young
// person, the leader and the auditor see what they may. Wide and narrow with script, and narrow without.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { pageFor, passes, startBrowser, startServer } from './harness.mjs'
import { button } from './acts.mjs'
import { report } from './reporting.mjs'

let server, browser
before(async () => {
  server = await startServer()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** Pupils of 16 who exist nowhere else in the demo. */
const PUPILS = {
  wide: { name: 'Vigga Brosholm', cpr: '7205105012' },
  narrow: { name: 'Storm Vadsted', cpr: '7305105028' },
  plain: { name: 'Alma Tofteng', cpr: '7405105033' },
}

for (const [way, width, script] of [['wide', 1280, true], ['narrow', 390, true], ['plain', 390, false]]) {
  const pupil = PUPILS[way]
  const open = (persona) => pageFor(browser, server, { persona, width, script })

  test(`from a school's report to the young person's own words, ${way}, script ${script}`, async () => {
    const school = await open('school-counsellor')
    await school.goto('/reports/new')
    await passes(school, 'report-new')
    await button(school, 'Send melding').click()
    assert.match(await school.title(), /^Fejl: /)
    await passes(school, 'report-errors', { statuses: [422] })
    await report(school, pupil, '9901')
    assert.match(await school.locator('h1').innerText(), /modtaget/)
    await passes(school, 'report-receipt')
    const receipt = school.url()

    const counsellor = await open('kui-counsellor')
    await counsellor.goto('/worklist')
    await passes(counsellor, 'worklist')
    await counsellor.goto('/worklist?view=team')
    await counsellor.getByRole('link', { name: pupil.name }).click()
    await passes(counsellor, 'case')
    const record = counsellor.url()
    await button(counsellor, 'Åbn meldingen').click()
    for (const outcome of ['no-answer', 'reached-talk']) {
      await counsellor.goto(`${record}/contact-attempts`)
      await passes(counsellor, 'contact-attempt')
      await counsellor.selectOption('#channel', 'phone')
      await counsellor.selectOption('#outcome', outcome)
      await button(counsellor, 'Gem forsøget').click()
    }
    await counsellor.goto(record)
    assert.match(await counsellor.locator('main').textContent(), /Overholdt/)

    await school.goto(receipt)
    const seen = await school.locator('main').innerText()
    assert.match(seen, /Åbnet/)
    assert.doesNotMatch(seen, /samtale gennemført/)

    await counsellor.goto(record)
    await button(counsellor, 'Lav et engangslink til den unges side').click()
    const link = (await counsellor.locator('main').innerText()).match(/http\S+\/l\/\S+/)[0]
    await passes(counsellor, 'one-time-link')
    const young = await open()
    await young.goto(link)
    await passes(young, 'link')
    await young.locator('main form button').first().click()
    await young.goto('/me')
    await passes(young, 'me')
    await young.goto('/me/words')
    await young.locator('main textarea').first().fill('Jeg vil gerne noget med hænderne.')
    await young.locator('main form:has(textarea) button').first().click()
    await young.goto('/me/readers')
    assert.match(await young.locator('main').innerText(), /vejleder/i)
    await passes(young, 'me-readers')

    await counsellor.goto(record)
    assert.match(await counsellor.locator('main').innerText(), /noget med hænderne/)
  })

  test(`the leader sees what is overdue, the auditor the trace, ${way}`, async () => {
    const leader = await open('kui-leader')
    await leader.goto('/worklist?view=team')
    assert.match(await leader.locator('main').innerText(), /Overskredet/)
    await passes(leader, 'worklist-leader')
    const auditor = await open('auditor')
    await auditor.goto('/trace')
    assert.match(await auditor.locator('main').innerText(), /Mette Holm/)
    await passes(auditor, 'trace')
  })
}

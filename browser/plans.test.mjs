// A plan from the first draft to the young person's answer, and what a partner and a guardian see of it. Wide and narrow with
// script, and narrow without.

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
const mainOf = (page) => page.locator('main').innerText()

for (const [way, width, script] of [['wide', 1280, true], ['narrow', 390, true], ['plain', 390, false]]) {
  const open = (persona) => pageFor(browser, server, { persona, width, script })

  test(`a plan is written, shared and answered, ${way}, script ${script}`, async () => {
    const mette = await open('kui-counsellor')
    await mette.goto('/worklist')
    await mette.getByRole('link', { name: 'Noah Kjær Lindholm' }).click()
    const record = mette.url()
    await mette.goto(`${record}/plans/draft`)
    await passes(mette, 'plan-draft')
    // The first of the empty rows after what stands there.
    const spare = await mette.locator('.plan-step').count() - 2
    await mette.fill(`#step-${spare}-what`, `Ring, når du vil, ${way}`)
    await button(mette, 'Gem kladden').click()
    assert.match(await mette.title(), /^Fejl: /)
    await passes(mette, 'plan-draft-errors', { statuses: [422] })
    await mette.selectOption(`#step-${spare}-party`, 'young-person')
    await button(mette, 'Gem kladden').click()
    assert.match(await mainOf(mette), /Kladden er gemt/)
    assert.match(await mainOf(mette), new RegExp(`Ring, når du vil, ${way}`))
    await passes(mette, 'plan')
    await button(mette, 'Del planen med Noah').click()
    assert.match(await mainOf(mette), /Planen er delt/)
    const plan = mette.url().replace(/\?.*/, '')

    const noah = await open('young-person')
    await noah.goto('/me')
    await noah.getByRole('link', { name: 'Plan', exact: true }).click()
    await passes(noah, 'me-plan')
    await noah.locator('summary', { hasText: 'Skriv dit mål' }).click()
    await noah.fill('#aim', `Jeg vil bygge noget, ${way}.`)
    await noah.locator('#my-aim button').click()
    assert.match(await mainOf(noah), /Dine egne ord. Ingen andre kan rette dem/)
    await button(noah, 'Ja, det passer').click()
    assert.match(await mainOf(noah), /Du har sagt ja til planen/)
    await passes(noah, 'me-plan-answered')

    const ulla = await open('fgu-counsellor')
    await ulla.goto('/tasks')
    const tasks = await mainOf(ulla)
    assert.ok(tasks.includes('Noah Kjær Lindholm') && tasks.includes('Vise værkstedet frem'))
    assert.ok(!tasks.includes('bygge noget') && !tasks.includes('når du vil'), 'the rest is not theirs')
    await passes(ulla, 'tasks')
    const hanne = await open('guardian')
    await hanne.goto('/ward')
    assert.ok(!(await hanne.content()).includes('bygge noget'), 'never own words')
    await passes(hanne, 'ward-plan')

    for (const form of ['answer', 'start']) {
      await mette.goto(`${plan}/${form}`)
      await passes(mette, `plan-${form}`)
    }
    await mette.goto(plan)
    assert.match(await mainOf(mette), /Noahs egne ord. Kan ikke rettes af andre/)
    await mette.getByRole('link', { name: /^Ret tilstand/ }).first().click()
    await passes(mette, 'plan-step')
    await mette.goto(plan)
    await mette.getByRole('link', { name: 'Se meldingerne' }).click()
    assert.ok(mette.url().startsWith(record), 'the thread leads back to the report')
  })
}

// From a figure to a trial, through a round to a decision, taken over by another municipality; and a recommendation that rests
// on it, answered by the partnership, adopted, delivered and answered, as far as the front page. Wide and narrow with script,
// and narrow without.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { pageFor, passes, startBrowser, startServer } from './harness.mjs'
import { button, choose, fill, text } from './acts.mjs'
import { adoptAndDeliver, answer, propose, restOnTrial } from './recommending.mjs'
import { decideAndShare, tryOnce } from './trying.mjs'

let browser
before(async () => {
  browser = await startBrowser()
})
after(() => browser?.close())

for (const [way, width, script] of [['wide', 1280, true], ['narrow', 390, true], ['plain', 390, false]]) {
  test(`a figure starts a trial and a recommendation rests on it, ${way}, script ${script}`, async (t) => {
    const server = await startServer()
    t.after(() => server.stop())
    const open = (persona) => pageFor(browser, server, { persona, width, script })

    // A leader begins one from a figure; the idea says what it lacks.
    const leader = await open('kui-leader')
    await leader.goto('/overview?kind=dropout')
    await leader.locator('#funnel ~ p a', { hasText: 'Start en prøvehandling' }).click()
    await passes(leader, 'trial-new')
    assert.equal(await leader.inputValue('#outcome'), 'funnel.reached')
    await fill(leader, { title: 'Ring før frokost' })
    await button(leader, 'Gem').click()
    await passes(leader, 'trial-idea')
    assert.match(await text(leader), /ting mangler, før I kan begynde/)
    await button(leader, 'Planen er klar').click()
    await passes(leader, 'trial-not-planned', { statuses: [422] })

    await tryOnce(leader, passes)
    const trial = await decideAndShare(leader, passes)
    assert.match(await text(leader), /Kl. 11 er bedre end kl. 9./)

    // The demo's own, with a chart that has data; another municipality takes over what is shared.
    await leader.goto('/trials')
    await passes(leader, 'trials')
    await leader.getByRole('link', { name: 'Svar samme dag', exact: true }).click()
    await passes(leader, 'trial-with-chart')
    assert.match(await text(leader), /Udgangspunktet er medianen/)
    const fjordby = await open('kui-counsellor-fjordby')
    await fjordby.goto(trial)
    await button(fjordby, 'Prøv den hos jer').click()
    await passes(fjordby, 'trial-copied')
    assert.match(await text(fjordby), /Efter en prøvehandling fra Nordlund/)

    // A recommendation rests on it.
    const proposer = await open('coordinator')
    const recommendation = await propose(proposer, 'Ring, når de unge er vågne', passes)
    await restOnTrial(proposer, trial, passes)

    const secretariat = await open('secretariat')
    await secretariat.goto(recommendation)
    await button(secretariat, 'Send i høring').click()
    await passes(secretariat, 'recommendation-consulted')
    const group = await open('reference-group')
    await group.goto(recommendation)
    await choose(group, 'stance-dissents')
    await button(group, 'Send svaret').click()
    await passes(group, 'recommendation-reason-missing', { statuses: [422] })
    await fill(group, { because: 'Nogle unge arbejder om natten.' })
    await button(group, 'Send svaret').click()
    await adoptAndDeliver(secretariat, recommendation, passes)
    await answer(await open('ministry'), recommendation)

    // Everyone reads it, and the trail leads back to the trial for those who may.
    const anybody = await open()
    await anybody.goto('/')
    await anybody.getByRole('link', { name: /Ring, når de unge er vågne/ }).click()
    await passes(anybody, 'recommendation-public')
    assert.match(await text(anybody), /Nogle unge arbejder om natten[\s\S]*Imødekommet|Imødekommet[\s\S]*Nogle unge arbejder om natten/)
    await leader.goto(recommendation)
    await leader.locator('.trail a', { hasText: '1 prøvehandling' }).click()
    assert.equal(new URL(leader.url()).pathname, trial)
    await leader.locator('.trail a', { hasText: 'Ring, når de unge er vågne' }).click()
    assert.equal(new URL(leader.url()).pathname, recommendation)
  })
}

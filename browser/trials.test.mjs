// From a figure to a trial, through a round to a decision, taken over by another municipality; and a recommendation that rests
// on it, answered by the partnership, adopted, delivered and answered, as far as the front page. Wide and narrow with script,
// and narrow without.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { pageFor, passes, startBrowser, startServer } from './harness.mjs'
import { button, choose, date, text } from './acts.mjs'

let browser
before(async () => {
  browser = await startBrowser()
})
after(() => browser?.close())

const fill = async (page, fields) => {
  for (const [field, value] of Object.entries(fields)) await page.fill(`#${field}`, value)
}

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

    await leader.getByRole('link', { name: 'Ret prøvehandlingen' }).click()
    await choose(leader, 'themes-cooperation')
    await fill(leader, {
      practice: 'Vi ringer om eftermiddagen.', problem: 'De unge sover.', change: 'Vi ringer kl. 11.',
      'aim-what': 'Flere tager telefonen', 'aim-whom': 'Unge, der er faldet fra', 'aim-share': '70',
      'first-step': 'En uge', prediction: 'To ud af tre',
    })
    await date(leader, 'aim-by', '1', '3', '2027')
    await passes(leader, 'trial-edit')
    await button(leader, 'Gem').click()
    await button(leader, 'Planen er klar').click()
    await leader.getByRole('link', { name: 'Begynd runde 1' }).click()
    await fill(leader, { name: 'Kl. 11', who: 'Mette', question: 'Tager de den?', prediction: 'Ja' })
    await passes(leader, 'trial-round')
    await button(leader, 'Begynd runden').click()
    await leader.getByRole('link', { name: 'Skriv om runde 1' }).click()
    await fill(leader, { happened: 'Vi ringede 12 gange.' })
    await button(leader, 'Vi er færdige med at prøve').click()
    await leader.getByRole('link', { name: 'Skriv beslutning' }).click()
    await fill(leader, { result: 'Otte tog den.', learned: 'Kl. 11 er bedre end kl. 9.', because: 'Det virker.' })
    await choose(leader, 'decision-keep')
    await passes(leader, 'trial-decide')
    await button(leader, 'Skriv beslutningen').click()
    assert.match(await text(leader), /Kl. 11 er bedre end kl. 9./)
    await choose(leader, 'sharing-members')
    await leader.locator('form[action$="/sharing"] button').click()
    await passes(leader, 'trial-shared')
    const trial = new URL(leader.url()).pathname

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
    await proposer.goto('/recommendations/new')
    await fill(proposer, {
      title: 'Ring, når de unge er vågne', demand: 'Kommuner bør ringe til unge efter kl. 10.',
      addressee: 'Kommunerne', why: 'De fleste opkald bliver ikke taget.',
    })
    await choose(proposer, 'themes-cooperation')
    await proposer.selectOption('#level', 'practice')
    await choose(proposer, 'horizon-now')
    await passes(proposer, 'recommendation-new')
    await button(proposer, 'Gem').click()
    await passes(proposer, 'recommendation-draft')
    const recommendation = new URL(proposer.url()).pathname
    await proposer.getByRole('link', { name: 'Tilføj belæg' }).click()
    await fill(proposer, { claim: 'Kl. 11 er bedre end kl. 9' })
    await choose(proposer, 'kind-trial')
    await proposer.selectOption('#trial', trial.split('/').pop())
    await passes(proposer, 'evidence')
    await button(proposer, 'Tilføj belæg').click()

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
    await secretariat.goto(recommendation)
    await button(secretariat, 'Vedtag').click()
    await secretariat.getByRole('link', { name: 'Skriv overleveringen' }).click()
    await fill(secretariat, { who: 'Udvalget', document: 'DEMO-1' })
    await passes(secretariat, 'recommendation-deliver')
    await button(secretariat, 'Skriv overleveringen').click()
    const ministry = await open('ministry')
    await ministry.goto(recommendation)
    await ministry.getByRole('link', { name: 'Skriv svaret' }).click()
    await fill(ministry, { who: 'Ministeriet', text: 'Det er en god idé.' })
    await ministry.selectOption('#answer', 'accepted')
    await button(ministry, 'Skriv svaret').click()

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

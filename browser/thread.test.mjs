// The whole thread, link by link, with data that is made here: KL's invitation, a municipality's sign-up, its partner, their
// agreement, a report, contact, a plan and a start; the figure, a release that a second person approves, a trial, a
// recommendation with its answer; and the trail back, as each who may walk it. Wide and narrow with script, narrow without.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { pageFor, passes, startBrowser, startServer } from './harness.mjs'
import { button, choose, date, fill, follow, moveDay, text } from './acts.mjs'
import { adoptAndDeliver, answer, propose, restOnRelease, restOnTrial } from './recommending.mjs'
import { report } from './reporting.mjs'
import { beginSignUp, fillParticipants, nameReporter, next, signUpUntilParticipants } from './signing-up.mjs'
import { decideAndShare, tryOnce } from './trying.mjs'

let browser
before(async () => {
  browser = await startBrowser()
})
after(() => browser?.close())

/** A pupil of 16 who exists nowhere else in the demo. */
const VIGGA = { name: 'Vigga Brosholm', cpr: '720510-5012' }

const FIVE = [
  ['Karen Vadsted', 'coordinator'],
  ['Poul Tofteng', 'leader'],
  ['Rikke Dam', 'staff'],
  ['Jens Brosholm', 'staff'],
  ['Sanne Hede', 'staff'],
]

for (const [way, width, script] of [['wide', 1280, true], ['narrow', 390, true], ['plain', 390, false]]) {
  test(`from KL's invitation to an answered recommendation and back, ${way}, script ${script}`, async (t) => {
    const server = await startServer()
    t.after(() => server.stop())
    const open = (persona) => pageFor(browser, server, { persona, width, script })
    const look = (page, name, more) => passes(page, `thread-${name}`, more)

    // Invitation, sign-up, acceptance, partner: as strangers, letter by letter.
    const stranger = await open()
    await stranger.goto('/invitation')
    await stranger.getByRole('link', { name: 'Tilmeld jeres kommune' }).click()
    await beginSignUp(stranger, 'karen.vadsted@tranehoej.example')
    await signUpUntilParticipants(stranger, look)
    await fillParticipants(stranger, FIVE)
    await next(stranger)
    await button(stranger, 'Send tilmeldingen').click()
    const secretariat = await open('secretariat')
    await secretariat.goto('/secretariat/signups')
    await secretariat.getByRole('link', { name: 'Tranehøj Kommune' }).first().click()
    await button(secretariat, 'Godkend').click()
    const karen = await open()
    await follow(karen, 'Din vej ind', 'karen.vadsted@tranehoej.example')
    await button(karen, /Karen Vadsted/).click()
    const contact = await open()
    await follow(contact, 'Tranehøj Kommune spørger', 'rektor@nordlund-tekniske-skole.example')
    await choose(contact, 'answer-yes')
    await nameReporter(contact, 'Asta Lyng', 'asta.lyng')
    await button(contact, 'Send svaret').click()
    const asta = await joined(open, 'Asta Lyng', 'asta.lyng@skole.example')
    await colleague(karen, 'Poul Tofteng', 'poul@tranehoej.example', 'kui-leader', look)
    const poul = await joined(open, 'Poul Tofteng', 'poul@tranehoej.example')
    await colleague(karen, 'Rikke Dam', 'rikke@tranehoej.example', 'kui-counsellor', look)
    const rikke = await joined(open, 'Rikke Dam', 'rikke@tranehoej.example')

    // The two agree; what is promised becomes a clock on the report.
    await poul.goto('/agreements')
    await poul.getByRole('link', { name: 'Nordlund Tekniske Skole' }).click()
    await poul.getByRole('link', { name: 'Skriv et forslag' }).click()
    await writeAgreement(poul)
    await look(poul, 'agreement-draft')
    await button(poul, 'Send til Nordlund Tekniske Skole').click()
    await look(poul, 'agreement-proposed')
    await asta.goto('/agreements')
    await asta.getByRole('link', { name: 'Tranehøj Kommune' }).click()
    await look(asta, 'agreement-asked')
    await button(asta, 'Sig ja til version 1').click()
    assert.match(await text(asta), /Aftalen er i kraft/)
    await report(asta, VIGGA, '9914')
    assert.match(await text(asta), /Meldingen er modtaget/)
    await look(asta, 'receipt')
    const receipt = new URL(asta.url()).pathname

    // Contact, plan, the young person's yes, the start.
    await rikke.goto('/worklist?view=team')
    await rikke.getByRole('link', { name: VIGGA.name }).click()
    assert.match(await text(rikke), /aftalt frist/i)
    const record = new URL(rikke.url()).pathname
    await button(rikke, 'Åbn meldingen').click()
    await rikke.goto(`${record}/contact-attempts`)
    await rikke.selectOption('#channel', 'phone')
    await rikke.selectOption('#outcome', 'reached-talk')
    await button(rikke, 'Gem forsøget').click()
    await rikke.goto(`${record}/plans/draft`)
    await fill(rikke, { aim: 'Jeg vil arbejde med hænderne.', 'step-1-what': 'Besøg på FGU Nordlund' })
    await rikke.selectOption('#step-1-party', 'municipality')
    await look(rikke, 'plan-draft')
    await button(rikke, 'Gem kladden').click()
    await button(rikke, 'Del planen med Vigga').click()
    const plan = new URL(rikke.url()).pathname
    await rikke.goto(record)
    await button(rikke, 'Lav et engangslink til den unges side').click()
    const link = (await text(rikke)).match(/http\S+\/l\/\S+/)[0]
    const vigga = await open()
    await vigga.goto(link)
    await vigga.locator('main form button').first().click()
    await vigga.goto('/me/plan')
    await button(vigga, 'Ja, det passer').click()
    await look(vigga, 'me-plan')
    await rikke.goto(`${plan}/start`)
    await choose(rikke, 'start-kind-fgu')
    await date(rikke, 'start', '1', '12', '2026')
    await button(rikke, 'Gem').click()
    assert.match(await text(rikke), /Start på FGU er aftalt til 1\. december 2026/)
    await moveDay(rikke, '2026-12-02')
    await rikke.goto(`${plan}/started`)
    await date(rikke, 'started', '1', '12', '2026')
    await button(rikke, 'Gem').click()
    await look(rikke, 'plan-started')

    // The leader finds the one in the funnel, and follows the number to her.
    await poul.goto('/overview')
    await look(poul, 'overview')
    await poul.locator('section[aria-labelledby=funnel] tr', { hasText: /^Startet/ }).getByRole('link', { name: '1' }).click()
    assert.match(await text(poul), /Hvorfor må jeg se dette\?[\s\S]*Vigga Brosholm/)
    await look(poul, 'people')

    // A release, approved by another than its maker. A new member with one young person is left out of it: what the
    // public reads is carried by the demo's members.
    await secretariat.goto('/releases')
    await button(secretariat, 'Lav udkastet').click()
    assert.match(await text(secretariat), /Du har selv lavet den/)
    const release = new URL(secretariat.url()).pathname
    const second = await open('secretariat-2')
    await second.goto(release)
    await look(second, 'release-draft')
    await second.getByRole('button', { name: 'Godkend', exact: true }).click()
    const anybody = await open()
    await anybody.goto(`${release}?measure=reached`)
    assert.match(await text(anybody), /helt udeladt, fordi/)
    assert.equal(await anybody.locator('tr', { hasText: 'Tranehøj' }).count(), 0)
    assert.match(await anybody.locator('tr', { hasText: 'Nordlund' }).innerText(), /%/)
    await look(anybody, 'release')

    // The figure starts a trial, whose round is decided.
    await poul.goto('/overview?kind=dropout')
    await poul.locator('#funnel ~ p a', { hasText: 'Start en prøvehandling' }).click()
    await poul.fill('#title', 'Ring før frokost')
    await button(poul, 'Gem').click()
    await tryOnce(poul, look)
    const trial = await decideAndShare(poul, look)

    // The recommendation, from the proposal to the answer.
    const recommendation = await propose(karen, 'Ring, når de unge er vågne', look)
    await restOnTrial(karen, trial, look)
    await restOnRelease(karen, release, look)
    await secretariat.goto(recommendation)
    await button(secretariat, 'Send i høring').click()
    await poul.goto(recommendation)
    await choose(poul, 'stance-endorses')
    await button(poul, 'Send svaret').click()
    await adoptAndDeliver(secretariat, recommendation, look)
    await answer(await open('ministry'), recommendation)

    // Back along the trail: the leader as far as the young person, ...
    await poul.goto(recommendation)
    await look(poul, 'recommendation')
    await stop(poul, 'Prøvehandling').click()
    assert.equal(new URL(poul.url()).pathname, trial)
    await stop(poul, 'Nøgletal').click()
    assert.equal(new URL(poul.url()).pathname, '/overview')
    await stop(poul, 'Melding').click()
    await poul.getByRole('link', { name: VIGGA.name }).click()
    assert.equal(new URL(poul.url()).pathname, record)
    // ... the school from its report no further: the release was known before it came, so no figure holds it yet, ...
    await asta.goto(receipt)
    assert.equal(await stop(asta, 'Nøgletal').count(), 0)
    await look(asta, 'receipt-of-the-school')
    // ... the secretariat and the public to the protected table, and no further.
    for (const page of [secretariat, anybody]) {
      await page.goto(recommendation)
      await stop(page, 'Nøgletal').click()
      assert.equal(new URL(page.url()).pathname, release)
      assert.match(await stop(page, 'Melding').innerText(), /\d+ meldinger \(kun tal\)/)
      await stop(page, 'Melding').click()
      assert.equal(new URL(page.url()).hash, '#table')
      assert.ok(!(await page.content()).includes('Vigga'))
    }
    await look(anybody, 'protected-table')
  })
}

/** The link of a stop of the trail. */
const stop = (page, name) => page.locator('.trail li', { has: page.locator('.trail-name', { hasText: name }) }).getByRole('link')

/** Lets a colleague of Tranehøj in. */
async function colleague(page, name, email, role, look) {
  await page.goto('/administration/people')
  const invite = page.locator('details', { has: page.locator('#name') })
  if ((await invite.getAttribute('open')) === null) await invite.locator('summary').click()
  await fill(page, { name, email })
  await page.selectOption('#role', role)
  await look(page, 'colleague')
  await page.locator('form:has(#name) button[type=submit]').last().click()
}

/** Who follows the letter that gives them an account, signed in. */
async function joined(open, name, email) {
  const page = await open()
  await follow(page, 'giver dig adgang', email)
  await button(page, new RegExp(name)).click()
  return page
}

/** What the two agree on: contact within four weekdays, and whom to call. */
async function writeAgreement(page) {
  await fill(page, {
    'opened-within': '2', 'contact-within': '4', 'feedback-within': '5',
    reporting: 'Frafald meldes samme dag.',
    'municipality-name-0': 'Rikke Dam', 'municipality-email-0': 'rikke@tranehoej.example',
    'institution-name-0': 'Asta Lyng', 'institution-email-0': 'asta.lyng@skole.example',
    'task-what-0': 'Ringe til den unge',
  })
  await page.selectOption('#task-who-0', 'municipality')
  await date(page, 'review-on', '1', '6', '2027')
}

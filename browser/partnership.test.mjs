// How a municipality and its schools get in: the front page, the invitation, the sign-up guide without an account, the
// secretariat's word, the partner's yes and no, and the first report to the new member. As strangers do it, letter by
// letter; wide and narrow with script, and narrow without.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { WIDTHS, pageFor, passes, startBrowser, startServer } from './harness.mjs'
import { printed } from './paper.mjs'
import { button, choose, date, follow, text } from './acts.mjs'
import { beginSignUp, fillParticipants, nameReporter, next, signUpUntilParticipants } from './signing-up.mjs'

let browser
before(async () => {
  browser = await startBrowser()
})
after(() => browser?.close())

/** Who takes part: a coordinator, a leader, three members of staff. */
const FIVE = [
  ['Karen Vadsted', 'coordinator'],
  ['Poul Tofteng', 'leader'],
  ['Rikke Dam', 'staff'],
  ['Jens Brosholm', 'staff'],
  ['Sanne Hede', 'staff'],
]
const as = (level) => FIVE.map(([name]) => [name, level])

for (const [way, width, script] of [['wide', 1280, true], ['narrow', 390, true], ['plain', 390, false]]) {
  test(`a municipality signs up and its first school reports, ${way}, script ${script}`, async (t) => {
    const server = await startServer()
    t.after(() => server.stop())
    const open = (persona) => pageFor(browser, server, { persona, width, script })

    // Nobody who isn't a member can be reported to.
    const school = await open('school-counsellor')
    assert.match(await reportToTranehoej(school), /Tranehøj[\s\S]*ikke|ikke[\s\S]*Tranehøj/)

    const stranger = await open()
    await stranger.goto('/')
    await passes(stranger, 'front')
    await stranger.getByRole('link', { name: 'Partnerskab om styrket samarbejde om unge' }).click()
    await passes(stranger, 'invitation')
    await stranger.getByRole('link', { name: 'Tilmeld jeres kommune' }).click()
    await passes(stranger, 'signup-begin')
    await beginSignUp(stranger, 'karen.vadsted@tranehoej.example')
    await passes(stranger, 'signup-open')

    // Left alone, it says what is missing; the review refuses and leads to each step.
    await stranger.goto('/partnership/signup/steps/review')
    await button(stranger, 'Send tilmeldingen').click()
    assert.match(await stranger.title(), /^Fejl:/)
    await passes(stranger, 'signup-review-empty', { statuses: [422] })

    await signUpUntilParticipants(stranger, passes)
    await fillParticipants(stranger, FIVE.slice(0, 4))
    await next(stranger)
    assert.match(await text(stranger), /Tilføj én deltager mere. I er 4, og partnerskabet kræver mindst 5/)
    assert.equal(await stranger.inputValue('#participant-name-3'), 'Jens Brosholm')
    await passes(stranger, 'signup-four', { statuses: [422] })

    // Left and come back on another device, by the letter: all is there.
    const later = await open()
    await follow(later, 'Jeres tilmelding', 'karen.vadsted@tranehoej.example')
    assert.match(await text(later), /Tranehøj Kommune/)
    await later.getByRole('link', { name: 'Fortsæt' }).click()
    assert.equal(await later.inputValue('#participant-name-3'), 'Jens Brosholm')

    for (const [people, told] of [
      [as('staff'), /Vælg, hvem af deltagerne der er tovholder[\s\S]*chef eller leder/],
      [as('leader'), /Vælg, hvem af deltagerne der er tovholder[\s\S]*skal være medarbejder/],
      [as('coordinator'), /Der er 5 tovholdere. Vælg én/],
    ]) {
      await fillParticipants(later, people)
      await next(later)
      assert.match(await text(later), told)
      assert.equal(await later.inputValue('#participant-name-4'), 'Sanne Hede')
    }
    await passes(later, 'signup-coordinators', { statuses: [422] })
    await fillParticipants(later, FIVE)
    await next(later)
    await passes(later, 'signup-review')
    await button(later, 'Send tilmeldingen').click()
    assert.match(await text(later), /Sendt\. Sekretariatet læser tilmeldingen/)
    await passes(later, 'signup-receipt')

    // The secretariat asks for a mend; the municipality mends.
    const secretariat = await open('secretariat')
    await secretariat.goto('/secretariat/signups')
    await passes(secretariat, 'secretariat-list')
    await secretariat.getByRole('link', { name: 'Tranehøj Kommune' }).first().click()
    await passes(secretariat, 'secretariat-one')
    const signUp = secretariat.url()
    await button(secretariat, 'Send tilbage').click()
    await passes(secretariat, 'secretariat-no-words', { statuses: [422] })
    await secretariat.fill('#mend-what', 'Skriv, hvilket punkt på dagsordenen det var.')
    await button(secretariat, 'Send tilbage').click()
    await passes(secretariat, 'secretariat-mend-asked')
    await follow(later, 'Vi mangler noget', 'karen.vadsted@tranehoej.example')
    assert.match(await text(later), /hvilket punkt på dagsordenen/)
    await passes(later, 'signup-mend')
    await later.goto('/partnership/signup/steps/backing')
    await later.fill('#backing-document', 'Punkt 12')
    await next(later)
    await later.goto('/partnership/signup/steps/review')
    await button(later, 'Send tilmeldingen').click()
    await secretariat.goto(signUp)
    await button(secretariat, 'Godkend').click()
    await passes(secretariat, 'secretariat-accepted')

    // The coordinator joins, and sees who hasn't answered.
    const coordinator = await open()
    await follow(coordinator, 'Din vej ind', 'karen.vadsted@tranehoej.example')
    await passes(coordinator, 'join')
    await button(coordinator, /Karen Vadsted/).click()
    await coordinator.goto('/partnership')
    assert.match(await text(coordinator), /Har ikke svaret/)
    await passes(coordinator, 'partnership-new')

    // Asked is not yet a yes.
    assert.match(await reportToTranehoej(school), /Tranehøj/)

    const contact = await open()
    await follow(contact, 'Tranehøj Kommune spørger', 'rektor@nordlund-tekniske-skole.example')
    await passes(contact, 'partner-asked')
    const link = contact.url()
    await button(contact, 'Send svaret').click()
    await passes(contact, 'partner-no-answer', { statuses: [422] })
    await choose(contact, 'answer-yes')
    await nameReporter(contact, 'Asta Lyng', 'asta.lyng')
    await button(contact, 'Send svaret').click()
    assert.match(await contact.locator('h1').innerText(), /Tak for svaret/)
    await passes(contact, 'partner-yes')
    const again = await contact.goto(link)
    assert.equal(again.status(), 410)
    assert.match(await text(contact), /Linket er brugt/)
    await passes(contact, 'link-used', { statuses: [410] })

    const refuses = await open()
    await follow(refuses, 'Tranehøj Kommune spørger', 'rektor@fgu-nordlund.example')
    await choose(refuses, 'answer-no')
    await button(refuses, 'Send svaret').click()
    await passes(refuses, 'partner-no')

    const reporter = await open()
    await follow(reporter, 'giver dig adgang', 'asta.lyng@skole.example')
    await button(reporter, /Asta Lyng/).click()
    assert.match(await reportToTranehoej(reporter), /Meldingen er modtaget/)

    await coordinator.goto('/partnership')
    assert.match(await text(coordinator), /Nordlund Tekniske Skole\s*Er med[\s\S]*FGU Nordlund\s*Sagde nej/)
    await passes(coordinator, 'partnership-answered')
    for (const [address, name] of [
      ['/partnership/own', 'partnership-own'],
      ['/administration/people', 'people'],
      ['/administration/partners', 'partners'],
      ['/administration/settings', 'settings'],
      ['/administration/messages', 'failed-mail'],
    ]) {
      await coordinator.goto(address)
      await passes(coordinator, name)
    }
    await stranger.goto('/members')
    assert.match(await text(stranger), /Tranehøj Kommune/)
    await passes(stranger, 'members')
  })
}

for (const width of WIDTHS) {
  test(`a sign-up is declined, the invitation edited by two, and letters grow old, at ${width} px`, async (t) => {
    const server = await startServer()
    t.after(() => server.stop())
    const open = (persona) => pageFor(browser, server, { persona, width })

    const secretariat = await open('secretariat')
    await secretariat.goto('/partnership')
    await passes(secretariat, 'partnership-secretariat')
    await secretariat.getByRole('link', { name: 'Vestermose Kommune' }).click()
    await secretariat.fill('#reason', 'Den politiske opbakning gælder kun at deltage.')
    await button(secretariat, 'Afslå tilmeldingen').click()
    assert.match(await text(secretariat), /Afslået[\s\S]*kan læse begrundelsen/)
    await passes(secretariat, 'secretariat-declined')
    const municipality = await open()
    await follow(municipality, 'Svar på tilmeldingen fra Vestermose Kommune', '@9913.example')
    assert.match(await text(municipality), /Ikke godkendt\.[\s\S]*opbakning gælder kun at deltage/)
    await passes(municipality, 'signup-declined')

    const other = await open('secretariat')
    for (const page of [secretariat, other]) await page.goto('/secretariat/invitation')
    await passes(secretariat, 'invitation-edit')
    await other.fill('#da-outcome', 'Til sidst en anbefaling.')
    await button(other, 'Gem udkastet').click()
    assert.match(await text(other), /Udkastet er gemt/)
    await secretariat.fill('#da-free', 'Det koster ingenting.')
    await button(secretariat, 'Gem udkastet').click()
    assert.match(await text(secretariat), /har rettet invitationen[\s\S]*Til sidst en anbefaling/)
    assert.equal(await secretariat.inputValue('#da-free'), 'Det koster ingenting.')
    await passes(secretariat, 'invitation-conflict', { statuses: [409] })

    // A second person of the hosts says yes, and what is published is what a stranger reads and prints.
    await button(secretariat, 'Gem udkastet').click()
    const ministry = await open('ministry')
    await ministry.getByRole('link', { name: 'Læs udgave 2' }).click()
    await passes(ministry, 'invitation-draft')
    await button(ministry, 'Godkend udkastet').click()
    await secretariat.goto('/invitation/versions/2')
    await button(secretariat, 'Udgiv for alle').click()
    const stranger = await open()
    await stranger.goto('/invitation')
    assert.match(await text(stranger), /Det koster ingenting/)
    const paper = await printed(stranger)
    assert.ok(paper.sheets > 1 && paper.repeated >= 3, `the data block on every page: ${JSON.stringify(paper)}`)
    for (const [path, name] of [['versions', 'versions'], ['versions/2/changes', 'changes']]) {
      await stranger.goto(`/invitation/${path}`)
      await passes(stranger, `invitation-${name}`)
    }

    // The programme goes on, and whoever comes late is told so.
    await secretariat.goto('/secretariat/phase')
    await choose(secretariat, 'to-delivered')
    await button(secretariat, 'Flyt fasen').click()
    await passes(secretariat, 'phase')
    await stranger.goto('/partnership/signup')
    assert.match(await text(stranger), /Tilmeldingen er lukket/)
    await passes(stranger, 'signup-closed')

    // What waits for an answer, and the letter that asked for it.
    const coordinator = await open('coordinator')
    assert.match(await text(coordinator), /Svar fra Fjordby Handelsskole/)
    const contact = await open()
    await follow(contact, 'Nordlund Kommune spørger', '@fjordby-handelsskole.example')
    const link = contact.url()
    await contact.goto('/demo/day')
    await contact.fill('#day', '2027-01-20')
    await contact.locator('main form button').first().click()
    assert.equal((await contact.goto(link)).status(), 410)
    assert.match(await text(contact), /Linket er udløbet/)
    await passes(contact, 'link-expired', { statuses: [410] })
  })
}

/** Reports a pupil who lives in the municipality that is signing up; gives what the page says. */
async function reportToTranehoej(page) {
  await page.goto('/reports/new')
  await choose(page, 'kind-dropout')
  await page.fill('#cpr', '720510-5012')
  await page.fill('#name', 'Vigga Brosholm')
  // On the list stand those that take the school's reports; another is typed.
  if ((await page.locator('#home_municipality option[value="9914"]').count()) > 0) {
    await page.selectOption('#home_municipality', '9914')
  } else {
    const other = page.locator('details:has(#home_other)')
    if ((await other.getAttribute('open')) === null) await other.locator('summary').click()
    await page.fill('#home_other', 'Tranehøj')
  }
  await page.selectOption('#education_kind', 'eud-gf2')
  await date(page, 'started_on', '10', '8', '2026')
  await date(page, 'occurred_on', '20', '11', '2026')
  await page.check('#causes-wrong-choice', { force: true })
  await choose(page, 'informed-both')
  await choose(page, 'welfare-no')
  await button(page, 'Send melding').click()
  page.complaints.length = 0
  return text(page)
}

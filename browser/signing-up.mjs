// What a municipality types into the sign-up guide, and a partner's contact into the answer.

import { button, date, follow } from './acts.mjs'

/** Saves the step and goes on. */
export const next = (page) => page.locator('main .button-group').getByRole('button', { name: 'Gem og fortsæt' }).click()

/** Asks for the link and follows it, from the page that offers it. */
export async function beginSignUp(page, email) {
  await page.fill('#email', email)
  await button(page, 'Send mig linket').click()
  await follow(page, 'Jeres tilmelding', email)
}

/** The steps before the participants, each looked at. */
export async function signUpUntilParticipants(page, look) {
  await page.goto('/partnership/signup/steps/municipality')
  await look(page, 'signup-municipality')
  await page.selectOption('#municipality', '9914')
  await next(page)
  // The demo has an earlier sign-up of this municipality, which waits for a mend: one is led to it, or goes on apart.
  await look(page, 'signup-first', { statuses: [409] })
  await button(page, 'Det er ikke os. Fortsæt med vores egen tilmelding').click()
  await look(page, 'signup-backing')
  await page.fill('#backing-body', 'Børne- og Ungeudvalget')
  await date(page, 'backing-on', '10', '11', '2026')
  await page.fill('#backing-document', 'Punkt 7')
  await page.check('#backing-covers-taking-part', { force: true })
  await page.check('#backing-covers-trials', { force: true })
  await next(page)
  await look(page, 'signup-themes')
  await page.check('#themes-cooperation', { force: true })
  await page.check('#themes-data', { force: true })
  await page.fill('#wishes', 'Vi vil høre fra skolerne, før en elev er stoppet.')
  await next(page)
  await page.fill('#standing-today-cooperation', 'Skolerne ringer til dem, de kender.')
  await page.fill('#standing-hard-data', 'Vi hører det for sent.')
  await look(page, 'signup-standing')
  await next(page)
  await page.selectOption('#inside-unit-0', 'job-centre')
  await page.fill('#inside-contact-0', 'Anne Bro, jobcenterchef')
  await page.selectOption('#inside-strength-0', 'some')
  await look(page, 'signup-inside')
  await next(page)
  await fillPartners(page, ['nordlund-tekniske-skole', 'fgu-nordlund'])
  await look(page, 'signup-partners')
  await next(page)
  await look(page, 'signup-coordinator')
  await fillCoordinator(page, 'Karen Vadsted', 'karen.vadsted@tranehoej.example')
  await next(page)
  await look(page, 'signup-participants')
}

/** One row for each institution, its head as contact. */
export async function fillPartners(page, institutions) {
  for (const [row, id] of institutions.entries()) {
    if (row > 0) await button(page, 'Tilføj en partner mere').click()
    await page.selectOption(`#partners-${row}`, id)
    await page.fill(`#partner-contact-name-${row}`, `Rektor ${row + 1}`)
    await page.fill(`#partner-contact-email-${row}`, `rektor@${id}.example`)
  }
}

export async function fillCoordinator(page, name, email) {
  await page.fill('#coordinator-name', name)
  await page.fill('#coordinator-email', email)
}

/** One row for each person; rows beyond are left as they are. */
export async function fillParticipants(page, people) {
  for (const [row, [name, level]] of people.entries()) {
    await page.fill(`#participant-name-${row}`, name)
    await page.selectOption(`#participant-level-${row}`, level)
  }
}

/** The first row of those who may report. */
export async function nameReporter(page, name, local) {
  await page.fill('#name-0', name)
  await page.fill('#email-0', `${local}@skole.example`)
}

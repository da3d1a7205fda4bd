// What a school's counsellor types into a report.

import { button, choose, date } from './acts.mjs'

/** Reports a pupil's dropout of 20 November 2026 to a municipality with which the school works. */
export async function report(page, pupil, municipality) {
  await page.goto('/reports/new')
  await choose(page, 'kind-dropout')
  await page.fill('#cpr', pupil.cpr)
  await page.fill('#name', pupil.name)
  await page.selectOption('#home_municipality', municipality)
  await page.selectOption('#education_kind', 'eud-gf2')
  await date(page, 'started_on', '10', '8', '2026')
  await date(page, 'occurred_on', '20', '11', '2026')
  await choose(page, 'causes-wrong-choice')
  await page.fill('#words', 'Er stoppet efter tre samtaler. Vil noget mere praktisk.')
  await choose(page, 'informed-both')
  await choose(page, 'welfare-no')
  await button(page, 'Send melding').click()
}

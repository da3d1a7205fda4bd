// What a municipality writes about a trial: the plan, a round, the decision.

import { button, choose, date, fill } from './acts.mjs'

/** Completes the plan of the idea that the page shows, begins its first round, and says what happened in it. */
export async function tryOnce(page, look) {
  await page.getByRole('link', { name: 'Ret prøvehandlingen' }).click()
  await choose(page, 'themes-cooperation')
  await fill(page, {
    practice: 'Vi ringer om eftermiddagen.', problem: 'De unge sover.', change: 'Vi ringer kl. 11.',
    'aim-what': 'Flere tager telefonen', 'aim-whom': 'Unge, der er faldet fra', 'aim-share': '70',
    'first-step': 'En uge', prediction: 'To ud af tre',
  })
  await date(page, 'aim-by', '1', '3', '2027')
  await look(page, 'trial-edit')
  await button(page, 'Gem').click()
  await button(page, 'Planen er klar').click()
  await page.getByRole('link', { name: 'Begynd runde 1' }).click()
  await fill(page, { name: 'Kl. 11', who: 'Mette', question: 'Tager de den?', prediction: 'Ja' })
  await look(page, 'trial-round')
  await button(page, 'Begynd runden').click()
  await page.getByRole('link', { name: 'Skriv om runde 1' }).click()
  const year = await page.locator('[name=to-year]').inputValue()
  await fill(page, { happened: 'Vi ringede 12 gange.', 'to-year': `${Number(year) + 1}` })
  await button(page, 'Vi er færdige med at prøve').click()
  await look(page, 'trial-round-day-ahead', { statuses: [422] })
  await fill(page, { 'to-year': year })
  await button(page, 'Vi er færdige med at prøve').click()
}

/** Decides the round that was tried, and shares the trial with the partnership. */
export async function decideAndShare(page, look) {
  await page.getByRole('link', { name: 'Skriv beslutning' }).click()
  await fill(page, { result: 'Otte tog den.', learned: 'Kl. 11 er bedre end kl. 9.', because: 'Det virker.' })
  await choose(page, 'decision-keep')
  await look(page, 'trial-decide')
  await button(page, 'Skriv beslutningen').click()
  await choose(page, 'sharing-members')
  await page.locator('form[action$="/sharing"] button').click()
  await look(page, 'trial-shared')
  return new URL(page.url()).pathname
}

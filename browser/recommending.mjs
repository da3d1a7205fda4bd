// What is written about a recommendation, from the proposal to the answer.

import { button, choose, fill } from './acts.mjs'

/** Proposes a recommendation of this title; gives its address. */
export async function propose(page, title, look) {
  await page.goto('/recommendations/new')
  await fill(page, {
    title, demand: 'Kommuner bør ringe til unge efter kl. 10.',
    addressee: 'Kommunerne', why: 'De fleste opkald bliver ikke taget.',
  })
  await choose(page, 'themes-cooperation')
  await page.selectOption('#level', 'practice')
  await choose(page, 'horizon-now')
  await look(page, 'recommendation-new')
  await button(page, 'Gem').click()
  await look(page, 'recommendation-draft')
  return new URL(page.url()).pathname
}

/** Rests it on a trial, from the page of the recommendation. */
export async function restOnTrial(page, trial, look) {
  await page.getByRole('link', { name: 'Tilføj belæg' }).click()
  await fill(page, { claim: 'Kl. 11 er bedre end kl. 9' })
  await choose(page, 'kind-trial')
  await page.selectOption('#trial', trial.split('/').pop())
  await look(page, 'evidence')
  await button(page, 'Tilføj belæg').click()
}

/** Rests it on a table of a release. */
export async function restOnRelease(page, release, look) {
  await page.getByRole('link', { name: 'Tilføj belæg' }).click()
  await fill(page, { claim: 'Hver femte unge får ikke kontakt' })
  await choose(page, 'kind-figure')
  await page.selectOption('#release', release.split('/').pop())
  await page.selectOption('#table', 'reached')
  await look(page, 'evidence-figure')
  await button(page, 'Tilføj belæg').click()
}

/** The secretariat adopts and delivers it. */
export async function adoptAndDeliver(page, address, look) {
  await page.goto(address)
  await page.getByRole('link', { name: 'Vedtag' }).click()
  await look(page, 'recommendation-adopt')
  if (await page.locator('#why-now').count()) await fill(page, { 'why-now': 'Folketinget mødes i morgen.' })
  await button(page, 'Vedtag').click()
  await page.getByRole('link', { name: 'Skriv overleveringen' }).click()
  await fill(page, { who: 'Udvalget', document: 'DEMO-1' })
  await look(page, 'recommendation-deliver')
  await button(page, 'Skriv overleveringen').click()
}

/** The ministry answers it. */
export async function answer(page, address) {
  await page.goto(address)
  await page.getByRole('link', { name: 'Skriv svaret' }).click()
  await fill(page, { office: 'ministeren', text: 'Det er en god idé.' })
  await page.selectOption('#answer', 'accepted')
  await button(page, 'Skriv svaret').click()
}

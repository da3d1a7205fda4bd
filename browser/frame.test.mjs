// The frame of every page: signing in, the language, what isn't there.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { WIDTHS, pageFor, passes, startBrowser, startServer } from './harness.mjs'

let server, browser
before(async () => {
  server = await startServer()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

for (const width of WIDTHS) {
  test(`the sign-in page at ${width} px`, async () => {
    const page = await pageFor(browser, server, { width })
    await page.goto('/sign-in')
    await passes(page, 'sign-in')
  })
}

for (const script of [true, false]) {
  test(`a persona signs in and out again ${script ? 'with' : 'without'} script`, async () => {
    const page = await pageFor(browser, server, { script, persona: 'kui-counsellor' })
    assert.notEqual(new URL(page.url()).pathname, '/sign-in')
    await page.getByRole('button', { name: 'Log af' }).click()
    assert.equal(await page.getByRole('button', { name: 'Log af' }).count(), 0)
  })
}

test('an address that leads nowhere says so in both languages', async () => {
  const page = await pageFor(browser, server)
  const answer = await page.goto('/nowhere')
  assert.equal(answer.status(), 404)
  await passes(page, 'absent', { statuses: [404] })
  await page.goto('/language?to=en&back=/nowhere')
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  assert.match(await page.locator('h1').innerText(), /no such page/)
})

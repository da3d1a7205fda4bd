// What a phone fetches for the young person's page the first time: it may be on the last of its data.

import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { pageFor, startBrowser, startServer } from './harness.mjs'

/** Bytes with headers, over the wire. */
const MOST = 100_000

let server, browser
before(async () => {
  server = await startServer()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

test('the first load of the young person\'s page is light', async () => {
  const signedIn = await pageFor(browser, server, { persona: 'young-person' })
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 390, height: 844 },
    storageState: await signedIn.context().storageState(),
  })
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  const [addresses, fetched] = [new Map(), []]
  network.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    fetched.push([encodedDataLength, addresses.get(requestId)])
  })
  await page.goto('/me', { waitUntil: 'networkidle' })
  assert.equal(new URL(page.url()).pathname, '/me')
  assert.ok(fetched.some(([, address]) => address.endsWith('.css')), 'nothing came from a cache')
  const bytes = fetched.reduce((sum, [length]) => sum + length, 0)
  assert.ok(bytes <= MOST, `${bytes} bytes: ${JSON.stringify(fetched)}`)
})

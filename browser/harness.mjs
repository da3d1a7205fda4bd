// A server of one's own with the demo's data, a browser, and what every page must pass.

import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import assert from 'node:assert/strict'
import AxeBuilder from '@axe-core/playwright'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))

/** The widths of the drawn screens. */
export const WIDTHS = [1280, 390]

const program = join(here, '..', 'target', 'debug', 'ungebro')

/** Starts the built program on a free port with a folder of its own; the demo's day is that of the drawn screens. */
export async function startServer({ today = '2026-11-24', args = [] } = {}) {
  const data = country(today)
  const flags = ['serve', '--demo', '--data', data, '--port', '0', '--today', today, ...args]
  const server = spawn(program, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await addressOf(server)
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  return { address, data, program, stop }
}

/** A folder with the demo's country on that day: made once for each program and day, and copied for each server. */
function country(today) {
  const { mtimeMs, size } = statSync(program)
  const made = join(tmpdir(), `ungebro-country-${today}-${Math.round(mtimeMs)}-${size}`)
  if (!existsSync(made)) {
    const making = mkdtempSync(join(tmpdir(), 'ungebro-making-'))
    execFileSync(program, ['simulate', '--data', join(making, 'country'), '--today', today])
    renameSync(join(making, 'country'), made)
    rmSync(making, { recursive: true })
  }
  const data = mkdtempSync(join(tmpdir(), 'ungebro-browser-'))
  cpSync(made, data, { recursive: true })
  return data
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.stdout.on('data', (chunk) => {
      printed += chunk
      const found = printed.match(/Ungebro: (http:\S+)/)
      if (found) resolve(found[1])
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)))
  })
}

/** A browser without network but the server. */
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

/** A page of one's own: signed in as a persona, with or without script, wide or narrow. */
export async function pageFor(browser, server, { persona, width = 1280, script = true } = {}) {
  const context = await browser.newContext({
    baseURL: server.address,
    javaScriptEnabled: script,
    locale: 'da-DK',
    viewport: { width, height: width < 500 ? 844 : 900 },
  })
  const page = await context.newPage()
  page.script = script
  page.complaints = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.complaints.push(message.text())
  })
  page.on('pageerror', (error) => page.complaints.push(String(error)))
  if (persona) await signIn(page, persona)
  return page
}

/** Signs in as a persona the way a user does: by the button on the sign-in page. */
export async function signIn(page, persona) {
  await page.goto('/sign-in')
  await page.locator(`form:has(input[value="${persona}"]) button`).click()
}

/**
 * What every page must pass: nothing in the console, one main heading, and with script no scrolling sideways and no WCAG
 * 2.2 A or AA violation that axe finds. Leaves a screenshot in browser/shots.
 */
export async function passes(page, name, { statuses = [] } = {}) {
  const width = page.viewportSize().width
  mkdirSync(join(here, 'shots'), { recursive: true })
  await page.screenshot({ path: join(here, 'shots', `${name}-${width}.png`), fullPage: true })
  const heard = page.complaints.splice(0).filter((text) => !statuses.some((status) => text.includes(`${status}`)))
  assert.deepEqual(heard, [], `${name}: nothing in the console`)
  assert.equal(await page.locator('h1').count(), 1, `${name}: one main heading`)
  // What asks the page itself needs script; the same pages pass with script.
  if (!page.script) return
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(overflow <= 0, `${name} at ${width}: scrolls sideways by ${overflow} px`)
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const violations = found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)
  assert.deepEqual(violations, [], `${name} at ${width}: axe`)
}

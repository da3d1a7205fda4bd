// What people do on any page: press, choose, fill in a day, follow the link of a letter.

/** The button of this name. */
export const button = (page, name) => page.getByRole('button', { name })

/** DKFDS hides the boxes themselves: one clicks their labels. */
export const choose = (page, id) => page.locator(`label[for="${id}"]`).click()

/** Fills in fields by their ids. */
export async function fill(page, fields) {
  for (const [field, value] of Object.entries(fields)) await page.fill(`#${field}`, value)
}

/** The words of the page. */
export const text = (page) => page.locator('main').innerText()

/** Fills in the three parts of a day. */
export async function date(page, field, day, month, year) {
  await page.fill(`#${field}-day`, day)
  await page.fill(`#${field}-month`, month)
  await page.fill(`#${field}-year`, year)
}

/** Opens the newest letter to this address whose subject holds these words, and follows its link. */
export async function follow(page, subject, to) {
  const row = page.locator('main tbody tr').filter({ hasText: subject }).filter({ hasText: to })
  for (let tries = 0; tries < 20; tries++) {
    await page.goto('/demo/mailbox')
    if (await row.count()) break
    await new Promise((ready) => setTimeout(ready, 250))
  }
  await row.first().getByRole('link').click()
  await page.locator('.mail a').click()
}

/** Moves the demo's day. */
export async function moveDay(page, day) {
  await page.goto('/demo/day')
  await page.fill('#day', day)
  await page.locator('main form button').first().click()
}

// A real OpenID provider on loopback that signs in whom a test names, without asking anybody.
//
// Prints one line of JSON when it listens: its address and its time. A test says by POST /control what comes next:
// who signs in with which claims, and what is wrong with the tokens. Each answer tells how often keys were fetched, and
// the last word of signing out that the provider sent (back-channel logout).

import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

// It warns of its own in-memory store, which is what a test wants.
console.info = console.warn = () => {}

const [back = 'http://127.0.0.1:8080'] = process.argv.slice(2)

const next = {
  account: 'somebody',
  acr: undefined,
  claims: {},
  deny: false, // the person says no
  everythingInToken: true, // where claims of other scopes than openid land
  iss: undefined, // another name in the answer's address, or '' for none
  spoil: undefined, // claims of the ID token that are changed and signed again
  header: undefined, // fields of the token's header that are changed
  forge: false, // signed with a key that isn't the provider's
}
let keys = [newKey('first')]
let provider
let keysAsked = 0
let logoutToken

const server = createServer(async (request, response) => {
  if (request.url === '/control') return control(request, response)
  if (request.url.startsWith('/enter/')) return enter(request, response)
  if (request.url === '/jwks') keysAsked += 1
  return provider.callback()(request, response)
})
server.listen(0, '127.0.0.1', () => {
  start()
  console.log(JSON.stringify({ address: address(), now: new Date().toISOString() }))
})

function address() {
  return `http://127.0.0.1:${server.address().port}`
}

function start() {
  const client = (id, name) => ({
    client_id: id,
    client_secret: 'a-secret-of-the-tests',
    redirect_uris: [`${back}/sign-in/${name}/callback`],
    post_logout_redirect_uris: [`${back}/signed-out`],
    backchannel_logout_uri: `${back}/sign-in/${name}/logout`,
    backchannel_logout_session_required: true,
  })
  provider = new Provider(address(), {
    clients: [client('ungebro-staff', 'unilogin'), client('ungebro-citizens', 'mitid')],
    jwks: { keys: keys.map(({ privateKey, kid }) => ({ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig' })) },
    cookies: { keys: ['a-key-of-the-tests'] },
    scopes: ['openid', 'profile', 'ssn'],
    claims: { openid: ['sub', 'uniid', 'aktoer_gruppe', 'loa', 'organisation', 'roles'], profile: ['name'], ssn: ['dk.cpr'] },
    acrValues: ['low', 'substantial'],
    conformIdTokenClaims: !next.everythingInToken,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: true },
      backchannelLogout: { enabled: true },
    },
    // The application under test doesn't listen: the test hands the word on.
    fetch: async (_url, options) => {
      logoutToken = new URLSearchParams(options.body).get('logout_token')
      return new Response()
    },
    interactions: { url: (_ctx, interaction) => `/enter/${interaction.uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, ...next.claims }) }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile ssn')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, following) => {
    await following()
    if (ctx.oidc?.route === 'token' && ctx.body?.id_token) ctx.body.id_token = spoiled(ctx.body.id_token)
    const to = ctx.response.get('location') ?? ''
    if (next.iss !== undefined && to.startsWith(back)) ctx.response.set('location', renamed(to))
  })
  provider.on('server_error', (_ctx, error) => console.error('provider:', error))
}

async function enter(request, response) {
  const result = next.deny
    ? { error: 'access_denied', error_description: 'the person said no' }
    : { login: { accountId: next.account, acr: next.acr, remember: false } }
  await provider.interactionFinished(request, response, result)
}

async function read(request) {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

async function control(request, response) {
  const text = await read(request)
  const asked = text ? JSON.parse(text) : {}
  if (asked.signOut) {
    const client = await provider.Client.find(asked.signOut.client)
    await client.backchannelLogout(asked.signOut.sub, asked.signOut.sid)
    delete asked.signOut
  }
  Object.assign(next, asked)
  if (asked.newKey) keys = [newKey(asked.newKey)]
  if (asked.newKey || 'everythingInToken' in asked) start()
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ keysAsked, logoutToken: logoutToken && spoiled(logoutToken) }))
}

function newKey(kid) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, privateKey }
}

function spoiled(token) {
  if (!next.spoil && !next.header && !next.forge) return token
  const [head, body] = token.split('.').slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url')))
  const encoded = [{ ...head, ...next.header }, { ...body, ...next.spoil }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'))
  if (next.header?.alg === 'none') return `${encoded.join('.')}.`
  const key = next.forge ? newKey(keys[0].kid) : keys[0]
  const signature = createSign('RSA-SHA256').update(encoded.join('.')).sign(key.privateKey, 'base64url')
  return `${encoded.join('.')}.${signature}`
}

function renamed(to) {
  const url = new URL(to)
  if (next.iss) url.searchParams.set('iss', next.iss)
  else url.searchParams.delete('iss')
  return String(url)
}

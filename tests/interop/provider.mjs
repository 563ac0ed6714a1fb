// A provider of accounts (OpenID Connect Core 1.0), as a library may have one.
//
//   node provider.mjs '{"port", "client", "secret", "back", "auth", "spoil"?}'
//
// Whoever names themselves on its one page is that person. It lets nobody in without PKCE, and takes the client's secret
// only in the way of `auth`. `spoil` changes every ID token on its way out, as a provider must never do.

import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { SignJWT, UnsecuredJWT, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

const { port, client, secret, back, auth, spoil } = JSON.parse(process.argv[2]);
const issuer = `http://localhost:${port}`;
const KEY = 'library-2026';
const key = await generateKeyPair('RS256', { extractable: true });
const another = await generateKeyPair('RS256');

const signed = (claims, secretKey, alg = 'RS256') =>
  new SignJWT(claims).setProtectedHeader({ alg, kid: KEY }).sign(secretKey);
const changed = (claims, change) => signed({ ...claims, ...change }, key.privateKey);

const SPOILT = {
  nothing: (claims) => changed(claims, {}),
  audience: (claims) => changed(claims, { aud: 'another-client' }),
  audiences: (claims) => changed(claims, { aud: [client, 'another-client'] }),
  nonce: (claims) => changed(claims, { nonce: 'of-another-journey' }),
  'no-nonce': ({ nonce, ...claims }) => changed(claims, {}),
  issuer: (claims) => changed(claims, { iss: 'https://accounts.another.example' }),
  expired: (claims) => changed(claims, { exp: claims.iat - 1 }),
  'no-subject': (claims) => changed(claims, { sub: '' }),
  unsigned: (claims) => new UnsecuredJWT(claims).encode(),
  'another-key': (claims) => signed(claims, another.privateKey),
  'shared-secret': (claims) => signed(claims, new TextEncoder().encode(secret), 'HS256'),
};

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: client,
      client_secret: secret,
      redirect_uris: [back],
      token_endpoint_auth_method: auth,
    },
  ],
  clientAuthMethods: [auth],
  jwks: { keys: [{ ...(await exportJWK(key.privateKey)), kid: KEY, alg: 'RS256', use: 'sig' }] },
  cookies: { keys: ['of no worth'] },
  claims: { profile: ['name', 'preferred_username'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/who/${interaction.uid}` },
  findAccount: (ctx, sub) => ({
    accountId: sub,
    claims: () => ({ sub, name: `${sub} Holm`, preferred_username: sub }),
  }),
  // The library's own desk needs nobody's leave to be told a name.
  async loadExistingGrant(ctx) {
    const { clientId } = ctx.oidc.client;
    const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  await next();
  if (spoil && ctx.oidc?.route === 'token' && ctx.body?.id_token) {
    ctx.body.id_token = await SPOILT[spoil](decodeJwt(ctx.body.id_token));
  }
});

// POST name=bodil, or nothing to turn round.
async function who(request, response) {
  const name = new URLSearchParams(await text(request)).get('name');
  const result = name ? { login: { accountId: name } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result);
}

const protocol = provider.callback();
createServer((request, response) =>
  request.url.startsWith('/who/') ? who(request, response) : protocol(request, response),
).listen(port, '127.0.0.1');

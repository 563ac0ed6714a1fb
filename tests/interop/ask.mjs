// Somebody asks for badges with the verifier libraries of other projects, over OpenID4VP 1.0: one writes the request and
// reads the answer, one says whether it is what was asked for, others check each presentation and each badge in it.
//
//   node ask.mjs '{"port", "signs", "form", "documents", "spoil"?}'
//
//   GET /begin    → {"link"}, of a new request
//   GET /results  → what came of each answer: {"state", "holders", "errors"}
//
// With `signs` requests are signed by a did:web of this server and fetched by POST. `form` is the one that it likes better,
// "json" or "token"; `spoil` is what goes wrong with its requests.

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Openid4vpVerifier } from '@openid4vc/openid4vp';
import { setGlobalConfig } from '@openid4vc/oauth2';
import { DcqlPresentationResult, DcqlQuery } from 'dcql';
import * as vc from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { decode as base58btc } from 'base58-universal';
import jsonld from 'jsonld';
import {
  SignJWT, UnsecuredJWT, compactVerify, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK, jwtVerify,
} from 'jose';
import { loader } from './documents.mjs';
import { causes } from './question.mjs';

// The wallet under test is on this machine too, without TLS.
setGlobalConfig({ allowInsecureUrls: true });

const { port, signs, form, documents, spoil } = JSON.parse(process.argv[2]);
const base = `http://localhost:${port}`;
const did = `did:web:localhost%3A${port}:asker`;
const client = signs ? `decentralized_identifier:${did}` : `redirect_uri:${base}/answer`;
const key = await generateKeyPair('ES256', { extractable: true });
const another = await generateKeyPair('ES256');
const documentLoader = loader(documents);

const OPEN_BADGE = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential';
const part = (id, format) => ({ id, format, meta: { type_values: [[OPEN_BADGE]] } });
const dcqlQuery = DcqlQuery.parse({
  credentials: [part('json', 'ldp_vc'), part('token', 'jwt_vc_json')],
  credential_sets: [{ options: form === 'token' ? [['token'], ['json']] : [['json'], ['token']] }],
});
DcqlQuery.validate(dcqlQuery);

const verifier = new Openid4vpVerifier({
  callbacks: {
    signJwt: async (_signer, { header, payload }) => ({
      jwt: await new SignJWT(payload).setProtectedHeader(header).sign(key.privateKey),
      signerJwk: await exportJWK(key.publicKey),
    }),
  },
});

const waiting = new Map();
const results = [];

function begin() {
  const state = randomBytes(16).toString('base64url');
  waiting.set(state, {
    response_type: 'vp_token',
    response_mode: 'direct_post',
    client_id: client,
    response_uri: `${base}/answer`,
    nonce: randomBytes(16).toString('base64url'),
    state,
    dcql_query: dcqlQuery,
    client_metadata: {
      client_name: 'The shop of another project',
      vp_formats_supported: {
        ldp_vc: { proof_type_values: ['DataIntegrityProof'], cryptosuite_values: ['eddsa-rdfc-2022'] },
        jwt_vc_json: { alg_values: ['EdDSA', 'ES256'] },
      },
    },
  });
  return state;
}

async function link(state) {
  const authorizationRequestPayload = waiting.get(state);
  if (!signs) return (await verifier.createOpenId4vpAuthorizationRequest({ authorizationRequestPayload })).authorizationRequest;
  const parameters = { client_id: client, request_uri: `${base}/request/${state}`, request_uri_method: 'post' };
  return `openid4vp://?${new URLSearchParams(parameters)}`;
}

const resigned = (token, change, header = {}, secret = key.privateKey) =>
  new SignJWT({ ...decodeJwt(token), ...change }).setProtectedHeader({ ...decodeProtectedHeader(token), ...header }).sign(secret);

const SPOILT = {
  audience: (token) => resigned(token, { aud: 'https://another.example' }),
  client: (token) => resigned(token, { client_id: 'decentralized_identifier:did:web:another.example' }),
  'wallet-nonce': (token) => resigned(token, { wallet_nonce: 'of-another-wallet' }),
  expired: (token) => resigned(token, { exp: 1_000_000_000 }),
  kind: (token) => resigned(token, {}, { typ: 'JWT' }),
  'another-key': (token) => resigned(token, {}, {}, another.privateKey),
  unsigned: (token) => new UnsecuredJWT(decodeJwt(token)).encode(),
  altered: async (token) => {
    const [, payload] = (await resigned(token, { response_uri: `${base}/elsewhere` })).split('.');
    const [header, , signature] = token.split('.');
    return [header, payload, signature].join('.');
  },
};

async function requestObject(state, nonce) {
  const { jar } = await verifier.createOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: { ...waiting.get(state), wallet_nonce: nonce },
    wallet: { expectedNonce: nonce },
    jar: {
      requestUri: `${base}/request/${state}`,
      jwtSigner: { method: 'did', alg: 'ES256', didUrl: `${did}#key` },
      additionalJwtPayload: { aud: 'https://self-issued.me/v2' },
      expiresInSeconds: 600,
    },
  });
  return spoil ? SPOILT[spoil](jar.authorizationRequestJwt) : jar.authorizationRequestJwt;
}

// What the query sees of a badge.
async function seen(badge) {
  const format = typeof badge === 'string' ? 'jwt_vc_json' : 'ldp_vc';
  const { iss, jti, nbf, sub, exp, ...claims } = typeof badge === 'string' ? decodeJwt(badge) : badge;
  const [expanded] = await jsonld.expand(claims, { documentLoader, safe: true });
  return { credential_format: format, type: expanded['@type'], claims, cryptographic_holder_binding: true };
}

async function checkEmbedded(presentation, nonce) {
  const suite = new DataIntegrityProof({ cryptosuite });
  // Whether the badge was withdrawn is nothing that it looks at.
  const checkStatus = async () => ({ verified: true });
  const result = await vc.verify({ presentation, suite, challenge: nonce, domain: client, documentLoader, checkStatus });
  if (!result.verified) throw result.error ?? new Error(JSON.stringify(result));
  return { holder: presentation.holder, badges: [presentation.verifiableCredential].flat() };
}

async function checkToken(presentation, nonce) {
  const { kid } = decodeProtectedHeader(presentation);
  const x = Buffer.from(base58btc(kid.split('#')[1].slice(1)).slice(2)).toString('base64url');
  const holderKey = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
  const { payload } = await jwtVerify(presentation, holderKey, { audience: client });
  if (payload.nonce !== nonce) throw new Error('the nonce is another');
  for (const badge of payload.vp.verifiableCredential) {
    const header = decodeProtectedHeader(badge);
    const { document } = await documentLoader(header.kid);
    await compactVerify(badge, await importJWK(document.publicKeyJwk, header.alg));
  }
  return { holder: payload.iss, badges: payload.vp.verifiableCredential };
}

async function check(form) {
  const authorizationResponse = Object.fromEntries(new URLSearchParams(form));
  const { state } = authorizationResponse;
  const request = waiting.get(state);
  if (!request) throw new Error('no such request waits');
  if (authorizationResponse.error) throw new Error(authorizationResponse.error);
  const { dcql } = await verifier.parseOpenid4vpAuthorizationResponse({
    authorizationResponse, authorizationRequestPayload: request, callbacks: {},
  });
  const shown = {};
  const holders = [];
  for (const [id, presentations] of Object.entries(dcql.presentations)) {
    shown[id] = [];
    for (const presentation of presentations) {
      const checked = typeof presentation === 'string'
        ? await checkToken(presentation, request.nonce)
        : await checkEmbedded(presentation, request.nonce);
      for (const badge of checked.badges) {
        const claims = typeof badge === 'string' ? decodeJwt(badge) : badge;
        if (claims.credentialSubject.id !== checked.holder) throw new Error('shown by somebody else');
        shown[id].push(await seen(badge));
      }
      holders.push(checked.holder);
    }
  }
  DcqlPresentationResult.validate(DcqlPresentationResult.fromDcqlPresentation(shown, { dcqlQuery }));
  // Answered once.
  waiting.delete(state);
  return { state, holders };
}

async function answered(form) {
  try {
    const { state, holders } = await check(form);
    results.push({ state, holders, errors: [] });
    return [200, { redirect_uri: `${base}/thanks?response_code=${randomBytes(16).toString('base64url')}` }];
  } catch (error) {
    results.push({ holders: [], errors: causes(error) });
    return [400, { error: 'invalid_request' }];
  }
}

async function didDocument() {
  const method = { id: `${did}#key`, type: 'JsonWebKey', controller: did, publicKeyJwk: await exportJWK(key.publicKey) };
  return { id: did, verificationMethod: [method], authentication: [method.id] };
}

async function reply(request) {
  const { pathname } = new URL(request.url, base);
  const body = await text(request);
  if (pathname === '/begin') return [200, { link: await link(begin()) }];
  if (pathname === '/results') return [200, results];
  if (pathname === '/asker/did.json') return [200, await didDocument()];
  if (pathname === '/answer') return answered(body);
  if (pathname.startsWith('/request/')) {
    const nonce = new URLSearchParams(body).get('wallet_nonce');
    return [200, await requestObject(pathname.slice('/request/'.length), nonce), 'application/oauth-authz-req+jwt'];
  }
  return [404, {}];
}

createServer(async (request, response) => {
  const [status, body, type = 'application/json'] = await reply(request).catch((error) => [500, { errors: causes(error) }]);
  response.writeHead(status, { 'content-type': type, connection: 'close' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}).listen(port, '127.0.0.1');

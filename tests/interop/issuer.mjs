// An issuer of badges made with the libraries of other projects, over OpenID4VCI 1.0, as long as it is let.
//
//   {"port", "other", "proof", "txCode"?, "later"?, "forge"?, "documents"} on standard input, up to its end
//
// `GET /offer-link` is an offer by value with a fresh code. The first nonce is always too old. `proof` is the one kind
// that is taken; with `later` each badge is promised first. `forge` is how badges go wrong; on `other` stands an issuer of
// another name with the same keys.

import { createHash, randomBytes, randomUUID, sign as signBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Openid4vciIssuer, Openid4vciVersion } from '@openid4vc/openid4vci';
import { HashAlgorithm, Oauth2AuthorizationServer, setGlobalConfig } from '@openid4vc/oauth2';
import { decode as base58 } from 'base58-universal';
import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { SignJWT, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';
import { loader } from './documents.mjs';
import { holderKey } from './holder.mjs';

const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const STRANGER = holderKey(Buffer.alloc(32, 9)).did;

const { port, other, proof, txCode, later, forge, documents } = JSON.parse(await text(process.stdin));
setGlobalConfig({ allowInsecureUrls: true });

const base = `http://localhost:${port}`;
const id = `${base}/o/judge`;
const didOf = (at) => `did:web:localhost%3A${at}:o:judge`;
const did = didOf(forge === 'other-issuer' ? other : port);
const documentLoader = loader(documents);
const proofKey = await Ed25519Multikey.generate({ seed: Buffer.alloc(32, 3) });
const jwtKey = await generateKeyPair('ES256', { extractable: true });
const jwtJwk = await exportJWK(jwtKey.publicKey);

const callbacks = {
  hash: (data, algorithm) => createHash(algorithm === HashAlgorithm.Sha256 ? 'sha256' : 'sha512').update(data).digest(),
  generateRandom: (length) => randomBytes(length),
  signJwt: async (signer, { header, payload }) => ({
    jwt: await new SignJWT(payload).setProtectedHeader(header).sign(jwtKey.privateKey),
    signerJwk: jwtJwk,
  }),
  verifyJwt: async (signer, { compact }) => {
    const bytes = base58(signer.didUrl.split('#')[1].slice(1));
    const signerJwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes.slice(2)).toString('base64url') };
    await compactVerify(compact, await importJWK(signerJwk, signer.alg));
    return { verified: true, signerJwk };
  },
};
const issuer = new Openid4vciIssuer({ callbacks });
const server = new Oauth2AuthorizationServer({ callbacks });

const algorithms = { jwt: ['EdDSA'], di_vp: ['eddsa-rdfc-2022'] };
const configuration = (format, algorithm) => ({
  format,
  cryptographic_binding_methods_supported: ['did:key'],
  credential_signing_alg_values_supported: [algorithm],
  proof_types_supported: { [proof]: { proof_signing_alg_values_supported: algorithms[proof] } },
  credential_definition: {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
  },
  credential_metadata: { display: [{ name: 'Fair judge', locale: 'en' }] },
});
const credentialIssuer = issuer.createCredentialIssuerMetadata({
  credential_issuer: id,
  credential_endpoint: `${id}/credential`,
  nonce_endpoint: `${id}/nonce`,
  deferred_credential_endpoint: `${id}/deferred`,
  notification_endpoint: `${id}/notification`,
  display: [{ name: 'Court of Badges', locale: 'en' }],
  credential_configurations_supported: {
    judge_ldp: configuration('ldp_vc', 'eddsa-rdfc-2022'),
    judge_jwt: configuration('jwt_vc_json-ld', 'ES256'),
  },
});
const authorizationServer = server.createAuthorizationServerMetadata({
  issuer: id,
  token_endpoint: `${id}/token`,
  grant_types_supported: [PRE_AUTHORIZED],
  'pre-authorized_grant_anonymous_access_supported': true,
});
const issuerMetadata = {
  originalDraftVersion: Openid4vciVersion.V1,
  credentialIssuer,
  authorizationServers: [authorizationServer],
  knownCredentialConfigurations: issuer.getKnownCredentialConfigurationsSupported(credentialIssuer),
};

function didDocument(at) {
  const own = didOf(at);
  const proofMethod = `${own}#e1`;
  const jwtMethod = `${own}#p1`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1', 'https://w3id.org/security/jwk/v1'],
    id: own,
    verificationMethod: [
      { id: proofMethod, type: 'Multikey', controller: own, publicKeyMultibase: proofKey.publicKeyMultibase },
      { id: jwtMethod, type: 'JsonWebKey', controller: own, publicKeyJwk: jwtJwk },
    ],
    assertionMethod: [proofMethod, jwtMethod],
  };
}

const codes = new Map();
const tokens = new Map();
const nonces = new Set();
const promises = new Map();
let nonceIsOld = true;

async function offerLink() {
  const tx = txCode ? { tx_code: { input_mode: 'numeric', length: txCode.length } } : {};
  const { credentialOffer, credentialOfferObject } = await issuer.createCredentialOffer({
    issuerMetadata,
    credentialConfigurationIds: ['judge_ldp', 'judge_jwt'],
    grants: { [PRE_AUTHORIZED]: tx },
  });
  const code = credentialOfferObject.grants[PRE_AUTHORIZED]['pre-authorized_code'];
  codes.set(code, `urn:uuid:${randomUUID()}`);
  return { link: credentialOffer };
}

async function token(body, request) {
  const parsed = server.parseAccessTokenRequest({ request, accessTokenRequest: Object.fromEntries(new URLSearchParams(body)) });
  const code = parsed.grant.preAuthorizedCode;
  const badge = codes.get(code);
  await server.verifyPreAuthorizedCodeAccessTokenRequest({
    authorizationServerMetadata: authorizationServer,
    grant: parsed.grant,
    accessTokenRequest: parsed.accessTokenRequest,
    request,
    expectedPreAuthorizedCode: badge ? code : 'a code that is good',
    expectedTxCode: txCode,
  });
  codes.delete(code);
  const response = await server.createAccessTokenResponse({
    authorizationServer: id, audience: id, subject: code, expiresInSeconds: 600,
    signer: { method: 'jwk', alg: 'ES256', publicJwk: jwtJwk },
  });
  tokens.set(response.access_token, badge);
  return response;
}

function nonce() {
  const cNonce = randomBytes(16).toString('base64url');
  if (!nonceIsOld) nonces.add(cNonce);
  nonceIsOld = false;
  return issuer.createNonceResponse({ cNonce });
}

const refusal = (error) => Object.assign(new Error(error), { answer: { error } });

// Whose key was shown; each nonce counts once.
async function holderOf(proofs) {
  if (proof === 'jwt') {
    const jwt = proofs.jwt[0];
    const claims = JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url'));
    if (!nonces.delete(claims.nonce)) throw refusal('invalid_nonce');
    const { header } = await issuer.verifyCredentialRequestJwtProof({ issuerMetadata, jwt, expectedNonce: claims.nonce });
    return header.kid.split('#')[0];
  }
  const presentation = proofs.di_vp[0];
  const { challenge } = presentation.proof;
  if (!nonces.delete(challenge)) throw refusal('invalid_nonce');
  const result = await vc.verify({
    presentation, challenge, domain: id, documentLoader, suite: new DataIntegrityProof({ cryptosuite }),
  });
  if (!result.verified) throw Object.assign(refusal('invalid_proof'), { cause: result.error });
  return presentation.proof.verificationMethod.split('#')[0];
}

function claimsFor(holder, badge) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: badge,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: did, type: ['Profile'], name: 'Court of Badges' },
    validFrom: '2026-11-01T12:00:00Z',
    name: 'Fair judge',
    credentialSubject: {
      id: forge === 'other-holder' ? STRANGER : holder,
      type: ['AchievementSubject'],
      achievement: {
        id: `${base}/a/judge`, type: ['Achievement'], name: 'Fair judge',
        description: 'Hears both sides.', criteria: { narrative: 'Heard both sides.' },
      },
    },
  };
}

async function signed(configurationId, holder, badge) {
  const credential = claimsFor(holder, badge);
  if ((configurationId === 'judge_jwt') !== (forge === 'other-form')) {
    return new SignJWT({ ...credential, iss: did, jti: badge, sub: credential.credentialSubject.id, nbf: Date.parse(credential.validFrom) / 1000 })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: `${did}#p1` }).sign(jwtKey.privateKey);
  }
  proofKey.controller = did;
  proofKey.id = `${did}#e1`;
  const suite = new DataIntegrityProof({ signer: proofKey.signer(), cryptosuite });
  const made = await vc.issue({ credential, suite, documentLoader });
  return forge === 'altered' ? { ...made, name: 'Unfair judge' } : made;
}

async function credential(body, badge) {
  const credentialRequest = issuer.parseCredentialRequest({ issuerMetadata, credentialRequest: JSON.parse(body) });
  const holder = await holderOf(credentialRequest.credentialRequest.proofs);
  const made = await signed(credentialRequest.credentialConfigurationId, holder, badge);
  const credentials = [{ credential: made }];
  const notificationId = randomUUID();
  if (!later) return issuer.createCredentialResponse({ credentialRequest, credentials, notificationId });
  const transactionId = randomUUID();
  promises.set(transactionId, { credentials, asked: 0 });
  return { ...issuer.createCredentialResponse({ credentialRequest, transactionId, interval: 1 }), status: 202 };
}

// Promised once more at the first question, there at the second.
function deferred(body) {
  const { deferredCredentialRequest } = issuer.parseDeferredCredentialRequest({ deferredCredentialRequest: JSON.parse(body) });
  const transactionId = deferredCredentialRequest.transaction_id;
  const promise = promises.get(transactionId);
  if (!promise) throw refusal('invalid_transaction_id');
  promise.asked += 1;
  if (promise.asked === 1) {
    return { ...issuer.createDeferredCredentialResponse({ transactionId, interval: 1 }), status: 202 };
  }
  // The library takes no notification_id beside credentials here.
  return issuer.createDeferredCredentialResponse({ credentials: promise.credentials });
}

const events = [];

async function answer(request) {
  const body = await text(request);
  const bearer = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
  const like = { headers: new Headers(request.headers), method: request.method, url: `${base}${request.url}` };
  switch (`${request.method} ${request.url}`) {
    case 'GET /offer-link': return offerLink();
    case 'GET /events': return events;
    case 'GET /.well-known/openid-credential-issuer/o/judge': return credentialIssuer;
    case 'GET /.well-known/oauth-authorization-server/o/judge': return authorizationServer;
    case 'GET /o/judge/did.json': return didDocument(port);
    case 'POST /o/judge/token': return token(body, like);
    case 'POST /o/judge/nonce': return nonce();
  }
  if (!bearer) return { status: 401 };
  switch (`${request.method} ${request.url}`) {
    case 'POST /o/judge/credential': return credential(body, bearer);
    case 'POST /o/judge/deferred': return deferred(body);
    case 'POST /o/judge/notification': events.push(JSON.parse(body).event); return { status: 204 };
  }
  return { status: 404 };
}

createServer(async (request, response) => {
  const said = await answer(request).catch((error) => {
    console.error(error);
    return { status: 400, ...(error.errorResponse ?? error.answer ?? { error: 'invalid_request' }) };
  });
  const { status = 200, ...message } = Array.isArray(said) ? { events: said } : said;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(status === 204 ? '' : JSON.stringify(message));
}).listen(port, '127.0.0.1');

createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(didDocument(other)));
}).listen(other, '127.0.0.1');

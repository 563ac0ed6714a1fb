// Shows a badge with the wallet libraries of other projects, over OpenID4VP 1.0: one reads the request and sends the
// answer, one says whether the badge is what was asked for, one makes the presentation.
//
//   {"link", "badge", "seed", "documents", "instead"?: {"nonce"?, "audience"?}}
//       → {"client", "wanted", "status", "reply", "errors"}
//
// The badge is JSON with a proof inside, or a token. `instead` is what a forger would write into the presentation.

import { Openid4vpClient } from '@openid4vc/openid4vp';
import { setGlobalConfig } from '@openid4vc/oauth2';
import { DcqlQuery } from 'dcql';
import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsonld from 'jsonld';
import { SignJWT, compactVerify, decodeJwt, importJWK } from 'jose';
import { loader } from './documents.mjs';
import { holderKey } from './holder.mjs';
import { answer, causes } from './question.mjs';

// The verifier under test listens on loopback, without TLS.
setGlobalConfig({ allowInsecureUrls: true });

// A signed request counts if the key that it names stands in the verifier's DID document.
async function verifyJwt(signer, { compact }) {
  const [did] = signer.didUrl.split('#');
  const [host, ...path] = did.slice('did:web:'.length).split(':');
  const address = `http://${decodeURIComponent(host)}/${path.join('/')}/did.json`;
  const document = await (await fetch(address)).json();
  const method = document.verificationMethod.find((one) => one.id === signer.didUrl);
  if (document.id !== did || !method) return { verified: false };
  await compactVerify(compact, await importJWK(method.publicKeyJwk, signer.alg));
  return { verified: true, signerJwk: method.publicKeyJwk };
}

// Which part of the query the badge answers.
async function partOf(query, badge, documentLoader) {
  const credential = typeof badge === 'string' ? decodeJwt(badge) : badge;
  const claims = typeof badge === 'string' ? { ...credential, iss: undefined, jti: undefined, nbf: undefined, sub: undefined, exp: undefined } : badge;
  const [expanded] = await jsonld.expand(JSON.parse(JSON.stringify(claims)), { documentLoader, safe: true });
  const parsed = DcqlQuery.parse(query);
  DcqlQuery.validate(parsed);
  const result = DcqlQuery.query(parsed, [{
    credential_format: typeof badge === 'string' ? 'jwt_vc_json' : 'ldp_vc',
    type: expanded['@type'],
    claims: JSON.parse(JSON.stringify(claims)),
    cryptographic_holder_binding: true,
  }]);
  if (!result.can_be_satisfied) throw new Error('the badge is not what was asked for');
  return Object.keys(result.credential_matches).find((id) => result.credential_matches[id].success);
}

async function embedded(badge, seed, { nonce, audience }, documentLoader) {
  const key = await Ed25519Multikey.generate({ seed });
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  return vc.signPresentation({
    presentation: vc.createPresentation({ verifiableCredential: badge, holder: key.controller }),
    suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite }),
    challenge: nonce,
    domain: audience,
    documentLoader,
  });
}

function token(badge, seed, { nonce, audience }) {
  const key = holderKey(seed);
  const vp = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiablePresentation'],
    holder: key.did,
    verifiableCredential: [badge],
  };
  return new SignJWT({ vp, nonce })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.didUrl })
    .setIssuer(key.did).setAudience(audience).setIssuedAt().setExpirationTime('5 minutes')
    .sign(key.secret);
}

async function show({ link, badge, seed, documents, instead = {} }) {
  const documentLoader = loader(documents);
  const callbacks = { fetch, verifyJwt };
  const wallet = new Openid4vpClient({ callbacks });
  const { params } = wallet.parseOpenid4vpAuthorizationRequest({ authorizationRequest: link });
  const request = await wallet.resolveOpenId4vpAuthorizationRequest({ authorizationRequestPayload: params });
  const authorizationRequestPayload = request.authorizationRequestPayload;
  const wanted = await partOf(request.dcql.query, badge, documentLoader);
  const question = { nonce: authorizationRequestPayload.nonce, audience: request.client.effective, ...instead };
  const holder = Buffer.from(seed, 'hex');
  const shown = typeof badge === 'string'
    ? await token(badge, holder, question)
    : await embedded(badge, holder, question, documentLoader);
  const { authorizationResponsePayload } = await wallet.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload,
    authorizationResponsePayload: { vp_token: { [wanted]: [shown] } },
  });
  const { response } = await wallet.submitOpenid4vpAuthorizationResponse({
    authorizationRequestPayload, authorizationResponsePayload,
  });
  return { client: request.client.prefix, wanted, status: response.status, reply: await response.json(), errors: [] };
}

await answer(async (question) => {
  try {
    return await show(question);
  } catch (error) {
    return { errors: causes(error) };
  }
});

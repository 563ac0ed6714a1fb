// Signs and checks with the suites of Data Integrity that Kreds only checks, with the libraries of another project.
//
//   {"do": "sign", "suite", "curve"?, "credential", "documents", "created", "mandatory"?, "reveal"?}  → {"credential", "base"?}
//   {"do": "verify", "suite", "credentials", "documents", "now"}                       → {"verified": [each], "errors"}
//   {"do": "canonize", "credentials", "documents"}      → {"canonical": [N-Quads, or null for what safe mode refuses]}
//
// The issuer becomes the did:key of a fresh key. With "ecdsa-sd-2023" the credential is what its holder shows when the
// members in `reveal` (JSON pointers) are chosen and those in `mandatory` must be, beside "base", from which it was made. `documents` maps an address
// to the context there. "eddsa-jcs-2022" is put together from a canonicaliser of RFC 8785 and Node's own Ed25519.

import { createHash, createPrivateKey, createPublicKey, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { decode, encode } from 'base58-universal';
import * as vc from '@digitalbazaar/vc';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as sd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import { answer, causes, refuseTheNetwork } from './question.mjs';

const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const eddsaDraft = { ...eddsaRdfc, name: 'eddsa-2022' };

function didKeyDocument(did) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  const method = { '@context': MULTIKEY, id, type: 'Multikey', controller: did, publicKeyMultibase };
  return { '@context': 'https://www.w3.org/ns/did/v1', id: did, verificationMethod: [method], assertionMethod: [id] };
}

const loader = (documents) => async (url) => {
  const [address, fragment] = url.split('#');
  const found = documents[address] ?? (address.startsWith('did:key:') ? didKeyDocument(address) : undefined);
  if (!found) throw new Error(`no document was handed over for ${url}`);
  return { contextUrl: null, documentUrl: url, document: fragment ? found.verificationMethod[0] : found };
};

async function freshKey(suite, curve) {
  const key = suite.startsWith('ecdsa') ? await EcdsaMultikey.generate({ curve }) : await Ed25519Multikey.generate();
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  return key;
}

function signer(suite, key, date, mandatory) {
  const integrity = (cryptosuite) => new DataIntegrityProof({ signer: key.signer(), date, cryptosuite });
  switch (suite) {
    case 'Ed25519Signature2020': return new Ed25519Signature2020({ signer: key.signer(), date });
    case 'eddsa-2022': return integrity(eddsaDraft);
    case 'ecdsa-rdfc-2019': return integrity(ecdsaRdfc);
    case 'ecdsa-sd-2023': return integrity(sd.createSignCryptosuite({ mandatoryPointers: mandatory }));
    default: throw new Error(`no suite ${suite}`);
  }
}

function checker(suite) {
  switch (suite) {
    case 'Ed25519Signature2020': return new Ed25519Signature2020();
    case 'eddsa-2022': return new DataIntegrityProof({ cryptosuite: eddsaDraft });
    case 'eddsa-rdfc-2022': return new DataIntegrityProof({ cryptosuite: eddsaRdfc });
    case 'ecdsa-rdfc-2019': return new DataIntegrityProof({ cryptosuite: ecdsaRdfc });
    case 'ecdsa-sd-2023': return new DataIntegrityProof({ cryptosuite: sd.createVerifyCryptosuite() });
    default: throw new Error(`no suite ${suite}`);
  }
}

const hash = (value) => createHash('sha256').update(canonicalize(value)).digest();
const jcsInput = ({ proof: { proofValue, ...options }, ...document }) => Buffer.concat([hash(options), hash(document)]);

async function signJson(credential, key, created) {
  const { publicKey, secretKey } = await key.export({ publicKey: true, secretKey: true, raw: true });
  const base64url = (bytes) => Buffer.from(bytes).subarray(0, 32).toString('base64url');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey), d: base64url(secretKey) };
  const proof = {
    type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', created, verificationMethod: key.id,
    proofPurpose: 'assertionMethod', '@context': credential['@context'],
  };
  const signature = signBytes(null, jcsInput({ ...credential, proof }), createPrivateKey({ key: jwk, format: 'jwk' }));
  return { ...credential, proof: { ...proof, proofValue: `z${encode(signature)}` } };
}

async function verifyJson(credential) {
  const x = Buffer.from(decode(credential.proof.verificationMethod.split('#z')[1])).subarray(2).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verifyBytes(null, jcsInput(credential), key, decode(credential.proof.proofValue.slice(1)));
}

async function sign({ suite, curve, credential, documents, created, reveal, mandatory }) {
  const key = await freshKey(suite, curve);
  credential.issuer.id = key.controller;
  if (suite === 'eddsa-jcs-2022') return { credential: await signJson(credential, key, created) };
  const documentLoader = loader(documents);
  const signed = await vc.issue({
    credential, suite: signer(suite, key, created, mandatory), documentLoader, now: created,
  });
  if (!reveal) return { credential: signed };
  const disclose = sd.createDiscloseCryptosuite({ selectivePointers: reveal });
  const suiteForShowing = new DataIntegrityProof({ cryptosuite: disclose });
  const shown = await vc.derive({ verifiableCredential: signed, suite: suiteForShowing, documentLoader });
  return { credential: shown, base: signed };
}

async function verifyOne(credential, { suite, documents, now }) {
  if (suite === 'eddsa-jcs-2022') return { verified: await verifyJson(credential) };
  return vc.verifyCredential({
    credential, suite: checker(suite), documentLoader: loader(documents), now,
    checkStatus: async () => ({ verified: true }),
  });
}

async function verify({ credentials, ...question }) {
  const answers = [];
  for (const credential of credentials) {
    answers.push(await verifyOne(credential, question).catch((error) => ({ verified: false, error })));
  }
  return { verified: answers.map((one) => one.verified), errors: answers.map((one) => causes(one.error)) };
}

async function canonize({ credentials, documents }) {
  const options = {
    algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, base: null, documentLoader: loader(documents),
  };
  const each = credentials.map((credential) => jsonld.canonize(credential, options).catch(() => null));
  return { canonical: await Promise.all(each) };
}

refuseTheNetwork();
await answer((question) => ({ sign, verify, canonize })[question.do](question));

// Signs and checks Data Integrity proofs (eddsa-rdfc-2022) with the libraries of another project.
//
//   {"do": "verify", "credential", "documents", "now"}                  → {"verified", "errors"}
//   {"do": "sign", "credential", "seed", "controller", "documents", "created"}
//                                                        → {"credential", "publicKeyMultibase"}
//
// `documents` maps an address to the document there: contexts, and the DID documents of issuers. The DID document of a
// did:key is made from its name.

import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { answer, causes, refuseTheNetwork } from './question.mjs';

const MULTIKEY = 'https://w3id.org/security/multikey/v1';

function didKeyDocument(did) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase };
  return { '@context': 'https://www.w3.org/ns/did/v1', id: did, verificationMethod: [method], assertionMethod: [id] };
}

function loader(documents) {
  return async (url) => {
    const [address, fragment] = url.split('#');
    const found = documents[address] ?? (address.startsWith('did:key:') ? didKeyDocument(address) : undefined);
    if (!found) throw new Error(`no document was handed over for ${url}`);
    if (!fragment) return { contextUrl: null, documentUrl: url, document: found };
    const method = (found.verificationMethod ?? []).find((one) => one.id === url);
    if (!method) throw new Error(`${address} names no key ${fragment}`);
    return { contextUrl: null, documentUrl: url, document: { '@context': MULTIKEY, ...method } };
  };
}

async function verify({ credential, documents, now }) {
  const result = await vc.verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loader(documents),
    now,
    // What a status list says is another question.
    checkStatus: async () => ({ verified: true }),
  });
  return { verified: result.verified, errors: causes(result.error) };
}

async function sign({ credential, seed, controller, documents, created }) {
  const key = await Ed25519Multikey.generate({ seed: Buffer.from(seed, 'hex') });
  key.controller = controller ?? `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  if (!credential.issuer.id) credential.issuer.id = key.controller;
  const signed = await vc.issue({
    credential,
    suite: new DataIntegrityProof({ signer: key.signer(), date: created, cryptosuite }),
    documentLoader: loader(documents),
    now: created,
  });
  return { credential: signed, publicKeyMultibase: key.publicKeyMultibase };
}

refuseTheNetwork();
await answer((question) => ({ sign, verify })[question.do](question));

// Signs and checks Data Integrity proofs (eddsa-rdfc-2022) with the libraries of another project.
//
//   {"do": "verify", "credential", "documents", "now"}                  → {"verified", "errors"}
//   {"do": "sign", "credential", "seed", "controller", "documents", "created"}
//                                                        → {"credential", "publicKeyMultibase"}
//
// `documents` maps an address to the document there: contexts, and the DID documents of issuers.

import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { loader } from './documents.mjs';
import { answer, causes, refuseTheNetwork } from './question.mjs';

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

// Times the libraries of another project on the same badges, turn by turn: its caller times others in between.
//
// The first line is what the turns are about, and the answer what came of doing each once:
//   {"badges": {name: {"unsigned", "signed"}}, "seed", "controller", "keyId", "documents", "created"}
//                                                                → {name: {"signed", "verified"}}
// Each further line is one turn:
//   {"do": "issue" | "check", "badge": name, "times"}            → {"nanoseconds": [...]}
//
// Both begin and end with text, as ours do. `documents` maps an address to the document there.

import * as readline from 'node:readline';
import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { loader } from './documents.mjs';
import { refuseTheNetwork } from './question.mjs';

async function operations({ badges, seed, controller, keyId, documents, created }) {
  const key = await Ed25519Multikey.generate({ seed: Buffer.from(seed, 'hex'), controller, id: keyId });
  const documentLoader = loader(documents);
  return {
    badges,
    async issue({ unsigned }) {
      const suite = new DataIntegrityProof({ signer: key.signer(), date: created, cryptosuite });
      const signed = await vc.issue({ credential: JSON.parse(unsigned), suite, documentLoader, now: created });
      return JSON.stringify(signed);
    },
    async check({ signed }) {
      const suite = new DataIntegrityProof({ cryptosuite });
      // What a status list says is another question.
      const checkStatus = async () => ({ verified: true });
      const result = await vc.verifyCredential({
        credential: JSON.parse(signed), suite, documentLoader, now: created, checkStatus,
      });
      if (!result.verified) throw result.error;
      return true;
    },
  };
}

async function once(all) {
  const done = {};
  for (const [name, badge] of Object.entries(all.badges)) {
    const signed = await all.issue(badge);
    done[name] = { signed, verified: await all.check(badge) };
  }
  return done;
}

async function turn(all, { do: what, badge, times }) {
  const nanoseconds = [];
  for (let time = 0; time < times; time += 1) {
    const begun = process.hrtime.bigint();
    await all[what](all.badges[badge]);
    nanoseconds.push(Number(process.hrtime.bigint() - begun));
  }
  return { nanoseconds };
}

refuseTheNetwork();
let all;
for await (const line of readline.createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const answer = all ? await turn(all, asked) : await once((all = await operations(asked)));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

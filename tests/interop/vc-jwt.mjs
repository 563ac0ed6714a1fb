// Signs and checks compact JWS with ES256 with the library of another project.
//
//   {"do": "verify", "jwt", "jwk"}                 → {"verified", "payload", "errors"}
//   {"do": "sign", "header", "payload", "jwk"}     → {"jwt"}

import { CompactSign, compactVerify, importJWK } from 'jose';
import { answer, causes } from './question.mjs';

async function verify({ jwt, jwk }) {
  try {
    const { payload } = await compactVerify(jwt, await importJWK(jwk, 'ES256'), { algorithms: ['ES256'] });
    return { verified: true, payload: JSON.parse(new TextDecoder().decode(payload)), errors: [] };
  } catch (error) {
    return { verified: false, errors: causes(error) };
  }
}

async function sign({ header, payload, jwk }) {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return { jwt: await new CompactSign(bytes).setProtectedHeader(header).sign(await importJWK(jwk, 'ES256')) };
}

await answer((question) => ({ sign, verify })[question.do](question));

// Signs and checks compact JWS with the library of another project.
//
//   {"do": "verify", "jwt", "jwk"}                 → {"verified", "payload", "errors"}
//   {"do": "sign", "header", "payload", "jwk"}     → {"jwt"}
//   {"do": "sign", "header", "payload"}            → {"jwt", "jwk"}: with a fresh key for the header's algorithm

import { CompactSign, compactVerify, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK } from 'jose';
import { answer, causes } from './question.mjs';

async function verify({ jwt, jwk }) {
  try {
    const { alg } = decodeProtectedHeader(jwt);
    const { payload } = await compactVerify(jwt, await importJWK(jwk, alg), { algorithms: ['ES256', 'ES384', 'RS256', 'EdDSA'] });
    return { verified: true, payload: JSON.parse(new TextDecoder().decode(payload)), errors: [] };
  } catch (error) {
    return { verified: false, errors: causes(error) };
  }
}

async function sign({ header, payload, jwk }) {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const signed = (key) => new CompactSign(bytes).setProtectedHeader(header).sign(key);
  if (jwk) return { jwt: await signed(await importJWK(jwk, header.alg)) };
  const { publicKey, privateKey } = await generateKeyPair(header.alg, { extractable: true });
  return { jwt: await signed(privateKey), jwk: await exportJWK(publicKey) };
}

await answer((question) => ({ sign, verify })[question.do](question));

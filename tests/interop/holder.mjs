// A holder's key: an Ed25519 did:key made from a seed.

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { encode as base58btc } from 'base58-universal';

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function holderKey(seed) {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const publicJwk = createPublicKey(secret).export({ format: 'jwk' });
  const multibase = `z${base58btc(Buffer.concat([Buffer.from([0xed, 0x01]), Buffer.from(publicJwk.x, 'base64url')]))}`;
  return { secret, publicJwk, did: `did:key:${multibase}`, didUrl: `did:key:${multibase}#${multibase}` };
}

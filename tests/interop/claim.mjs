// Claims a badge with the wallet library of another project, over OpenID4VCI 1.0.
//
//   {"offer", "txCode"?, "seed"}  → {"holder", "configurations", "credentials": {configuration: credential}, "errors"}
//
// The holder's key is an Ed25519 did:key made from the seed. Every configuration of the offer is fetched with the one
// access token.

import { createHash, randomBytes, sign as signBytes } from 'node:crypto';
import { Openid4vciClient, Openid4vciVersion, setGlobalConfig } from '@openid4vc/openid4vci';
import { HashAlgorithm, clientAuthenticationAnonymous } from '@openid4vc/oauth2';
import { holderKey } from './holder.mjs';
import { answer, causes } from './question.mjs';

// The issuer under test listens on loopback, without TLS.
setGlobalConfig({ allowInsecureUrls: true });

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function client(key) {
  return new Openid4vciClient({
    callbacks: {
      hash: (data, algorithm) => createHash(algorithm === HashAlgorithm.Sha256 ? 'sha256' : 'sha512').update(data).digest(),
      generateRandom: (length) => randomBytes(length),
      clientAuthentication: clientAuthenticationAnonymous(),
      signJwt: async (_signer, { header, payload }) => {
        const input = `${base64url(header)}.${base64url(payload)}`;
        const signature = signBytes(null, Buffer.from(input), key.secret).toString('base64url');
        return { jwt: `${input}.${signature}`, signerJwk: key.publicJwk };
      },
    },
  });
}

async function claim({ offer, txCode, seed }) {
  const key = holderKey(Buffer.from(seed, 'hex'));
  const wallet = client(key);
  const credentialOffer = await wallet.resolveCredentialOffer(offer);
  const issuerMetadata = await wallet.resolveIssuerMetadata(credentialOffer.credential_issuer);
  if (issuerMetadata.originalDraftVersion && issuerMetadata.originalDraftVersion !== Openid4vciVersion.V1) {
    throw new Error(`the metadata are read as ${issuerMetadata.originalDraftVersion}`);
  }
  const { accessTokenResponse } = await wallet.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer, issuerMetadata, txCode,
  });
  const credentials = {};
  for (const credentialConfigurationId of credentialOffer.credential_configuration_ids) {
    const { c_nonce: nonce } = await wallet.requestNonce({ issuerMetadata });
    const { jwt } = await wallet.createCredentialRequestJwtProof({
      issuerMetadata, credentialConfigurationId, nonce,
      signer: { method: 'did', alg: 'EdDSA', didUrl: key.didUrl },
    });
    const { credentialResponse } = await wallet.retrieveCredentials({
      issuerMetadata, credentialConfigurationId,
      accessToken: accessTokenResponse.access_token,
      proofs: { jwt: [jwt] },
    });
    credentials[credentialConfigurationId] = credentialResponse.credentials[0].credential;
  }
  return { holder: key.did, configurations: credentialOffer.credential_configuration_ids, credentials, errors: [] };
}

await answer(async (question) => {
  try {
    return await claim(question);
  } catch (error) {
    return { credentials: {}, errors: causes(error) };
  }
});

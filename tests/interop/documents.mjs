// The documents that libraries ask for: contexts and DID documents that the question hands over, by their address. The
// DID document of a did:key is made from its name.

const MULTIKEY = 'https://w3id.org/security/multikey/v1';

function didKeyDocument(did) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase };
  const document = { '@context': 'https://www.w3.org/ns/did/v1', id: did, verificationMethod: [method] };
  return { ...document, assertionMethod: [id], authentication: [id] };
}

export function loader(documents) {
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

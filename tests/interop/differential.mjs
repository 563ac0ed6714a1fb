// Canonical forms by jsonld in safe mode with rdf-canonize.
//
// First line: an object from address to context document. Then one badge a line. Answers line by line:
//   {"nquads"} or {"refused"}

import { text } from 'node:stream/consumers';
import jsonld from 'jsonld';

// Not readline: it takes U+2028 for the end of a line.
const [first, ...badges] = (await text(process.stdin)).split('\n');
const documents = JSON.parse(first);

async function documentLoader(url) {
  if (!(url in documents)) throw new Error(`no document was handed over for ${url}`);
  return { contextUrl: null, documentUrl: url, document: documents[url], tag: 'static' };
}

async function answer(badge) {
  try {
    const nquads = await jsonld.canonize(JSON.parse(badge), {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      safe: true,
      base: null,
      documentLoader,
      // As much as it takes: by default it gives up on badges that are only a little alike.
      canonizeOptions: { maxWorkFactor: 3 },
    });
    return { nquads };
  } catch (error) {
    return { refused: error.details?.event?.code ?? error.details?.code ?? error.message };
  }
}

for (const badge of badges) {
  process.stdout.write(`${JSON.stringify(await answer(badge))}\n`);
}

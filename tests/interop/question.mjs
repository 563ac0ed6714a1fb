// One question on standard input, one answer on standard output, both JSON: the shape of every program in this folder.
// A refusal is an answer too; only a question that makes no sense ends with an error.

export async function answer(how) {
  let text = '';
  for await (const part of process.stdin) text += part;
  const reply = await how(JSON.parse(text));
  process.stdout.write(JSON.stringify(reply) + '\n');
}

// The causes of an error, outermost first: libraries hide the telling one behind "Verification error(s)."
export function causes(error) {
  if (!error) return [];
  const inner = [error.cause, ...(error.errors ?? [])].filter((one) => one && one !== error);
  return [String(error.message ?? error), ...inner.flatMap(causes)];
}

// The programs hand every document over themselves. None of the libraries may go out for one.
export function refuseTheNetwork() {
  globalThis.fetch = (address) => Promise.reject(new Error(`nothing is fetched here: ${address}`));
}

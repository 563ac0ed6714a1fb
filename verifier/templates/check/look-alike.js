// Whom an unlisted issuer looks like by the host of its address, as schemas::trust::look_alike compares them: in the
// letters that people see, each as the plain one that it poses as. A warning beside "cannot tell", and never more.

const PREFIX = "xn--";

/** The entry of the listed issuer, if there is one. `letters`: what small letters pose as. */
export function lookAlike(issuer, lists, letters) {
  const host = hostOf(issuer);
  if (!host) return undefined;
  const shape = (text) => [...text].map((letter) => letters[letter] ?? (isPart(letter) ? letter : "")).flatMap((one) => [...one]);
  const isLike = (own) => own !== undefined && own !== host && isWithin(shape(host), shape(own));
  const entries = lists.flatMap((list) => [...list.issuers.values()]);
  return entries.find((entry) => isLike(hostOf(entry.did)));
}

const isPart = (letter) => /[\p{Alphabetic}\p{N}]/u.test(letter);

/** The host of a did:web, in the letters that people see. */
function hostOf(did) {
  const host = did.startsWith("did:web:") ? did.slice("did:web:".length).split(/[:/%?#]/)[0] : "";
  return host ? host.toLowerCase().split(".").map(unpacked).join(".") : undefined;
}

function unpacked(label) {
  return label.startsWith(PREFIX) ? (punycode(label.slice(PREFIX.length)) ?? label) : label;
}

/** The letters of a label in Punycode (RFC 3492, 6.2), or undefined where it is none. */
function punycode(label) {
  const [, plain, packed] = /^(?:(.*)-)?([a-z0-9]+)$/s.exec(label) ?? [];
  if (packed === undefined) return undefined;
  const letters = [...(plain ?? "")];
  let [code, at, bias, place] = [128, 0, 72, 0];
  while (place < packed.length) {
    const before = at;
    for (let [weight, step] = [1, 36]; ; step += 36) {
      const digit = parseInt(packed[place] ?? "", 36);
      if (Number.isNaN(digit)) return undefined;
      place += 1;
      // Punycode counts letters first, then figures.
      const value = digit < 10 ? digit + 26 : digit - 10;
      at += value * weight;
      const threshold = Math.min(Math.max(step - bias, 1), 26);
      if (value < threshold) break;
      weight *= 36 - threshold;
    }
    const length = letters.length + 1;
    bias = adapted(at - before, length, before === 0);
    code += Math.floor(at / length);
    if (code > 0x10ffff) return undefined;
    at %= length;
    letters.splice(at, 0, String.fromCodePoint(code));
    at += 1;
  }
  return letters.join("");
}

/** How long the next number is expected to be (RFC 3492, 6.1). */
function adapted(delta, length, isFirst) {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let steps = 0;
  for (; rest > 455; steps += 36) rest = Math.floor(rest / 35);
  return steps + Math.floor((36 * rest) / (rest + 38));
}

/** So few changes away that a reader would not notice; short names differ by as much without meaning it. */
function isWithin(one, other) {
  if (other.length === 0) return false;
  const allowed = other.length < 6 ? 0 : other.length < 10 ? 1 : 2;
  if (Math.abs(one.length - other.length) > allowed) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [line, letter] of one.entries()) {
    const next = [line + 1];
    for (const [at, own] of other.entries()) {
      next.push(Math.min(row[at] + (own === letter ? 0 : 1), row[at + 1] + 1, next[at] + 1));
    }
    row = next;
  }
  return row.at(-1) <= allowed;
}

// The digits of a badge QR, and the token that they hold: format byte, 64 signature bytes, raw DEFLATE against the
// dictionary. The same two formats as schemas::qr::payload; a format number never changes its meaning.
// Browsers know no dictionaries, so a stored block with the dictionary is inflated first.

import { inflated, toBase64url, utf8 } from "./bytes.js";
import { read } from "./json.js";
import { need } from "./refusal.js";
import { seconds } from "./time.js";

const DAMAGED = "code_damaged";
const DIGITS = /^[1-9][0-9]{150,5600}$/;
const FRAGMENT = /^[A-Za-z0-9._:-]{1,64}$/;
const INFLATED_BYTES = 64 * 1024;
const REBUILT = ["iss", "jti", "nbf", "sub", "exp"];

/** The digits in a link of any host, or alone; undefined when the text is no badge link. Whoever prints a code chooses
    its host, so the host has no say. */
export function digitsIn(text) {
  const cut = text.indexOf("#");
  const digits = text.slice(cut + 1);
  if (!DIGITS.test(digits)) return undefined;
  if (cut < 0) return digits;
  return isWebAddress(text.slice(0, cut)) ? digits : undefined;
}

/** Whether a text is an address on the web; `URL.canParse` is younger than all else that this page needs. */
export function isWebAddress(text) {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** The compact JWS, byte for byte as it was signed. */
export async function tokenOf(digits, dictionary) {
  const bytes = bytesOf(digits);
  const restore = [undefined, lean, full][bytes[0]];
  need(restore && bytes.length >= 65, DAMAGED);
  const text = await unpacked(bytes.subarray(65), dictionary);
  const [header, payload] = restore(text);
  const encode = (part) => toBase64url(new TextEncoder().encode(part));
  return `${encode(header)}.${encode(payload)}.${toBase64url(bytes.subarray(1, 65))}`;
}

function bytesOf(digits) {
  const hex = BigInt(digits).toString(16);
  const even = hex.length % 2 ? `0${hex}` : hex;
  return Uint8Array.from(even.match(/../g), (pair) => parseInt(pair, 16));
}

async function unpacked(packed, dictionary) {
  const length = [dictionary.length & 255, dictionary.length >> 8];
  const stored = Uint8Array.of(0, ...length, ...length.map((byte) => byte ^ 255));
  const most = dictionary.length + INFLATED_BYTES;
  const whole = await inflated("deflate-raw", [stored, dictionary, packed], most);
  need(whole, DAMAGED);
  return whole.subarray(dictionary.length);
}

/** Format 2: header length in two bytes, header, payload. */
function full(bytes) {
  const end = 2 + bytes[0] * 256 + bytes[1];
  need(bytes.length >= 2 && end <= bytes.length, DAMAGED);
  return [utf8(bytes.subarray(2, end), DAMAGED), utf8(bytes.subarray(end), DAMAGED)];
}

/** Format 1: the fragment of the key, then the badge; header and registered claims are rebuilt as text, never by
    writing the badge anew. */
function lean(bytes) {
  const text = utf8(bytes, DAMAGED);
  const cut = text.indexOf("{");
  const [fragment, badge] = [text.slice(0, cut), text.slice(cut)];
  need(cut > 0 && FRAGMENT.test(fragment) && badge.endsWith("}"), DAMAGED);
  const claims = claimsOf(badge);
  const header = `{"alg":"ES256","typ":"JWT","kid":${JSON.stringify(`${claims.iss}#${fragment}`)}}`;
  const tail = Object.entries(claims).filter(([, value]) => value !== undefined);
  return [header, `${badge.slice(0, -1)},${tail.map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join()}}`];
}

function claimsOf(text) {
  let badge;
  try {
    badge = read(text);
  } catch {
    need(false, DAMAGED);
  }
  need(badge instanceof Map && !REBUILT.some((name) => badge.has(name)), DAMAGED);
  const idIn = (member) => (badge.get(member) instanceof Map ? badge.get(member).get("id") : undefined);
  const claims = {
    iss: idIn("issuer"),
    jti: badge.get("id"),
    nbf: seconds(badge.get("validFrom")),
    sub: idIn("credentialSubject"),
    exp: badge.has("validUntil") ? seconds(badge.get("validUntil")) : undefined,
  };
  const texts = [claims.iss, claims.jti, claims.sub].every((value) => typeof value === "string");
  need(texts && claims.nbf !== undefined, DAMAGED);
  need(!badge.has("validUntil") || claims.exp !== undefined, DAMAGED);
  return claims;
}

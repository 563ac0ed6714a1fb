// Compact JWS (RFC 7515), ES256 only, as schemas::jose reads it: a header chooses neither key nor rules.

import { fromBase64url, utf8 } from "./bytes.js";
import { read } from "./json.js";
import { Refusal, need } from "./refusal.js";

const CHARACTERS = ((1024 * 1024) / 3) * 4 + 16 * 1024;
const HEADER = ["alg", "typ", "cty", "kid", "jwk"];

/** A token taken apart: header members, payload text, what was signed, and the signature. Nothing is checked yet. */
export function readToken(text) {
  need(text.length <= CHARACTERS, "too_large");
  const parts = text.split(".").map(fromBase64url);
  need(parts.length === 3 && parts.every(Boolean), "unreadable");
  const header = readHeader(utf8(parts[0], "unreadable"));
  need(parts[2].length === 64, "unreadable");
  return { header, payload: parts[1], signed: text.slice(0, text.lastIndexOf(".")), signature: parts[2] };
}

function readHeader(text) {
  const header = read(text);
  need(header instanceof Map, "unreadable");
  need([...header.keys()].every((name) => HEADER.includes(name)), "header_refused");
  const isText = (name) => !header.has(name) || typeof header.get(name) === "string";
  need(["cty", "alg", "typ", "kid"].every(isText) && header.has("alg"), "unreadable");
  const algorithm = header.get("alg");
  need(algorithm.toLowerCase() !== "none" && !algorithm.startsWith("HS"), "algorithm_refused");
  need(algorithm === "ES256", "beyond_page");
  return header;
}

/** The document in a token, strictly read. */
export function payloadOf(token) {
  return read(utf8(token.payload, "unreadable"));
}

/** Does the signature fit this key? */
export async function holds(token, jwk) {
  const key = await imported(jwk);
  const ES256 = { name: "ECDSA", hash: "SHA-256" };
  return crypto.subtle.verify(ES256, key, token.signature, new TextEncoder().encode(token.signed));
}

async function imported({ x, y }) {
  const jwk = { kty: "EC", crv: "P-256", x, y };
  try {
    return await crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  } catch {
    throw new Refusal("key_not_on_list");
  }
}

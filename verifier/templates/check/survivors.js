// Which badges of a dead key are real all the same: the network's signed file of those that the issuer's own records
// confirm (schemas::trust::survivors). A badge is known in it by the first 16 bytes of SHA-256 of what was signed.

import { fromBase64url, toBase64url } from "./bytes.js";
import { holds, payloadOf, readToken } from "./jws.js";
import { need } from "./refusal.js";

const BAD = "key_dead";
const MARK = 16;

/** The file in a token, signed with the working key of the network whose list this is. */
export async function openSurvivors(text, list) {
  const token = readToken(text);
  need(token.header.get("typ")?.toLowerCase() === "survivors+jwt", BAD);
  need(token.header.get("kid") === list.signer.kid && (await holds(token, list.signer.jwk)), BAD);
  const file = payloadOf(token);
  const known = ["iss", "key", "version", "iat", "confirmed"];
  need([...file.keys()].every((name) => known.includes(name)) && file.get("iss") === list.network, BAD);
  const marks = fromBase64url(file.get("confirmed") ?? "");
  need(marks && marks.length % MARK === 0, BAD);
  return { key: file.get("key"), version: file.get("version").whole, marks };
}

/** Does the newest of these files confirm the badge? */
export async function confirmed(badge, texts) {
  const { list } = badge.listed;
  const opened = await Promise.all(texts.map((text) => openSurvivors(text, list).catch(() => undefined)));
  const files = opened.filter((file) => file?.key === badge.key.kid).sort((a, b) => b.version - a.version);
  if (files.length === 0) return false;
  const signed = new TextEncoder().encode(badge.token.slice(0, badge.token.lastIndexOf(".")));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", signed));
  const mark = toBase64url(hash.subarray(0, MARK));
  const { marks } = files[0];
  for (let at = 0; at < marks.length; at += MARK) {
    if (toBase64url(marks.subarray(at, at + MARK)) === mark) return true;
  }
  return false;
}

// From a token to a badge whose signature holds: kind, key, signature, strict shape, in this order
// (schemas::stage, schemas::proof). Nothing is read of a badge before its signature holds but whose it is.

import { holds, payloadOf, readToken } from "./jws.js";
import { Numeral } from "./json.js";
import { need } from "./refusal.js";
import { holdToShape } from "./shape.js";
import { seconds } from "./time.js";

const MODEL = "https://www.w3.org/ns/credentials/v2";
const OLDER_MODEL = "https://www.w3.org/2018/credentials/v1";
const BADGE_TYPES = ["OpenBadgeCredential", "AchievementCredential"];
const DID = /^did:[a-z0-9]+:(?:[A-Za-z0-9._:%-]*[A-Za-z0-9._%-])$/;
const KEY_NAME = /^[^#]+#[A-Za-z0-9._:-]+$/;
const CLAIMS = ["iss", "jti", "nbf", "sub", "exp"];
const BESIDE = [...CLAIMS, "iat", "aud"];

/** The badge in a token: its claims, its key's name, and the entries of the lists that name its issuer. */
export async function verifiedBadge(text, lists) {
  const token = readToken(text);
  need((token.header.get("typ") ?? "JWT").toUpperCase() === "JWT", "kind_wrong");
  const payload = payloadOf(token);
  const issuer = issuerOf(payload, BADGE_TYPES);
  const { listed, key } = keyFor(token.header.get("kid"), issuer, lists);
  need(await holds(token, key.jwk), "signature_wrong");
  const badge = new Map([...payload].filter(([name]) => !BESIDE.includes(name)));
  holdToShape(badge);
  compareClaims(payload, badge, issuer);
  return { claims: badge, issuer, listed, key, token: text };
}

/** Who is said to have issued a credential, once it is clear that it is one of this kind. */
export function issuerOf(payload, kinds) {
  need(payload instanceof Map, "not_a_badge");
  const first = [payload.get("@context")].flat()[0];
  need(first !== OLDER_MODEL && !payload.has("vc"), "beyond_page");
  need(first === MODEL, "not_a_badge");
  const types = [payload.get("type")].flat();
  const kind = types.some((type) => kinds.includes(type)) && types.includes("VerifiableCredential");
  need(kind && types.every((type) => type === "VerifiableCredential" || kinds.includes(type)), "not_a_badge");
  const issuer = payload.get("issuer");
  const id = issuer instanceof Map ? issuer.get("id") : issuer;
  need(typeof id === "string" && /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(id), "shape_wrong");
  return id;
}

/** The pinned key of a listed issuer. Keys of others are in documents on the network, which this page asks nobody for. */
function keyFor(name, issuer, lists) {
  const usual = typeof name === "string" && KEY_NAME.test(name) && DID.test(name.split("#")[0]);
  need(usual && issuer.startsWith("did:"), "beyond_page");
  need(name.split("#")[0] === issuer, "key_of_another");
  const list = lists.find((one) => one.issuers.has(issuer));
  need(list || issuer.startsWith("did:web:"), "beyond_page");
  need(lists.length > 0, "trust_list_none");
  need(list, "key_not_looked_up", issuer);
  const entry = list.issuers.get(issuer);
  const key = entry.keys.get(name);
  need(key, "key_not_on_list");
  need(key.jwk, "key_type_wrong");
  return { listed: { list, entry }, key };
}

/** The claims by which a token repeats its badge must say the same (Open Badges 3.0, 8.2.4); 1EdTech leaves out `sub`. */
function compareClaims(payload, badge, issuer) {
  const [from, until] = ["validFrom", "validUntil"].map((name) => seconds(badge.get(name)));
  const subject = badge.get("credentialSubject").get("id");
  const expected = { iss: issuer, jti: badge.get("id"), nbf: from, sub: subject, exp: until };
  for (const name of CLAIMS.filter((name) => name !== "sub" || payload.has("sub"))) {
    const written = payload.get(name);
    const value = written instanceof Numeral ? written.whole : written;
    need(value === expected[name], "claims_differ");
  }
}

// Whom a network trusts: its list, believed from the pinned root down (schemas::trust). The root names the working key,
// the working key signs the list; nothing else of a list is read before both signatures hold.

import { fromBase64url } from "./bytes.js";
import { holds, payloadOf, readToken } from "./jws.js";
import { need } from "./refusal.js";
import { seconds } from "./time.js";

/** A list that is no list is passed over; the reader hears of it as a list that is not there. */
const NOT_ONE = "trust_list_none";

/** The list in a token, if its root has one of these fingerprints. */
export async function openList(text, roots) {
  const token = readToken(text);
  need(token.header.get("typ")?.toLowerCase() === "trust+jwt", NOT_ONE);
  const list = payloadOf(token);
  const root = list.get("root");
  const fingerprint = await fingerprintOf(root.get("jwk"));
  need(roots.includes(fingerprint), NOT_ONE);
  const working = await workingKey(root, list.get("iss"));
  need(token.header.get("kid") === working.get("kid"), NOT_ONE);
  const signer = { kid: working.get("kid"), jwk: keyOf(working.get("jwk")) };
  need(await holds(token, signer.jwk), NOT_ONE);
  need(list.get("exp").whole <= working.get("exp").whole, NOT_ONE);
  return { ...shaped(list), fingerprint, signer };
}

async function workingKey(root, network) {
  const word = readToken(root.get("names"));
  need(word.header.get("typ") === "trust-key+jwt", NOT_ONE);
  need(await holds(word, keyOf(root.get("jwk"))), NOT_ONE);
  const working = payloadOf(word);
  only(working, ["iss", "kid", "jwk", "iat", "exp"]);
  need(working.get("iss") === network && working.get("kid").startsWith(`${network}#`), NOT_ONE);
  need(root.get("jwk").get("x") !== working.get("jwk").get("x"), NOT_ONE);
  return working;
}

/** SHA-256 of the RFC 7638 thumbprint input, in hexadecimal. */
async function fingerprintOf(jwk) {
  const { x, y } = keyOf(jwk);
  const input = `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(input));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The coordinates of a P-256 key, or undefined for a key that this page cannot use. */
function keyOf(jwk) {
  const coordinate = (name) => typeof jwk.get(name) === "string" && fromBase64url(jwk.get(name))?.length === 32;
  const usable = jwk.get("kty") === "EC" && jwk.get("crv") === "P-256" && coordinate("x") && coordinate("y");
  return usable && !jwk.has("d") ? { x: jwk.get("x"), y: jwk.get("y") } : undefined;
}

function shaped(list) {
  only(list, ["iss", "version", "iat", "exp", "name", "root", "issuers", "recognises"]);
  const [version, iat, exp] = ["version", "iat", "exp"].map((name) => list.get(name).whole);
  need(version >= 0 && iat !== undefined && exp !== undefined, NOT_ONE);
  const issuers = each(list.get("issuers"), (entry) => entry.get("did"), issuerOf);
  const recognised = (list.get("recognises") ?? []).map((one) => ({
    network: one.get("network"),
    root: one.get("root").replaceAll(" ", ""),
  }));
  need(new Set(recognised.map((one) => one.network)).size === recognised.length, NOT_ONE);
  return { network: list.get("iss"), version, iat, exp, name: list.get("name"), issuers, recognised };
}

function issuerOf(entry) {
  only(entry, ["did", "name", "place", "from", "until", "closed", "keys", "statusLists", "keptLists"]);
  const keys = each(entry.get("keys"), (key) => key.get("kid"), pinned);
  return {
    did: entry.get("did"),
    name: entry.get("name"),
    place: entry.get("place"),
    from: moment(entry, "from"),
    until: moment(entry, "until"),
    closed: moment(entry, "closed"),
    keys,
    statusLists: entry.get("statusLists") ?? [],
  };
}

/** Entries by their names. One that stands there twice can be read in two ways. */
function each(entries, nameOf, read) {
  const named = new Map((entries ?? []).map((entry) => [nameOf(entry), read(entry)]));
  need(named.size === (entries ?? []).length, NOT_ONE);
  return named;
}

function pinned(key) {
  only(key, ["kid", "jwk", "from", "until", "dead", "survivors"]);
  const [from, until] = [moment(key, "from"), moment(key, "until")];
  return { kid: key.get("kid"), jwk: keyOf(key.get("jwk")), from, until, dead: key.has("dead"), survivors: key.get("survivors") };
}

function moment(entry, name) {
  if (!entry.has(name)) return undefined;
  const found = seconds(entry.get(name));
  need(found !== undefined, NOT_ONE);
  return found;
}

/** A member that this page does not know could change what the others mean. */
function only(object, names) {
  need([...object.keys()].every((name) => names.includes(name)), NOT_ONE);
}

/** All lists that count: the pinned ones, then those of networks that a pinned one recognises, one step deep. Of each
    network only the newest, the first where two have the same version. */
export async function openLists(texts, pins) {
  const own = await newest(texts, pins);
  const vouched = own.flatMap((list) => list.recognised.map(({ root }) => root));
  const others = vouched.length > 0 ? await newest(texts, vouched) : [];
  const by = (list) => own.find((one) => one.recognised.some((known) => isOf(known, list)));
  const further = others.filter((list) => by(list) && !own.some((one) => one.network === list.network));
  return [...own, ...further.map((list) => ({ ...list, through: by(list) }))];
}

function isOf(known, list) {
  return known.network === list.network && known.root === list.fingerprint;
}

async function newest(texts, roots) {
  const chosen = new Map();
  for (const text of texts) {
    const list = await openList(text, roots).catch(() => undefined);
    const identity = list && `${list.network} ${list.fingerprint}`;
    if (list && !(chosen.get(identity)?.version >= list.version)) chosen.set(identity, { ...list, text });
  }
  return [...chosen.values()];
}

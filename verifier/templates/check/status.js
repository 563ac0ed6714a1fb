// Whether the issuer has ended a badge, as far as the lists at hand tell (Bitstring Status List 1.0; schemas::status and
// schemas::verdict::standing). Silence is never good news.

import { fromBase64url, inflated } from "./bytes.js";
import { issuerOf } from "./badge.js";
import { holds, payloadOf, readToken } from "./jws.js";
import { need } from "./refusal.js";
import { uri } from "./shape.js";
import { LEEWAY, seconds } from "./time.js";

const BAD = "status_list_bad";
const LEAST_BYTES = 131072 / 8;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_INDEX = 2n ** 64n;
/** Entries that the page looks at; more of them are left to the server. */
const MOST_ENTRIES = 8;
/** How much an answer weighs when a badge has several entries. */
const WEIGHT = ["withdrawn", "suspended", "status_missing", "status_list_bad", "status_unknown", "status_clear"];

/** The list in a token, signed with a living pinned key of this issuer. */
export async function openStatusList(text, entry) {
  const token = readToken(text);
  need(token.header.get("typ")?.toLowerCase() === "vc+jwt", BAD);
  const list = payloadOf(token);
  const key = entry.keys.get(token.header.get("kid"));
  need(issuerOf(list, ["BitstringStatusListCredential"]) === entry.did && key?.jwk && !key.dead, BAD);
  need(await holds(token, key.jwk), BAD);
  only(list, ["@context", "id", "type", "issuer", "validFrom", "validUntil", "credentialSubject", "iat"]);
  const subject = list.get("credentialSubject");
  need(subject instanceof Map, BAD);
  only(subject, ["id", "type", "statusPurpose", "encodedList", "ttl"]);
  const [from, until] = ["validFrom", "validUntil"].map((name) => seconds(list.get(name)));
  need(uri(list.get("id")) && from !== undefined && (until !== undefined || !list.has("validUntil")), BAD);
  const purposes = [subject.get("statusPurpose")].flat();
  return { address: list.get("id"), purposes, from, until, encoded: subject.get("encodedList") };
}

function only(object, names) {
  need([...object.keys()].every((name) => names.includes(name)), BAD);
}

/** The bit at an index; undefined when the bits cannot be read or end before it. */
async function bit(encoded, index) {
  const packed = typeof encoded === "string" && encoded.startsWith("u") ? fromBase64url(encoded.slice(1)) : undefined;
  const bytes = packed && (await inflated("gzip", [packed], MOST_BYTES));
  if (!bytes || bytes.length < LEAST_BYTES || index >= BigInt(bytes.length) * 8n) return undefined;
  return (bytes[Number(index / 8n)] & (0x80 >> Number(index % 8n))) !== 0;
}

/** The answer, and the date of the list that gave it. `found` gives the texts that are held for an address. */
export async function standing(badge, found, now) {
  const entries = [badge.claims.get("credentialStatus") ?? []].flat();
  need(entries.length <= MOST_ENTRIES, "beyond_page");
  const answers = await Promise.all(entries.map((entry) => one(entry, badge, found, now)));
  const weight = (answer) => WEIGHT.indexOf(answer.code);
  const heavier = (a, b) => weight(a) - weight(b) || (a.asOf ?? -Infinity) - (b.asOf ?? -Infinity);
  const told = answers.filter(Boolean);
  const seen = Math.max(-Infinity, ...told.map((answer) => answer.seen ?? -Infinity));
  return { ...(told.sort(heavier)[0] ?? { code: "status_missing" }), seen };
}

async function one(status, badge, found, now) {
  const pointer = pointerOf(status);
  if (pointer === undefined) return undefined;
  const { entry } = badge.listed;
  if (pointer === null || !entry.statusLists.includes(pointer.list)) return { code: "status_missing" };
  const texts = found(pointer.list);
  if (texts.length === 0) return { code: "status_unknown" };
  const opened = await Promise.all(texts.map((text) => openStatusList(text, entry).catch(() => undefined)));
  const serves = (list) => list?.address === pointer.list && list.purposes.includes(pointer.purpose);
  const begun = (list) => Number(now + LEEWAY >= list.from);
  const usable = opened.filter(serves).sort((a, b) => begun(b) - begun(a) || b.from - a.from);
  if (usable.length === 0) return { code: BAD };
  const seen = Math.max(...usable.map((list) => list.from));
  return { ...(await reading(usable[0], pointer, now)), seen };
}

/** The bit that an entry points to: null when it says too little, undefined when it says nothing about the badge. */
function pointerOf(status) {
  const [purpose, written, list] = ["statusPurpose", "statusListIndex", "statusListCredential"].map((name) =>
    status.get(name),
  );
  if (purpose === "refresh") return undefined;
  need(purpose === undefined || purpose === "revocation" || purpose === "suspension", "beyond_page");
  const text = typeof written === "string" ? written : written?.written;
  const plain = text !== undefined && /^(?:0|[1-9][0-9]*)$/.test(text) && BigInt(text) < MOST_INDEX;
  return purpose && list && plain ? { purpose, list, index: BigInt(text) } : null;
}

async function reading(list, pointer, now) {
  const set = await bit(list.encoded, pointer.index);
  const begun = now + LEEWAY >= list.from;
  const ended = list.until !== undefined && now > list.until + LEEWAY;
  const dates = begun ? { asOf: list.from, until: list.until } : {};
  if (set === undefined) return { code: BAD, ...dates };
  if (!begun) return { code: "status_unknown", ...dates };
  if (set && pointer.purpose === "revocation") return { code: "withdrawn", ...dates };
  if (ended) return { code: "status_unknown", ...dates };
  return { code: set ? "suspended" : "status_clear", ...dates };
}

// The strict shape of a badge, as far as this page decides it: each place holds an object of one class, with members of
// that class only, in the model's types (schemas::credential). Whatever else a badge may be is for the server: this page
// never calls it genuine, and never a forgery either.

import { Numeral } from "./json.js";
import { need } from "./refusal.js";
import { seconds } from "./time.js";

const BEYOND = "beyond_page";
const CONTEXTS = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];
/** Values in one badge; the official complete example has 250. */
const VALUES = 600;
/** Identifiers that mean the same to every reader: a known scheme, and no character that an IRI may not hold. */
const URI = /^(?:https?|urn|did|mailto):[!#-;=?-[\]_a-z~\u00a1-\ud7ff\uf900-\ufdcf]+$/i;

const text = (value) => typeof value === "string";
const truth = (value) => typeof value === "boolean";
const date = (value) => seconds(value) !== undefined;
export const uri = (value) => text(value) && URI.test(value);
const index = (value) => text(value) || (value instanceof Numeral && value.whole !== undefined);
const several = (kind) => (value) => Array.isArray(value) && value.length > 0 && distinct(value) && value.every(kind);
const oneOrMore = (kind) => (value) => kind(value) || several(kind)(value);
const either = (one, other) => (value) => one(value) || other(value);

/** An object of a class: `type` names just that class, and members marked `!` must be there. */
const object = (type, members) => (value) => {
  if (!(value instanceof Map) || value.size === 0) return false;
  const types = [value.get("type")].flat();
  const named = type === undefined ? !value.has("type") : types.length === 1 && types[0] === type;
  const known = ([name, member]) => (name === "type" ? named : (members[name] ?? members[`${name}!`])?.(member));
  const required = Object.keys(members).filter((name) => name.endsWith("!"));
  return named && [...value].every(known) && required.every((name) => value.has(name.slice(0, -1)));
};

const IMAGE = object("Image", { "id!": uri, caption: text });
const ADDRESS = object("Address", {
  id: uri, addressCountry: text, addressCountryCode: text, addressRegion: text, addressLocality: text,
  streetAddress: text, postOfficeBoxNumber: text, postalCode: text,
});
const IDENTIFIER = object("IdentifierEntry", { "identifier!": text, "identifierType!": text });
const PROFILE = object("Profile", {
  "id!": uri, name: text, url: uri, phone: text, description: text, image: IMAGE, email: text, address: ADDRESS,
  otherIdentifier: several(IDENTIFIER), official: text,
});
const ALIGNMENT = object("Alignment", {
  id: uri, "targetName!": text, "targetUrl!": uri, targetCode: text, targetDescription: text, targetFramework: text,
  targetType: text,
});
const RESULT_DESCRIPTION = object("ResultDescription", {
  "id!": uri, "name!": text, "resultType!": text, requiredLevel: uri, requiredValue: text, valueMin: text,
  valueMax: text, allowedValue: several(text), alignment: several(ALIGNMENT),
});
const ACHIEVEMENT = object("Achievement", {
  "id!": uri, achievementType: text, "name!": text, "description!": text,
  "criteria!": object(undefined, { id: uri, narrative: text }),
  image: IMAGE, inLanguage: text, version: text, alignment: several(ALIGNMENT),
  resultDescription: several(RESULT_DESCRIPTION),
  related: several(object("Related", { "id!": uri, inLanguage: text, version: text })),
  otherIdentifier: several(IDENTIFIER), creator: PROFILE, fieldOfStudy: text, humanCode: text, specialization: text,
  tag: several(text),
});
const RESULT = object("Result", {
  id: uri, resultDescription: uri, achievedLevel: uri, status: text, value: text, alignment: several(ALIGNMENT),
});
const SUBJECT = object("AchievementSubject", {
  id: uri,
  identifier: several(object("IdentityObject", {
    "hashed!": truth, "identityHash!": text, "identityType!": text, salt: text,
  })),
  activityStartDate: date, activityEndDate: date, "achievement!": ACHIEVEMENT, image: IMAGE, licenseNumber: text,
  narrative: text, result: several(RESULT), role: text, term: text,
});
const EVIDENCE = object("Evidence", {
  id: uri, name: text, description: text, narrative: text, genre: text, audience: text,
});
const STATUS = object("BitstringStatusListEntry", {
  id: uri, statusPurpose: text, statusListIndex: index, statusListCredential: uri,
});
const BADGE = {
  "@context": (value) => Array.isArray(value) && value.length === 2 && CONTEXTS.every((one, at) => value[at] === one),
  id: uri, type: Boolean, name: text, description: text, image: IMAGE, issuer: either(uri, PROFILE), validFrom: date,
  validUntil: date, awardedDate: date, credentialSubject: SUBJECT, evidence: several(EVIDENCE),
  credentialStatus: oneOrMore(STATUS),
};
const REQUIRED = ["@context", "id", "type", "issuer", "validFrom", "credentialSubject"];

/** Holds the badge to its shape. Its types were looked at before its signature was. */
export function holdToShape(badge) {
  const shaped = [...badge].every(([name, value]) => BADGE[name]?.(value)) && REQUIRED.every((name) => badge.has(name));
  need(shaped && distinct([badge.get("type")].flat()) && count(badge) <= VALUES, BEYOND);
}

function count(value) {
  if (value instanceof Map) return count([...value.values()]);
  return Array.isArray(value) ? value.reduce((sum, item) => sum + count(item), 1) : 1;
}

/** No item twice, whatever the order of members. */
function distinct(items) {
  return new Set(items.map(ordered)).size === items.length;
}

function ordered(value) {
  if (value instanceof Map) return `{${[...value].map(([name, one]) => JSON.stringify(name) + ordered(one)).sort()}}`;
  if (Array.isArray(value)) return `[${value.map(ordered)}]`;
  return value instanceof Numeral ? value.written : JSON.stringify(value);
}

// The verdict in sentences, and what the badge says, line by line: the same as the program's report.

import { seconds } from "./time.js";
import { displaySafe } from "./say.js";

/** What a badge says, for people; nothing when its signature does not hold. */
export function factsOf({ badge }) {
  if (!badge) return undefined;
  const { claims } = badge;
  const subject = claims.get("credentialSubject");
  const achievement = subject.get("achievement");
  const named = (one) => !one.get("hashed") && one.get("identityType") === "name";
  const holder = subject.get("identifier")?.find(named)?.get("identityHash");
  return {
    name: achievement.get("name"),
    description: achievement.get("description"),
    criteria: achievement.get("criteria").get("narrative"),
    narrative: subject.get("narrative"),
    holder: holder?.trim() ? holder : undefined,
    awarded: seconds(claims.get("awardedDate") ?? claims.get("validFrom")),
    from: seconds(claims.get("validFrom")),
    until: seconds(claims.get("validUntil")),
    results: (subject.get("result") ?? []).map((result) => resultOf(result, achievement)).filter(Boolean),
    alignments: achievement.get("alignment") ?? [],
    identifiers: achievement.get("otherIdentifier") ?? [],
  };
}

function resultOf(result, achievement) {
  const described = (achievement.get("resultDescription") ?? []).find(
    (one) => one.get("id") === result.get("resultDescription"),
  );
  const value = result.get("value") ?? result.get("status");
  return value === undefined ? undefined : described ? `${described.get("name")}: ${value}` : value;
}

/** The one word, as exact as it can be. */
export function headline({ word, reason }, say) {
  return say.say(`word-${word === "no_longer_valid" ? reason : word}`);
}

/** What is true, in one or two sentences. */
export function told(verdict, say) {
  const { word, reason, issuer, asOf } = verdict;
  const name = issuer && say.local(issuer.name);
  const code = say.say(`code-${reason}`);
  if (word === "not_genuine") return [say.say("told-not_genuine")];
  if (word === "genuine") return genuine(verdict, name, say);
  if (word === "no_longer_valid") return [ended(verdict, name, say) ?? code];
  if (!issuer || !["status_unknown", "status_list_bad", "status_missing"].includes(reason)) return [code];
  const known = asOf === undefined ? [] : [say.say("told-last-known", { checked: say.date(asOf) })];
  return [say.say("told-status-unknown", { issuer: name }), ...known];
}

/** What is worth knowing besides. */
export function toldBeside({ word, issuer, looks, alike }, say) {
  const sentences = [];
  if (alike) sentences.push(say.say("told-look-alike", { issuer: say.local(alike.name) }));
  if (looks) sentences.push(say.say("told-looks-like", { kind: say.say(`kind-${looks}`) }));
  if (word !== "genuine") return sentences;
  const { closed } = issuer;
  const facts = { issuer: say.local(issuer.name), date: closed && say.date(closed) };
  if (closed !== undefined) sentences.push(say.say("told-closed", facts));
  return [...sentences, say.say("told-copy")];
}

function genuine(verdict, issuer, say) {
  const { holder, awarded } = factsOf(verdict);
  const date = say.date(awarded);
  return [
    holder ? say.say("told-given", { issuer, holder, date }) : say.say("told-given-nameless", { issuer, date }),
    say.say("told-not-withdrawn", { checked: say.date(verdict.asOf) }),
  ];
}

/** How old everything is that the verdict rests on: pairs of a label and its lines. */
export function evidence({ issuer, asOf, until }, say) {
  if (!issuer) return [];
  const { version, iat, exp } = issuer.list;
  const list = say.say("evidence-list-of", { version: String(version), made: say.date(iat), until: say.date(exp) });
  const lines = [[say.say("evidence-list"), [list]]];
  if (asOf === undefined) return lines;
  const key = until === undefined ? "evidence-status-of" : "evidence-status-until";
  const status = say.say(key, { date: say.date(asOf), until: until && say.date(until) });
  return [...lines, [say.say("evidence-status"), [status]]];
}

function ended(verdict, issuer, say) {
  const facts = factsOf(verdict);
  const dates = { expired: ["until", facts.until], not_yet_valid: ["from", facts.from] };
  const [blank, date] = dates[verdict.reason] ?? ["checked", verdict.asOf];
  if (date === undefined) return undefined;
  return say.say(`told-${verdict.reason}`, { issuer, [blank]: say.date(date) });
}

/** What the badge says: pairs of a label and its lines. */
export function lines(verdict, say) {
  const facts = factsOf(verdict);
  if (!facts) return [];
  const line = (key, value) => (value === undefined ? [] : [[say.say(key), written(value)]]);
  return [
    ...line("fact-badge", facts.name),
    ...issuedBy(verdict, line, say),
    ...line("fact-holder", facts.holder),
    ...line("fact-awarded", say.date(facts.awarded)),
    ...line("fact-until", facts.until && say.date(facts.until)),
    ...line("fact-description", facts.description),
    ...line("fact-shown", facts.narrative),
    ...line("fact-criteria", facts.criteria),
    ...facts.results.flatMap((result) => line("fact-result", result)),
    ...facts.alignments.flatMap((one) => line(heading(one.get("targetType")), framed(one, say))),
    ...facts.identifiers.flatMap((one) => cityPage(one, line)),
  ];
}

/** Where a City of Learning shows it; other identifiers are for programs. */
function cityPage(identifier, line) {
  const own = { "ext:CitiesOfLearningActivity": "activity", "ext:CitiesOfLearningPlaylist": "playlist" };
  const kind = identifier.get("identifierType");
  return Object.hasOwn(own, kind) ? line(`fact-${own[kind]}`, identifier.get("identifier")) : [];
}

/** Who issued it is certain only where the key was: else it is what the badge says. */
export function isCertain({ checks, table }) {
  return table[checks.find(({ name }) => name === "issuer_key").code].outcome === "passed";
}

function issuedBy(verdict, line, say) {
  if (isCertain(verdict)) {
    const { name, place } = verdict.issuer;
    const where = place && `${place.get("city")}, ${place.get("countryCode")}`;
    return [...line("fact-issuer", say.local(name)), ...line("fact-place", where)];
  }
  const issuer = verdict.badge.claims.get("issuer");
  return line("fact-issuer-claims", issuer instanceof Map ? issuer.get("name") : undefined);
}

/** A text keeps its lines and loses what only spaces them out; each line is made safe by itself. */
function written(text) {
  const tidy = (line) => displaySafe(line.trim().split(/\s+/u).join(" "));
  return text.split(/\r?\n/).map(tidy).filter(Boolean);
}

function heading(type) {
  const own = { "ext:AssessmentType": "assessment", "ext:ParticipationForm": "participation", "ext:EQFLevel": "level" };
  return `fact-${Object.hasOwn(own, type ?? "") ? own[type] : "goal"}`;
}

/** A term of the European lists, in the reader's words: its address is the same in all languages. */
function european(address, say) {
  const [, list, code] = /^http:\/\/data\.europa\.eu\/snb\/([^/]*)\/(.*)$/s.exec(address) ?? [];
  if (list === "eqf") return /^[1-8]$/.test(code) ? say.say("eu-level", { level: code }) : undefined;
  return say.has(`eu-${code}`) ? say.say(`eu-${code}`) : undefined;
}

function framed(alignment, say) {
  const known = european(alignment.get("targetUrl"), say);
  if (known !== undefined) return known;
  const [name, framework] = [alignment.get("targetName"), alignment.get("targetFramework")];
  return framework === undefined ? name : `${name} (${framework})`;
}

// The judgement, as schemas::verdict makes it: a badge whose signature holds and what is held about it go in, eight
// codes come out. Nothing is fetched here, and the time is an argument.

import { standing } from "./status.js";
import { confirmed } from "./survivors.js";
import { LEEWAY, seconds } from "./time.js";

/** The eight codes, the date of the status list, and the issuer as the list knows it. */
export async function judge(badge, { lists, found, survivors }, now) {
  const { list, entry } = badge.listed;
  const status = await standing(badge, found, now);
  const newest = Math.max(...lists.filter((one) => !one.through).map((one) => one.iat), status.seen);
  const codes = {
    form: "form_sound",
    proof: "proof_sound",
    issuer_key: await keyCode(badge, survivors),
    issuer_trust: trustCode(badge, now),
    dates: datesCode(badge.claims, newest, now),
    status: status.code,
    endorsements: "endorsements_none",
    holder: "holder_not_asked",
  };
  return { codes, asOf: status.asOf, until: status.until, issuer: { ...entry, list }, badge };
}

async function keyCode(badge, survivors) {
  const { claims, key } = badge;
  if (key.dead) return (await confirmed(badge, survivors(key.survivors))) ? "key_dead_survivor" : "key_dead";
  return within(seconds(claims.get("validFrom")), key) ? "key_sound" : "key_out_of_time";
}

function trustCode({ claims, listed: { list, entry } }, now) {
  if ([list, list.through].some((one) => one && now > one.exp + LEEWAY)) return "trust_list_old";
  if (!within(seconds(claims.get("validFrom")), entry)) return "issuer_out_of_time";
  return list.through ? "issuer_recognised" : "issuer_listed";
}

function datesCode(claims, newest, now) {
  const [from, until] = ["validFrom", "validUntil"].map((name) => seconds(claims.get(name)));
  if (until !== undefined && now > until + LEEWAY) return "expired";
  if (now + LEEWAY < newest) return "clock_wrong";
  return now < from - LEEWAY ? "not_yet_valid" : "dates_sound";
}

/** Within a window, give or take what honest clocks differ by. */
function within(date, { from, until }) {
  return date >= from - LEEWAY && (until === undefined || date <= until + LEEWAY);
}

// The walk of one badge through this page, from the text to the verdict. It asks no network, no clock and no page: all
// of that comes in, so the same walk can be made by a test.

import { verifiedBadge } from "./badge.js";
import { digitsIn, tokenOf } from "./digits.js";
import { judge } from "./judge.js";
import { sorted } from "./kinds.js";
import { lookAlike } from "./look-alike.js";
import { Refusal } from "./refusal.js";
import { decided, refused } from "./verdict.js";

/** Checks a text. `held`: opened trust lists, and the status lists and survivors files that are held for
    an address. `tables`: dictionary, codes, and what letters pose as. */
export async function check(text, held, now, tables) {
  try {
    const judged = await walked(text.trim(), held, now, tables.dictionary);
    return { ...judged, ...decided(judged.codes, tables.codes) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const codes = refused(refusal.code, tables.codes);
    const alike = refusal.issuer && lookAlike(refusal.issuer, held.lists, tables.letters);
    return { codes, looks: refusal.looks, alike, ...decided(codes, tables.codes) };
  }
}

async function walked(text, held, now, dictionary) {
  const digits = digitsIn(text);
  const token = digits ? await tokenOf(digits, dictionary) : sorted(text);
  return judge(await verifiedBadge(token, held.lists), held, now);
}

// From codes to one of the four words (schemas::verdict). What a code means comes from the server's own table, so that
// this page and the program cannot disagree about it.

/** The checks, in the order in which they are made and shown. */
export const CHECKS = [
  "form", "proof", "issuer_key", "issuer_trust", "dates", "status", "endorsements", "holder",
];
const IDENTITY = CHECKS.slice(0, 4);
const NOT_REACHED = "not_reached";

/** The code that decides, and its word. A forgery outweighs all; who is not known to be the issuer cannot withdraw
    either; but what a known issuer has ended stays ended, whatever else could not be told. */
export function decided(codes, table) {
  const checks = CHECKS.map((name) => ({ name, code: codes[name] ?? NOT_REACHED }));
  const word = (check) => table[check.code].word;
  const open = (check) => check.code !== NOT_REACHED && word(check) === "cannot_tell";
  const unknown = (check) => IDENTITY.includes(check.name) && check.code !== "trust_list_old" && open(check);
  const decisive =
    checks.find((check) => word(check) === "not_genuine") ??
    checks.find(unknown) ??
    checks.find((check) => word(check) === "no_longer_valid") ??
    checks.find(open) ??
    checks.find((check) => check.code === NOT_REACHED) ??
    checks.find((check) => check.name === "status");
  return { checks, reason: decisive.code, word: word(decisive) };
}

/** The codes for what never became a verified badge. */
export function refused(code, table) {
  return { [table[code].check]: code };
}

// What a text is that is no badge link: a token, a badge for the server, or one of the things that people hold before a
// scanner by mistake (schemas::offer::Scanned).

import { isWebAddress } from "./digits.js";
import { Refusal } from "./refusal.js";

const TOKEN = /^ey[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
/** Where badges are collected (schemas::offer): the code in it is a secret, so it is sent nowhere. */
const CLAIM = /\/c\/[0-9A-Za-z-]{20,}(?:\/offer)?\/?(?:[?#]|$)|[?&]credential_offer(?:_uri)?=/;
const SCHEMES = {
  openid4vp: "request", openid: "request", haip: "request", "mdoc-openid4vp": "request", "eudi-openid4vp": "request",
  "openid-credential-offer": "claim", wifi: "wifi", begin: "card", mecard: "card", tel: "message", sms: "message",
  smsto: "message", mailto: "message", matmsg: "message", geo: "place",
};

/** The token, if the text is one; else why it is none. */
export function sorted(text) {
  if (TOKEN.test(text)) return text;
  if (text === "") throw new Refusal("input_missing");
  if (text.startsWith("{")) throw new Refusal("beyond_page");
  const tail = text.slice(text.lastIndexOf("#") + 1);
  if (tail.length > 100 && /^[0-9]+$/.test(tail)) throw new Refusal("code_damaged");
  const scheme = text.split(":")[0].toLowerCase();
  const claims = isWebAddress(text) && CLAIM.test(text);
  if (isWebAddress(text) && !claims) throw new Refusal("beyond_page");
  const refusal = new Refusal("unreadable");
  refusal.looks = claims ? "claim" : Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : "text";
  throw refusal;
}

// The lists that a verdict rests on: one file with the trust lists and all status lists, so that no request tells whose
// badge is looked at. Every signature is checked here, from the pinned roots down; nothing older takes the place of
// something newer that this browser has seen.

import { openLists } from "./trust.js";
import { openStatusList } from "./status.js";
import { openSurvivors } from "./survivors.js";

const ADDRESS = "v/lists";
const DRAWER = "kreds-lists";
/** How long a verdict waits for fresher lists when some are held. */
const PATIENCE = 1200;

/** What is held, opened: trust lists, and the texts of status lists and survivors files by their address. */
export class Held {
  constructor(bundle, lists) {
    const at = (texts) => (address) => (Object.hasOwn(texts, address) ? [texts[address]] : []);
    this.bundle = bundle;
    this.lists = lists;
    this.found = at(bundle.status);
    this.survivors = at(bundle.survivors);
  }

  static async of(bundle) {
    return new Held(bundle, await openLists(bundle.trust, bundle.roots));
  }
}

const EMPTY = { roots: [], trust: [], status: {}, survivors: {} };

/** Of two bundles the newer of each list, under the roots that the server names today. */
export async function merged(kept, fresh) {
  const lists = await openLists([...kept.trust, ...fresh.trust], fresh.roots);
  const entries = lists.flatMap((list) => [...list.issuers.values()].map((issuer) => ({ list, issuer })));
  const status = await newer(kept.status, fresh.status, (address) => {
    const entry = entries.find(({ issuer }) => issuer.statusLists.includes(address));
    return entry && (async (text) => (await openStatusList(text, entry.issuer)).from);
  });
  const survivors = await newer(kept.survivors, fresh.survivors, (address) => {
    const entry = entries.find(({ issuer }) => [...issuer.keys.values()].some((key) => key.survivors === address));
    return entry && (async (text) => (await openSurvivors(text, entry.list)).version);
  });
  return new Held({ roots: fresh.roots, trust: lists.map((list) => list.text), status, survivors }, lists);
}

/** Of two sets of texts the newer at each address; `ageAt` gives how to tell, or nothing where no list names it. */
async function newer(kept, fresh, ageAt) {
  const chosen = { ...fresh };
  for (const [address, text] of Object.entries(kept)) {
    const ageOf = ageAt(address);
    if (!ageOf || text === fresh[address]) continue;
    const age = (one) => (one === undefined ? -Infinity : ageOf(one).catch(() => -Infinity));
    const [before, after] = await Promise.all([age(text), age(fresh[address])]);
    if (before > after || fresh[address] === undefined) chosen[address] = text;
  }
  return chosen;
}

async function kept() {
  try {
    const answer = await (await caches.open(DRAWER)).match(ADDRESS);
    return answer ? { ...EMPTY, ...(await answer.json()) } : EMPTY;
  } catch {
    return EMPTY;
  }
}

async function keep(bundle) {
  try {
    await (await caches.open(DRAWER)).put(ADDRESS, Response.json(bundle));
  } catch {
    // A private window may keep nothing; the lists of this visit still count.
  }
}

async function fetched() {
  const answer = await fetch(ADDRESS, { cache: "no-cache", credentials: "omit" });
  if (!answer.ok) throw new Error(`lists: ${answer.status}`);
  return answer.json();
}

/** The lists for this visit: `now` gives the best within a short wait, `later` what came after it, if anything did. */
export class Lists {
  constructor() {
    this.old = kept();
    this.fresh = this.refresh();
  }

  async refresh() {
    try {
      const [old, fresh] = await Promise.all([this.old, fetched()]);
      const held = await merged(old, fresh);
      await keep(held.bundle);
      return held;
    } catch {
      return undefined;
    }
  }

  async now() {
    const old = await this.old;
    if (old.trust.length === 0) return (await this.fresh) ?? Held.of(old);
    const wait = new Promise((done) => setTimeout(done, PATIENCE));
    return (await Promise.race([this.fresh, wait])) ?? Held.of(old);
  }

  later() {
    return this.fresh;
  }
}

// The lists that a verdict rests on: one file with the trust lists and all status lists, so that no request tells whose
// badge is looked at. Every signature is checked here, from the pinned roots down; nothing older takes the place of
// something newer that this browser has seen.

import { file } from "./files.js";
import { openLists } from "./trust.js";
import { openStatusList } from "./status.js";
import { openSurvivors } from "./survivors.js";
import { LEEWAY } from "./time.js";

const ADDRESS = "v/lists";
const DRAWER = "kreds-lists";
/** How long a verdict waits for fresher lists when some are held. */
const PATIENCE = 1200;
/** How long lists count as fresh, in milliseconds: a page may stay open for days, and the server fetches as often. */
const FRESH = 300_000;

/** What is held, opened: trust lists, and the texts of status lists and survivors files by their address. */
export class Held {
  constructor(bundle, lists) {
    const at = (...drawers) => (address) =>
      drawers.filter((texts) => Object.hasOwn(texts, address)).map((texts) => texts[address]);
    this.bundle = bundle;
    this.lists = lists;
    this.found = at(bundle.status, bundle.later ?? {});
    this.survivors = at(bundle.survivors);
  }

  static async of(bundle) {
    return new Held(bundle, await openLists(bundle.trust, bundle.roots));
  }
}

const EMPTY = { roots: [], trust: [], status: {}, survivors: {} };

/** Of two bundles the newer of each list, under the roots that the server names today. A status list of tomorrow is
    newer than none: it would stand in the way of every honest one until then. One that the server gives today is held
    beside, for it may be this clock that is wrong. */
export async function merged(kept, fresh, now) {
  const later = {};
  const lists = await openLists([...kept.trust, ...fresh.trust], fresh.roots);
  const entries = lists.flatMap((list) => [...list.issuers.values()].map((issuer) => ({ list, issuer })));
  const status = await newer(kept.status, fresh.status, (address) => {
    const entry = entries.find(({ issuer }) => issuer.statusLists.includes(address));
    const ageOf = async (text) => {
      const { from } = await openStatusList(text, entry.issuer);
      if (from <= now + LEEWAY) return from;
      if (text === fresh.status[address]) later[address] = text;
      return -Infinity;
    };
    return entry && ageOf;
  });
  const survivors = await newer(kept.survivors, fresh.survivors, (address) => {
    const entry = entries.find(({ issuer }) => [...issuer.keys.values()].some((key) => key.survivors === address));
    return entry && (async (text) => (await openSurvivors(text, entry.list)).version);
  });
  return new Held({ roots: fresh.roots, trust: lists.map((list) => list.text), status, later, survivors }, lists);
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
    await (await caches.open(DRAWER)).put(ADDRESS, new Response(JSON.stringify(bundle)));
  } catch {
    // A private window may keep nothing; the lists of this visit still count.
  }
}

async function fetched() {
  return (await file(ADDRESS, { cache: "no-cache", credentials: "omit" })).json();
}

/** The lists for one look after the other: `now` gives the best within a short wait, `later` what came after it, if
    anything did. What is no longer fresh is asked for anew. */
export class Lists {
  constructor() {
    this.begin(kept());
  }

  begin(old) {
    this.begun = Date.now();
    this.old = old;
    this.fresh = this.refresh(old);
  }

  async refresh(before) {
    try {
      const [old, fresh] = await Promise.all([before, fetched()]);
      const held = await merged(old, fresh, Math.floor(Date.now() / 1000));
      this.held = held.bundle;
      await keep(held.bundle);
      return held;
    } catch {
      this.begun = -Infinity;
      return undefined;
    }
  }

  async now() {
    // A clock that was set back must not make old lists fresh.
    if (Math.abs(Date.now() - this.begun) > FRESH) this.begin(this.held ?? kept());
    const old = await this.old;
    if (old.trust.length === 0) return (await this.fresh) ?? Held.of(old);
    const wait = new Promise((done) => setTimeout(done, PATIENCE));
    return (await Promise.race([this.fresh, wait])) ?? Held.of(old);
  }

  later() {
    return this.fresh;
  }
}

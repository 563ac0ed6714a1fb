// The lists that a verdict rests on: one file with the trust lists and all status lists, so that no request tells whose
// badge is looked at. Every signature is checked here, from the pinned roots down; nothing older takes the place of
// something newer that this browser has seen.

import { openLists } from "./trust.js";
import { openStatusList } from "./status.js";

const ADDRESS = "v/lists";
const DRAWER = "kreds-lists";
/** How long a verdict waits for fresher lists when some are held. */
const PATIENCE = 2500;

/** What is held, opened: trust lists, and all texts for the address of a status list. */
export class Held {
  constructor(bundle, lists) {
    this.bundle = bundle;
    this.lists = lists;
    this.found = (address) => (Object.hasOwn(bundle.status, address) ? [bundle.status[address]] : []);
  }

  static async of(bundle) {
    return new Held(bundle, await openLists(bundle.trust, bundle.roots));
  }
}

const EMPTY = { roots: [], trust: [], status: {} };

/** Of two bundles the newer of each list, under the roots that the server names today. */
export async function merged(kept, fresh) {
  const lists = await openLists([...kept.trust, ...fresh.trust], fresh.roots);
  const status = { ...kept.status, ...fresh.status };
  const issuers = lists.flatMap((list) => [...list.issuers.values()]);
  for (const [address, text] of Object.entries(kept.status)) {
    const other = fresh.status[address];
    const entry = issuers.find((one) => one.statusLists.includes(address));
    if (!entry) delete status[address];
    else if (other !== undefined && other !== text) status[address] = await newerStatus(entry, text, other);
  }
  return new Held({ roots: fresh.roots, trust: lists.map((list) => list.text), status }, lists);
}

async function newerStatus(entry, one, other) {
  const dates = await Promise.all([one, other].map((text) => openStatusList(text, entry).catch(() => undefined)));
  return (dates[1]?.from ?? -Infinity) >= (dates[0]?.from ?? -Infinity) ? other : one;
}

async function kept() {
  try {
    const answer = await (await caches.open(DRAWER)).match(ADDRESS);
    return answer ? await answer.json() : EMPTY;
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

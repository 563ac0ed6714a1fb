// Lets the page open without a network. The build's hash stands before this text, so that a new build is a new worker.
//
// A worker sees the fragment of an address, and a cache would keep it: so nothing here is stored or looked up but under
// the fixed names of FILES, and no address is ever written down.
"use strict";
const DRAWER = `kreds-page-${BUILD}`;
const HOME = new URL("./", self.location).pathname;

/** The fixed name for an address below our own, or undefined for what is not ours to answer. */
function nameOf(address) {
  const { origin, pathname, searchParams, search } = new URL(address);
  if (origin !== self.location.origin || !pathname.startsWith(HOME)) return undefined;
  const path = pathname.slice(HOME.length);
  const lang = searchParams.get("lang");
  const name = path === "" || path === "v" ? (lang ? `v?lang=${lang}` : "v") : search ? undefined : path;
  return FILES.includes(name) ? name : undefined;
}

self.addEventListener("install", (event) => {
  const fresh = FILES.map((name) => new Request(name, { cache: "no-cache" }));
  event.waitUntil(caches.open(DRAWER).then((drawer) => drawer.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("kreds-page-") && name !== DRAWER;
  const cleared = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(cleared.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const name = event.request.method === "GET" ? nameOf(event.request.url) : undefined;
  if (!name) return;
  const held = caches.open(DRAWER).then((drawer) => drawer.match(name));
  event.respondWith(held.then((answer) => answer ?? fetch(name)));
});

/* The service worker of the pages of help: keeps them in the reader's language, as a stranger would get them.
   What to keep stands in HELP, which the server puts before this text; anything new there makes a new worker. */

const CACHE = `help-${HELP.language}-${HELP.version}`;
const PATIENCE = 4000; // milliseconds: longer than that nobody in danger should wait for a bad connection
const known = new Set([...HELP.pages, ...HELP.files]);

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === "GET" && origin === self.location.origin && known.has(pathname)) {
    event.respondWith(answer(event.request, pathname));
  }
});

/* Without cookies: nothing about the person, also not that there is one, stays on the device. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  await Promise.all([...known].map((path) => keep(cache, path)));
}

async function keep(cache, path) {
  const found = await fetch(path, {
    credentials: "omit",
    cache: "reload",
    headers: { "Accept-Language": HELP.language },
  });
  if (!found.ok) throw new Error(`${path}: ${found.status}`);
  await cache.put(path, found);
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("help-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request, path) {
  try {
    const found = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (found.status < 500) return found;
    return (await findKept(path)) ?? found;
  } catch (error) {
    const kept = await findKept(path);
    if (kept) return kept;
    throw error;
  }
}

async function findKept(path) {
  const cache = await caches.open(CACHE);
  return cache.match(path, { ignoreVary: true });
}

// Opens the neighbourhood form where there is no network. Figures are never kept here: the page itself holds them until they are sent.
const shelf = "to-dan-pho-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

function isKept(request) {
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return false;
  return request.mode === "navigate" ? /\/to-dan-pho(\/[^/]+)?$/.test(address.pathname) : /\.(css|js)$/.test(address.pathname);
}

async function answer(request) {
  try {
    const fresh = await fetch(request);
    const copy = fresh.ok && !fresh.redirected ? fresh.clone() : null;
    if (copy) caches.open(shelf).then((kept) => kept.put(request, copy)).catch(() => {});
    return fresh;
  } catch (error) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  if (isKept(event.request)) event.respondWith(answer(event.request));
});

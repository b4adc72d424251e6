// Opens the forms that are filled in without a network. What is typed is never kept here: the page itself holds it until it is sent.
const shelf = "dien-thoai-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), caches.delete("to-dan-pho-1")])));

function isKept(request) {
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return false;
  return request.mode === "navigate"
    ? /\/(to-dan-pho(\/[^/]+)?|hien-truong)$/.test(address.pathname) : /\.(css|js)$/.test(address.pathname);
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

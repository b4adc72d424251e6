// What forms that work without a network share. ES2017, since the phones are old.
const shelf = "dien-thoai-1";
const patience = 20000;

// The page itself is kept, so that it opens where there is no network.
export function keepPage(scope) {
  if (!("serviceWorker" in navigator && "caches" in window)) return;
  navigator.serviceWorker.register("/phone-worker.js", { scope }).then(() => caches.open(shelf)).then((kept) => {
    const parts = Array.from(document.querySelectorAll("link[rel=stylesheet], script[src]"), (part) => part.href || part.src);
    return kept.addAll([location.href].concat(parts));
  }).catch(() => {});
}

// A page tells who opened it: nobody else finds it there.
export const forgetPages = () => ("caches" in window ? caches.delete(shelf) : null);

export function clock(moment) {
  const two = (number) => (number < 10 ? "0" : "") + number;
  return `${two(moment.getHours())}:${two(moment.getMinutes())} ngày ${two(moment.getDate())}/${two(moment.getMonth() + 1)}`;
}

export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const limited = (work, most) =>
  Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error("slow")), most))]);

// The answer in JSON; whatever else comes is no answer.
export async function ask(address, options, most = patience) {
  const answer = await limited(fetch(address, Object.assign({ credentials: "same-origin", cache: "no-store" }, options)), most);
  if ((answer.headers.get("content-type") || "").indexOf("application/json") < 0) throw new Error("no answer");
  return { ok: answer.ok, body: await limited(answer.json(), most) };
}

// The line over the form that says where things stand.
export function sayIn(note) {
  return (text, tone, link, words) => {
    note.hidden = !text;
    note.className = `notice tone-${tone || "nodata"}`;
    note.textContent = text;
    if (!link) return;
    const anchor = document.createElement("a");
    anchor.href = link;
    anchor.textContent = ` ${words || "Đăng nhập"}`;
    note.appendChild(anchor);
  };
}

// Sends whenever there may be a network.
export function keepSending(send) {
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  setInterval(send, 30000);
  send();
}

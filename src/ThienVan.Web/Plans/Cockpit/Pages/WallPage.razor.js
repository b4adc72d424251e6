// One part of the wall after the other, a clock, figures read anew. Without this file all parts stand below each other and the page asks
// for itself again.
const wall = document.querySelector("[data-wall]");
const parts = [...wall.querySelectorAll("[data-part]")];
const clock = wall.querySelector("[data-clock]");
const stale = wall.querySelector("[data-stale]");
const time = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Ho_Chi_Minh" });
let shown = 0;
let ahead = 0;

// The server's time, whatever the clock of the screen says.
function sync() {
  ahead = Number(wall.querySelector("[data-now]").dataset.now) - Date.now();
}

function tick() {
  clock.textContent = time.format(Date.now() + ahead);
}

function show(index) {
  shown = index;
  parts.forEach((part, i) => { part.hidden = i !== shown; });
  steps.forEach((step, i) => step.setAttribute("aria-pressed", String(i === shown)));
}

// A part with nothing in it is passed by; who wants to see that presses its button.
function turn() {
  let next = shown;
  do next = (next + 1) % parts.length; while (next !== shown && parts[next].querySelector("[data-idle]"));
  show(next);
}

function button(words, press) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words });
  made.addEventListener("click", () => press(made));
  wall.querySelector("[data-steps]").append(made);
  return made;
}

async function read() {
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(20_000) });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-wall]");
    // Who may not see it any more is asked who they are; nothing stays on the screen.
    if (answer.redirected || answer.status === 401 || answer.status === 403) return location.reload();
    if (!answer.ok || !next) throw new Error(answer.statusText);
    for (const old of wall.querySelectorAll("[data-fresh]"))
      old.replaceChildren(...(next.querySelector(`[data-fresh="${old.dataset.fresh}"]`)?.childNodes ?? []));
    stale.hidden = true;
    sync();
  } catch {
    stale.hidden = false;
  }
}

const steps = parts.map((part, i) => button(part.dataset.part, () => { show(i); rest(true); }));
let turning = null;

function rest(still) {
  clearInterval(turning);
  turning = still ? null : setInterval(turn, Number(wall.dataset.turn) * 1000);
  pause.textContent = still ? "Tự chuyển" : "Dừng chuyển";
}

const pause = button("", () => rest(turning !== null));

if (parts.length > 0) {
  wall.dataset.turning = "";
  wall.querySelector("[data-steps]").hidden = false;
  clock.hidden = false;
  sync();
  tick();
  show(0);
  // Who asks for less motion turns the parts themselves.
  rest(matchMedia("(prefers-reduced-motion: reduce)").matches);
  setInterval(tick, 1000);
}
setInterval(parts.length > 0 ? read : () => location.reload(), Number(wall.dataset.read) * 1000);

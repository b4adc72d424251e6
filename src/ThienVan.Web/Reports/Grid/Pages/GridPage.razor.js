// The grid as a spreadsheet: keys, drafts kept while typing, conflicts cell by cell; blocks from Excel lie beside it.
// The form works without it.
import { takeBlocks } from "./PasteDialog.razor.js";

const form = document.querySelector("[data-grid]");
const note = form.querySelector("[data-note]");
const token = form.querySelector("input[name=__RequestVerificationToken]").value;
const base = form.getAttribute("action");
const shelf = "nhap-cua";
const storeKey = `${shelf}|${form.dataset.user}|${form.dataset.key}`;
const lines = [...form.querySelectorAll(".line[data-open]")];
const fieldsOf = (line) => [...line.querySelectorAll("[data-field]")];
const lineOf = (code) => lines.find((line) => line.dataset.code === code);
const fieldKey = (name) => name[0].toLowerCase() + name.slice(1);
const say = (text) => { note.textContent = text; };
const me = form.dataset.name;
const signedOut = "signed out";

function typed(line) {
  const cell = {};
  for (const field of fieldsOf(line)) cell[fieldKey(field.dataset.field)] = field.value;
  for (const meant of line.querySelectorAll("[data-meant]")) {
    if (meant.type !== "radio" || meant.checked) cell[fieldKey(meant.name.slice(meant.name.lastIndexOf(".") + 1))] = meant.value;
  }
  return cell;
}

// Quality alone says nothing; an untouched line compares equal to what the page brought.
const signature = (line) => JSON.stringify(typed(line));
const seen = new Map(lines.map((line) => [line, signature(line)]));
const unsaved = () => lines.filter((line) => signature(line) !== seen.get(line));
const changed = () => unsaved().filter((line) => !line.dataset.conflict);

// How many fields hold something of the cell now: a list takes only what it offers, and a field that is not there takes nothing.
function fill(line, cell) {
  let put = 0;
  for (const field of fieldsOf(line)) {
    const value = cell[fieldKey(field.dataset.field)];
    if (value !== undefined) field.value = value ?? "";
    if (value && field.value) put++;
  }
  refresh(line);
  return put;
}

// ---- what the figures come to: the server's words, shown while they belong to what is typed

const places = (line) => [...line.querySelectorAll("[data-said]")];
const said = new Map(lines.flatMap(places).map((place) => [place, place.textContent]));

function refresh(line) {
  const stands = signature(line) === seen.get(line);
  for (const place of places(line)) place.textContent = stands || said.get(place) === "–" ? said.get(place) : "…";
}

// ---- drafts: to the server as they are typed, on this device while there is no network

let timer = 0;
let running = false;
let ended = false;

function keepHere() {
  const kept = unsaved().filter((line) => !("private" in line.dataset)).map((line) => [line.dataset.code, revision(line), typed(line)]);
  try {
    if (kept.length) localStorage.setItem(storeKey, JSON.stringify(kept));
    else localStorage.removeItem(storeKey);
  } catch { /* A full or closed store keeps nothing; the form still does. */ }
}

const revision = (line) => Number(line.querySelector("[data-revision]").value);

async function post(path, body) {
  const answer = await fetch(`${base}/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: token },
    body: JSON.stringify(body),
    redirect: "manual",
  });
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new Error(signedOut);
  const json = answer.headers.get("content-type")?.includes("json");
  if (!json) throw new Error(String(answer.status));
  return { ok: answer.ok, body: await answer.json() };
}

async function save() {
  const sending = changed();
  if (running || sending.length === 0) return;
  running = true;
  const sent = new Map(sending.map((line) => [line.dataset.code, signature(line)]));
  try {
    const { ok, body } = await post("luu", sending.map((line) => (
      { code: line.dataset.code, area: form.dataset.area ?? "", revision: revision(line), typed: typed(line) })));
    if (ok) body.forEach((cell) => answered(cell, sent));
    const overtaken = ok && body.some((cell) => cell.theirs);
    const refused = ok && body.some((cell) => cell.refusal);
    say(overtaken ? "Có ô vừa được lưu số khác; hãy chọn giữ số nào."
      : refused ? "Có ô chưa lưu được; hãy xem lời nhắc ngay dưới ô đó."
      : ok ? `Đã lưu nháp lúc ${new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" })}.`
      : body.message);
  } catch (fault) {
    if (fault.message === signedOut || fault.message === "400") askToSignIn();
    else {
      say("Chưa gửi được lên máy chủ; số liệu còn giữ trên máy này và sẽ tự gửi khi có mạng.");
      setTimeout(later, 8000);
    }
  } finally {
    running = false;
  }
  keepHere();
  if (changed().some((line) => signature(line) !== sent.get(line.dataset.code))) later();
}

// The page asked for anew leads through the sign-in and back; nothing more goes out from this one, and the link stays under the hand.
function askToSignIn() {
  ended = true;
  const way = document.createElement("a");
  Object.assign(way, { href: base, textContent: "Đăng nhập lại" });
  way.dataset.leave = "";
  note.replaceChildren("Phiên làm việc đã hết; số liệu còn giữ trên máy này, chưa gửi. ", way, " bằng tài khoản của bạn để gửi tiếp.");
}

function later() {
  clearTimeout(timer);
  if (ended) return;
  if (changed().length) say("Đang lưu nháp…");
  timer = setTimeout(save, 900);
}

function answered(cell, sent) {
  const line = lineOf(cell.code);
  if (!line) return;
  if (cell.revision !== null && cell.revision !== undefined) {
    line.querySelector("[data-revision]").value = cell.revision;
    seen.set(line, sent.get(cell.code));
    for (const place of places(line)) said.set(place, cell.words[place.dataset.said]);
    refresh(line);
    const mark = line.querySelector("input[name^='mark.']");
    if (mark) mark.value = cell.mark;
    const word = line.querySelector(".state .word");
    if (word?.textContent === "Chưa nhập") word.textContent = "Nháp";
    notes(line, cell.notes);
  } else if (cell.theirs) conflict(line, cell);
  else notes(line, [{ message: cell.refusal, blocking: true }]);
}

function notes(line, messages) {
  const place = line.querySelector("[data-messages]");
  place.replaceChildren(...messages.map((message) => {
    const told = document.createElement("p");
    told.className = `said ${message.blocking ? "tone-offtrack" : "tone-atrisk"}`;
    told.textContent = `${message.blocking ? "■" : "▲"} ${message.message}`;
    if (message.choices?.length) told.append(...choices(line, message));
    return told;
  }));
  for (const field of line.querySelectorAll("[data-cell]")) {
    const wrong = messages.some((message) => message.field === field.dataset.field);
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  if (messages.some((message) => !message.blocking) && !line.querySelector("[data-field=Explanation]").value)
    line.querySelector("details.explain").open = true;
}

// "1.234": the person says which; the answer counts for that very text.
function choices(line, message) {
  const input = line.querySelector(`[data-field=${message.field}]`);
  return message.choices.map((meant) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "choose";
    button.textContent = meant;
    button.addEventListener("click", () => { input.value = meant; refresh(line); later(); input.focus(); });
    return button;
  });
}

// ---- conflicts

const shown = (cell) => [
  cell.numerator || cell.denominator ? `${cell.numerator ?? "…"}/${cell.denominator ?? "…"}` : null,
  cell.value,
  { co: "đạt", chua: "chưa đạt" }[cell.met],
  cell.documentNumber,
  cell.metOn,
  cell.explanation && `“${cell.explanation}”`,
].filter(Boolean).join(", ") || "ô trống";

function conflict(line, cell) {
  line.dataset.conflict = "1";
  const place = line.querySelector("[data-messages]");
  const box = document.createElement("div");
  box.className = "said conflict tone-atrisk";
  box.setAttribute("role", "alert");
  const told = document.createElement("p");
  const who = cell.theirName === me ? "Bạn đã lưu số khác ở cửa sổ hoặc tệp khác" : `${cell.theirName ?? "Người khác"} vừa lưu số khác`;
  told.textContent = `${who}. Đang lưu: ${shown(cell.theirs)}. Của bạn: ${shown(typed(line))}.`;
  box.append(told, choice(cell.theirName === me ? "Lấy số đang lưu" : "Lấy số của họ", () => {
    fill(line, Object.fromEntries(fieldsOf(line).map((field) => {
      const empty = field.tagName === "SELECT" && field.dataset.field === "Quality" ? "Preliminary" : "";
      return [fieldKey(field.dataset.field), cell.theirs[fieldKey(field.dataset.field)] ?? empty];
    })));
    settle(line, cell);
    seen.set(line, signature(line));
  }), choice("Giữ số của tôi", () => {
    settle(line, cell);
    seen.set(line, "");
  }));
  place.replaceChildren(box);
}

function choice(word, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = word;
  button.addEventListener("click", () => { act(); later(); });
  return button;
}

function settle(line, cell) {
  delete line.dataset.conflict;
  line.querySelector("[data-revision]").value = cell.theirRevision;
  line.querySelector("[data-messages]").replaceChildren();
  line.querySelector("[data-cell]").focus();
}

// ---- keys

const cells = () => [...form.querySelectorAll(".line[data-open] [data-cell]")];
let before = "";
let editing = false;

function step(field, by) {
  const line = field.closest(".line");
  const column = [...line.querySelectorAll("[data-cell]")].indexOf(field);
  const next = lines[lines.indexOf(line) + by];
  if (!next) return;
  const there = [...next.querySelectorAll("[data-cell]")];
  const target = there[Math.min(column, there.length - 1)];
  target.focus();
  target.select?.();
}

function sideways(field, by) {
  const all = cells();
  const target = all[all.indexOf(field) + by];
  target?.focus();
  target?.select?.();
}

form.addEventListener("focusin", (event) => {
  if (!event.target.matches("[data-cell]")) return;
  before = event.target.value;
  editing = false;
  event.target.select?.();
});

form.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches("[data-cell]") || event.isComposing) return;
  const select = field.tagName === "SELECT";
  const all = !select && field.selectionStart === 0 && field.selectionEnd === field.value.length;
  const key = event.key;
  if (key === "Enter") step(field, event.shiftKey ? -1 : 1);
  else if (key === "ArrowDown" && !select) step(field, 1);
  else if (key === "ArrowUp" && !select) step(field, -1);
  else if (key === "ArrowRight" && !editing && all) sideways(field, 1);
  else if (key === "ArrowLeft" && !editing && all) sideways(field, -1);
  else if (key === "F2" && !select) { editing = true; field.setSelectionRange(field.value.length, field.value.length); }
  else if (key === "Escape") {
    field.value = before;
    editing = false;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.select?.();
  }
  else if (key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) copy(field.closest(".line").querySelector("[data-copy]"));
  else { if (key.length === 1 && !event.ctrlKey && !event.metaKey) editing = true; return; }
  event.preventDefault();
});

form.addEventListener("input", (event) => {
  const line = event.target.closest(".line");
  if (!line || !("open" in line.dataset)) return;
  refresh(line);
  keepHere();
  later();
});
form.addEventListener("change", (event) => { if (event.target.closest(".line")) later(); });

// ---- the last figure, taken over knowingly

function copy(button) {
  if (!button) return;
  const line = button.closest(".line");
  for (const field of fieldsOf(line)) {
    const value = button.dataset[field.dataset.field.toLowerCase()];
    if (value !== undefined && (value || ["Value", "Numerator", "Denominator", "Met"].includes(field.dataset.field))) field.value = value;
  }
  refresh(line);
  keepHere();
  later();
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  event.preventDefault();
  copy(button);
  button.closest(".line").querySelector("[data-cell]").focus();
});

takeBlocks(form, { post, lineOf, fill, fieldKey, say, kept: () => { keepHere(); later(); } });

// ---- what this device still holds

// Earlier versions kept drafts without their person: whose they are nobody can say, so nobody is offered them.
function forgetNameless() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith("nhap-ky|")) localStorage.removeItem(name);
  } catch { /* A closed store holds nothing. */ }
}

function restore() {
  let kept = [];
  try { kept = JSON.parse(localStorage.getItem(storeKey) ?? "[]"); } catch { /* Nothing readable is nothing kept. */ }
  const back = kept.filter(([code]) => lineOf(code));
  for (const [code, basedOn, cell] of back) {
    const line = lineOf(code);
    fill(line, cell);
    if (signature(line) !== seen.get(line)) line.querySelector("[data-revision]").value = basedOn;
  }
  if (changed().length) {
    say(`Đã lấy lại ${changed().length} ô gõ dở trên máy này.`);
    later();
  } else keepHere();
}

addEventListener("online", later);
addEventListener("pagehide", keepHere);
form.addEventListener("submit", () => clearTimeout(timer));
forgetNameless();
if (!form.querySelector("[role=alert]")) restore();

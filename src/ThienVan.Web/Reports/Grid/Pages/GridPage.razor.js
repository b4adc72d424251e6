// The grid as a spreadsheet: drafts go out while they are typed and stay on this device while they cannot. The form works without it.
import { takeKeys } from "./CellInput.razor.js";
import { copy, takeCopies } from "./CopyButton.razor.js";
import { recount } from "./GridHead.razor.js";
import { base, cellsOf, fill, isChanged, isUnsaved, kept, meet, refresh, revision, signature, tell, typed } from "./GridLine.razor.js";
import { conflict, note } from "./GridNotes.razor.js";
import { takeBlocks } from "./PasteDialog.razor.js";

const form = document.querySelector("[data-grid]");
const place = form.querySelector("[data-note]");
const token = form.querySelector("input[name=__RequestVerificationToken]").value;
const address = form.getAttribute("action");
const shelf = "nhap-cua";
const storeKey = `${shelf}|${form.dataset.user}|${form.dataset.key}`;
const lines = [...form.querySelectorAll(".line[data-open]")];
const lineOf = (code) => lines.find((line) => line.dataset.code === code);
const changed = () => lines.filter(isChanged);
const say = (text) => { place.textContent = text; };
const signedOut = "signed out";

lines.forEach(meet);

// ---- drafts: to the server as they are typed

let timer = 0;
let running = false;
let ended = false;

async function post(path, body) {
  const answer = await fetch(`${address}/${path}`, {
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
    if (ok) {
      body.forEach((cell) => answered(cell, sent));
      recount(address, lineOf).catch(() => { /* No network: the last count stands. */ });
    }
    const overtaken = ok && body.some((cell) => cell.theirs);
    const refused = ok && body.some((cell) => cell.refusal);
    say(overtaken ? "Có ô vừa được lưu số khác; đề nghị chọn giữ số nào."
      : refused ? "Có ô chưa lưu được; đề nghị xem lời nhắc ngay dưới ô đó."
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
  Object.assign(way, { href: address, textContent: "Đăng nhập lại" });
  way.dataset.leave = "";
  place.replaceChildren("Phiên làm việc đã hết; số liệu còn giữ trên máy này, chưa gửi. ", way, " bằng tài khoản của bạn để gửi tiếp.");
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
    base(line, cell.revision);
    kept(line, sent.get(cell.code));
    tell(line, cell.words);
    const mark = line.querySelector("input[name^='mark.']");
    if (mark) mark.value = cell.mark;
    const word = line.querySelector(".state .word");
    if (word?.textContent === "Chưa nhập") word.textContent = "Nháp";
    note(line, cell.notes, later);
  } else if (cell.theirs) conflict(line, cell, form.dataset.name, later);
  else note(line, [{ message: cell.refusal, blocking: true }], later);
}

// ---- what this device still holds

function keepHere() {
  const held = lines.filter((line) => isUnsaved(line) && !("private" in line.dataset))
    .map((line) => [line.dataset.code, revision(line), typed(line)]);
  try {
    if (held.length) localStorage.setItem(storeKey, JSON.stringify(held));
    else localStorage.removeItem(storeKey);
  } catch { /* A full or closed store keeps nothing; the form still does. */ }
}

// Earlier versions kept drafts without their person: whose they are nobody can say, so nobody is offered them.
function forgetNameless() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith("nhap-ky|")) localStorage.removeItem(name);
  } catch { /* A closed store holds nothing. */ }
}

function restore() {
  let held = [];
  try { held = JSON.parse(localStorage.getItem(storeKey) ?? "[]"); } catch { /* Nothing readable is nothing kept. */ }
  for (const [code, basedOn, cell] of held.filter(([code]) => lineOf(code))) {
    const line = lineOf(code);
    fill(line, cell);
    if (isUnsaved(line)) base(line, basedOn);
  }
  if (changed().length) {
    say(`Đã lấy lại ${changed().length} ô gõ dở trên máy này.`);
    later();
  } else keepHere();
}

function touched() {
  keepHere();
  later();
}

form.addEventListener("input", (event) => {
  const line = event.target.closest(".line");
  if (!line || !("open" in line.dataset)) return;
  refresh(line);
  touched();
});
form.addEventListener("change", (event) => { if (event.target.closest(".line")) later(); });
form.addEventListener("submit", () => clearTimeout(timer));
addEventListener("online", later);
addEventListener("pagehide", keepHere);

takeCopies(form, touched);
takeKeys(form, lines, (line) => {
  const button = line.querySelector("[data-copy]");
  if (!button) return;
  copy(button);
  touched();
});
takeBlocks(form, { post, lineOf, say, kept: touched });
forgetNameless();
if (!form.querySelector("[role=alert]")) restore();
if (matchMedia("(min-width: 1120px)").matches && !location.hash && lines.length) cellsOf(lines[0])[0].focus({ preventScroll: true });

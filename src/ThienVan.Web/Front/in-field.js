// Keeps items and their photos on the phone until the register has them. ES2017, since the phones are old; without it the form posts as
// any form does.
import { ask, clock, keepPage, keepSending, sayIn, uuid } from "./phone.js";
import { openDrawer } from "./drawer.js";
import { shrink } from "./photo.js";
import { offerPlace } from "./place.js";

const form = document.querySelector("form[data-in-field]");
const say = sayIn(document.querySelector("[data-note]"));
const slow = 120000;

function begin(drawer) {
  const mine = form.dataset;
  const camera = form.querySelector("input[type=file]");
  const shownPhotos = form.querySelector("[data-photos]");
  const shownWaiting = document.querySelector("[data-waiting]");
  const draft = `${mine.send}|${mine.user}`;
  const key = form.elements[mine.key];
  let photos = [];
  let busy = false;

  const fields = () => Array.from(form.elements)
    .filter((field) => field.name && field.name[0] !== "_" && field.type !== "file")
    .map((field) => [field.name, field.value]);

  function button(words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }

  function line(words, ...rest) {
    const made = document.createElement("li");
    made.append(words, ...rest);
    return made;
  }

  function soft(words, name = "soft") {
    const made = document.createElement("span");
    made.className = name;
    made.textContent = words;
    return made;
  }

  function fillList(list, lines) {
    list.textContent = "";
    list.append(...lines);
  }

  function link(words, href) {
    return Object.assign(document.createElement("a"), { href, className: "button", textContent: words });
  }

  function showPhotos() {
    shownPhotos.hidden = photos.length === 0;
    fillList(shownPhotos, photos.map((photo, at) => {
      const made = line(`Ảnh ${at + 1}, ${Math.ceil(photo.size / 1024)} KB `, button("Bỏ ảnh này", () => {
        photos.splice(at, 1);
        showPhotos();
        keepDraft();
      }));
      made.className = "cluster";
      return made;
    }));
  }

  const keepDraft = () => drawer.put({ id: draft, state: "draft", user: mine.user, fields: fields(), photos })
    .catch(() => say("Máy không cho giữ tạm; đừng đóng trang trước khi ghi xong.", "atrisk"));

  // What was chosen for the last one most often holds for the next; what is typed never does.
  function clear() {
    Array.from(form.elements).forEach((field) => {
      const stays = field.tagName === "SELECT" || field.type === "hidden" || field.closest("[data-day]");
      if (!stays && field.name) field.value = "";
    });
    form.elements["Form[Id]"].value = uuid();
    photos = [];
    showPhotos();
    if (key) key.focus();
  }

  function fill(entry) {
    entry.fields.forEach(([name, value]) => {
      if (form.elements[name]) form.elements[name].value = value;
    });
    photos = entry.photos;
    showPhotos();
  }

  const titled = (entry) => (entry.fields.find(([name]) => name === mine.key) || ["", ""])[1] || "(chưa có mã)";

  async function show() {
    const all = (await drawer.all()).filter((entry) => entry.state !== "draft");
    const own = all.filter((entry) => entry.user === mine.user);
    shownWaiting.hidden = all.length === 0;
    shownWaiting.querySelector("h2").textContent = `Còn ${all.length} mục chưa gửi`;
    fillList(shownWaiting.querySelector("ul"), all.map((entry) => {
      const made = line(`${titled(entry)} `, soft(`ghi lúc ${entry.at}${entry.photos.length ? `, ${entry.photos.length} ảnh` : ""}${
        own.includes(entry) ? "" : `; của ${entry.name}, người đó cần đăng nhập để gửi`}`));
      if (entry.message) made.append(soft(entry.message, "error"), " ");
      if (!own.includes(entry)) return made;
      const acts = document.createElement("p");
      acts.className = "actions";
      if (entry.address) acts.append(link("Mở mục", entry.address));
      else acts.append(entry.send === mine.send ? button("Sửa", () => mend(entry)) : link("Mở biểu của sổ đó", entry.page));
      acts.append(button(entry.state === "photo" ? "Bỏ ảnh" : "Bỏ mục này", () => drop(entry)));
      made.append(acts);
      return made;
    }));
    return own.filter((entry) => entry.state === "waiting");
  }

  // To be changed again it becomes another form: whatever reached the register of the first one stands on its own.
  async function mend(entry) {
    if (key && key.value) return say("Đề nghị ghi xong mục đang gõ rồi sửa mục này.", "atrisk");
    fill(entry);
    form.elements["Form[Id]"].value = uuid();
    await keepDraft();
    await drawer.remove(entry.id);
    await show();
    return say("Đề nghị sửa rồi bấm ghi lại.");
  }

  async function drop(entry) {
    if (!confirm(`Bỏ ${entry.state === "photo" ? "ảnh chưa nhận của" : "mục chưa ghi"} “${titled(entry)}”?`)) return;
    await drawer.remove(entry.id);
    await show();
  }

  async function deliver(entry, ticket) {
    const body = new FormData();
    entry.fields.forEach(([name, value]) => body.append(name, value));
    entry.photos.forEach((photo, at) => body.append("Photo.File", photo, `anh-${at + 1}.${photo.type.slice(6) || "jpeg"}`));
    body.append(ticket.field, ticket.token);
    const { body: reply } = await ask(entry.send, { method: "POST", body }, slow);
    if (reply.status === "signed_out") throw new Error("signed out");
    if (reply.status === "received" || reply.status === "again") {
      await drawer.remove(entry.id);
      say(`“${titled(entry)}”: ${reply.message}`, "ontrack", reply.address, "Mở mục");
      return;
    }
    await drawer.put(Object.assign(entry, { state: reply.status, message: reply.message, address: reply.address }));
    say(`“${titled(entry)}”: ${reply.message}`, "offtrack");
  }

  async function send() {
    if (busy) return;
    busy = true;
    try {
      const waiting = await show();
      if (waiting.length > 0) await sendAll(waiting);
    } catch (error) {
      say("Chưa có mạng. Mục đã giữ trên máy, sẽ tự gửi khi có mạng.", "atrisk");
    }
    await show();
    busy = false;
  }

  async function sendAll(waiting) {
    const ticket = (await ask(mine.ticket)).body;
    if (ticket.user !== mine.user) {
      say("Phiên đăng nhập đã hết; mục vẫn được giữ trên máy.", "atrisk", mine.signIn);
      return;
    }
    say("Đang gửi…");
    let failed = null;
    for (const entry of waiting) {
      try {
        await deliver(entry, ticket);
      } catch (error) {
        failed = error;
      }
    }
    if (failed) throw failed;
  }

  async function keep() {
    const entry = {
      id: form.elements["Form[Id]"].value, state: "waiting", user: mine.user, name: mine.name, send: mine.send,
      page: location.pathname, at: clock(new Date()), fields: fields(), photos,
    };
    try {
      await drawer.put(entry);
    } catch (error) {
      say("Máy hết chỗ giữ tạm; đề nghị bỏ bớt ảnh, hoặc ghi lại khi có mạng.", "offtrack");
      return;
    }
    clear();
    await drawer.remove(draft);
    await send();
  }

  form.addEventListener("input", (event) => {
    if (event.target !== camera) keepDraft();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const empty = Array.from(form.elements).find((field) => field.getAttribute("aria-required") === "true" && !field.value);
    if (empty) {
      say(`Còn thiếu ${empty.labels[0].textContent.trim()}; đề nghị ghi.`, "offtrack");
      empty.focus();
      return;
    }
    keep();
  });
  camera.addEventListener("change", async () => {
    const taken = Array.from(camera.files);
    camera.value = "";
    camera.closest("[data-file]").querySelector("[role=status]").textContent = "";
    for (const file of taken) photos.push(await shrink(file));
    if (photos.length > Number(mine.most)) say(`Không quá ${mine.most} ảnh; đề nghị bỏ bớt.`, "atrisk");
    photos = photos.slice(0, Number(mine.most));
    showPhotos();
    keepDraft();
  });

  form.elements["Form[Id]"].value = uuid();
  drawer.get(draft).then((kept) => {
    if (!kept) return;
    fill(kept);
    say("Đã lấy lại mục đang ghi dở trên máy; chưa gửi.");
  }).then(() => keepSending(send));
}

keepPage("/so/");
if (form) {
  offerPlace(form.querySelector("[data-locate]"), form);
  openDrawer().then(begin).catch(() => say("Máy không cho giữ tạm: cần có mạng khi ghi.", "atrisk"));
}

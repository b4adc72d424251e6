// Keeps the form on the phone until the office has it. ES2017, since the phones are old; without it the form posts as any form does.
(function () {
  "use strict";
  const shelf = "to-dan-pho-1";
  const patience = 20000;
  const form = document.querySelector("form[data-phone]");
  const note = document.querySelector("[data-note]");
  const edit = document.querySelector("[data-edit]");

  function say(text, tone, link) {
    note.hidden = !text;
    note.className = `notice tone-${tone || "nodata"}`;
    note.textContent = text;
    if (!link) return;
    const anchor = document.createElement("a");
    anchor.href = link;
    anchor.textContent = " Đăng nhập";
    note.appendChild(anchor);
  }

  function clock(moment) {
    const two = (number) => (number < 10 ? "0" : "") + number;
    return `${two(moment.getHours())}:${two(moment.getMinutes())} ngày ${two(moment.getDate())}/${two(moment.getMonth() + 1)}`;
  }

  // The page itself is kept too, so that it opens where there is no network.
  if ("serviceWorker" in navigator && "caches" in window) {
    navigator.serviceWorker.register("/phone-worker.js", { scope: "/bao-cao/" }).then(() => caches.open(shelf)).then((kept) => {
      const parts = Array.from(document.querySelectorAll("link[rel=stylesheet], script[src]"), (part) => part.href || part.src);
      return kept.addAll([location.href].concat(parts));
    }).catch(() => {});
    const leave = document.querySelector("form[data-sign-out]");
    if (leave) leave.addEventListener("submit", () => caches.delete(shelf));
  }

  const told = sessionStorage.getItem("tdp-told");
  if (told) {
    sessionStorage.removeItem("tdp-told");
    say(told, "ontrack");
  }
  if (!form) return;

  const place = `tdp|${location.pathname}${location.search}|`;
  const slot = place + form.dataset.user;
  let busy = false;

  const read = () => JSON.parse(localStorage.getItem(slot) || "null");
  const fields = () => Array.from(form.elements)
    .filter((field) => field.name && field.name[0] !== "_" && (field.type !== "radio" || field.checked))
    .map((field) => [field.name, field.value]);

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function keep(state) {
    const at = clock(new Date());
    try {
      localStorage.setItem(slot, JSON.stringify({ user: form.dataset.user, name: form.dataset.name, at, state, fields: fields() }));
      return at;
    } catch (error) {
      say("Máy không cho giữ tạm; đừng đóng trang trước khi gửi xong.", "atrisk");
      return null;
    }
  }

  function lock(on) {
    Array.from(form.elements).forEach((field) => {
      if (field === edit) field.hidden = !on;
      else if (field.type === "submit") field.disabled = on;
      else if (field.type === "radio") field.disabled = on && !field.checked;
      else field.readOnly = on;
    });
  }

  function restore(kept) {
    kept.fields.forEach(([name, value]) => {
      Array.from(form.elements).filter((field) => field.name === name).forEach((field) => {
        if (field.type === "radio") field.checked = field.value === value;
        else field.value = value;
      });
    });
  }

  const limited = (work) => Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error("slow")), patience))]);

  async function ask(address, options) {
    const answer = await limited(fetch(address, Object.assign({ credentials: "same-origin", cache: "no-store" }, options)));
    if ((answer.headers.get("content-type") || "").indexOf("application/json") < 0) throw new Error("no answer");
    return { ok: answer.ok, body: await limited(answer.json()) };
  }

  async function deliver(kept) {
    const ticket = (await ask(form.dataset.ticket)).body;
    if (!ticket.user) return say("Phiên đăng nhập đã hết; số vẫn được giữ trên máy.", "atrisk", form.dataset.signIn);
    if (ticket.user !== kept.user)
      return say(`Biểu này do ${kept.name} điền; người đó cần đăng nhập để gửi.`, "atrisk", form.dataset.signIn);
    const body = new URLSearchParams();
    kept.fields.forEach(([name, value]) => body.append(name, value));
    body.append(ticket.field, ticket.token);
    const answer = await ask(form.dataset.send, { method: "POST", body });
    if (answer.ok) {
      localStorage.removeItem(slot);
      sessionStorage.setItem("tdp-told", answer.body.message);
      return location.reload();
    }
    if (answer.body.status === "form.signed_out") return say(answer.body.message, "atrisk", form.dataset.signIn);
    open();
    return say(answer.body.message, "offtrack");
  }

  async function send() {
    const kept = read();
    if (busy || !kept || kept.state !== "waiting") return;
    busy = true;
    say("Đang gửi…");
    try {
      await deliver(kept);
    } catch (error) {
      say(`Chưa có mạng. Đã giữ trên máy lúc ${kept.at}, sẽ tự gửi khi có mạng.`, "atrisk");
    }
    busy = false;
  }

  // To be changed again it becomes another form: whatever reached the office of the first one stands on its own.
  function open() {
    form.elements.key.value = uuid();
    lock(false);
    keep("draft");
  }

  const kept = read();
  if (kept) {
    restore(kept);
    if (kept.state === "waiting") lock(true);
    else say(`Đã lấy lại số giữ trên máy lúc ${kept.at}; chưa gửi.`);
  } else {
    form.elements.key.value = uuid();
  }

  const other = Object.keys(localStorage)
    .filter((name) => name.indexOf(place) === 0 && name !== slot)
    .map((name) => JSON.parse(localStorage.getItem(name)))
    .find((entry) => entry.state === "waiting");
  if (other && !kept) say(`Trên máy này còn biểu của ${other.name} chưa gửi; người đó cần đăng nhập để gửi.`, "atrisk");

  form.addEventListener("input", () => {
    const at = keep("draft");
    if (at) say(`Đã giữ trên máy lúc ${at}; chưa gửi.`);
  });
  form.addEventListener("submit", (event) => {
    if (!keep("waiting")) return;
    event.preventDefault();
    lock(true);
    send();
  });
  edit.addEventListener("click", () => {
    open();
    say("Đề nghị sửa rồi gửi lại.");
  });
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  setInterval(send, 30000);
  send();
})();

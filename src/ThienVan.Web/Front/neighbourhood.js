// Keeps the form on the phone until the office has it. ES2017, since the phones are old; without it the form posts as any form does.
import { ask, clock, keepPage, keepSending, sayIn, uuid } from "./phone.js";

(function () {
  const form = document.querySelector("form[data-phone]");
  const note = document.querySelector("[data-note]");
  const edit = document.querySelector("[data-edit]");

  const say = sayIn(note);

  keepPage("/bao-cao/");

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
  keepSending(send);
})();

// The public form of feedback: keeps what is typed on the telephone, shows the work that keeps floods away, finds the place, and sends once
// there is a network. ES2017, since the phones are old; without it the form posts as any form does.
import { sayIn } from "./phone.js";
import { offerPlace } from "./place.js";
import { proof } from "./proof.js";

const form = document.querySelector("form[data-feedback]");
const say = sayIn(document.querySelector("[data-note]"));
const store = `phan-anh:${form ? form.elements["linh-vuc"].value : ""}`;
const never = ["phieu", "cong", "trang-web", "__RequestVerificationToken", "_handler"];

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(store) || "null");
  } catch (error) {
    return null;
  }
};

function keep() {
  const fields = Array.from(form.elements)
    .filter((field) => field.name && never.indexOf(field.name) < 0 && field.type !== "file" && field.type !== "hidden")
    .map((field) => [field.name, field.value, field.type === "radio" || field.type === "checkbox" ? field.checked : null]);
  try {
    localStorage.setItem(store, JSON.stringify(fields));
  } catch (error) {
    say("Máy không cho giữ tạm; đừng đóng trang trước khi gửi.", "atrisk");
  }
}

function refill(fields) {
  fields.forEach(([name, value, checked]) => {
    const found = Array.from(form.elements).filter((field) => field.name === name);
    found.forEach((field) => {
      if (checked === null) {
        if (!field.value) field.value = value;
      } else if (field.value === value) field.checked = checked;
    });
  });
}

function begin() {
  offerPlace(form.querySelector("[data-locate]"), form);
  const before = kept();
  if (before && !form.elements["viec"].value && before.some(([name, value]) => name === "viec" && value)) {
    refill(before);
    say("Đã lấy lại nội dung đang viết dở trên máy này; chưa gửi.");
  }

  form.addEventListener("input", keep);
  const work = proof(form.dataset.ticket, Number(form.dataset.bits)).then((found) => {
    form.elements.cong.value = found;
  });
  let sending = false;
  form.addEventListener("submit", async (event) => {
    if (sending) return;
    event.preventDefault();
    keep();
    if (!navigator.onLine) {
      say("Chưa có mạng. Nội dung đã giữ trên máy (ảnh thì chưa); có mạng trang sẽ tự gửi nếu còn mở.", "atrisk");
      window.addEventListener("online", () => form.requestSubmit ? form.requestSubmit() : form.submit(), { once: true });
      return;
    }
    say("Đang gửi…");
    await work;
    sending = true;
    form.submit();
  });
}

if (form) begin();
else if (location.pathname === "/phan-anh/da-gui") {
  Object.keys(localStorage).filter((name) => name.indexOf("phan-anh:") === 0).forEach((name) => localStorage.removeItem(name));
}

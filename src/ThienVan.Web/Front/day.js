// A small calendar beside a field for a day; the field itself takes the day as people type it, and needs none of this.
const weekdays = ["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"];
const short = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const picture = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3"/></svg>';

const two = (number) => String(number).padStart(2, "0");
const write = (day) => `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
const add = (day, count) => new Date(day.getTime() + count * 86400000);
const same = (one, other) => one?.getTime() === other?.getTime();
const column = (day) => (day.getUTCDay() + 6) % 7;

function date(year, month, day) {
  const found = new Date(Date.UTC(year, month, day));
  return found.getUTCMonth() === month && found.getUTCDate() === day ? found : null;
}

function read(text) {
  const typed = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\s*$/.exec(text);
  return typed ? date(+typed[4], typed[3] - 1, +typed[1]) : null;
}

// The same day of another month, or its last.
function turned(day, months) {
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return date(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day.getUTCDate(), last));
}

function made(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
}

export function offerCalendar(field) {
  const input = field.querySelector("input");
  const today = read(field.dataset.day);
  const name = input.labels[0]?.textContent.trim() ?? "";
  const open = made("button", { type: "button", class: "button open", "aria-label": `Mở lịch: ${name}`, "aria-expanded": "false" });
  open.innerHTML = picture;
  const sheet = made("div", { class: "calendar", role: "dialog", "aria-label": `Lịch: ${name}`, hidden: "" });
  field.append(open, sheet);
  let at = today;

  function cell(day) {
    if (day.getUTCMonth() !== at.getUTCMonth()) return made("td", {});
    const words = `${weekdays[column(day)]} ngày ${day.getUTCDate()} tháng ${day.getUTCMonth() + 1} năm ${day.getUTCFullYear()}`;
    const button = made("button", {
      type: "button", "aria-label": words, "aria-pressed": String(same(day, read(input.value))), tabindex: same(day, at) ? "0" : "-1",
      "data-at": write(day),
    }, String(day.getUTCDate()));
    if (same(day, today)) button.setAttribute("aria-current", "date");
    return made("td", {}, button);
  }

  function draw() {
    const first = date(at.getUTCFullYear(), at.getUTCMonth(), 1);
    const begin = add(first, -column(first));
    const turn = (months, words, sign) => {
      const button = made("button", { type: "button", class: "button turn", "aria-label": words }, sign);
      button.addEventListener("click", () => {
        at = turned(at, months);
        draw();
        sheet.querySelectorAll(".turn")[months < 0 ? 0 : 1].focus();
      });
      return button;
    };
    const title = made("span", { "aria-live": "polite" }, `Tháng ${at.getUTCMonth() + 1} năm ${at.getUTCFullYear()}`);
    const head = made("tr", {}, ...short.map((text, i) => made("th", { scope: "col", abbr: weekdays[i] }, text)));
    const weeks = [0, 1, 2, 3, 4, 5].map((week) => [0, 1, 2, 3, 4, 5, 6].map((day) => add(begin, week * 7 + day)))
      .filter((week) => week.some((day) => day.getUTCMonth() === at.getUTCMonth()));
    sheet.replaceChildren(
      made("div", { class: "month" }, turn(-1, "Tháng trước", "‹"), title, turn(1, "Tháng sau", "›")),
      made("table", {}, made("thead", {}, head), made("tbody", {}, ...weeks.map((week) => made("tr", {}, ...week.map(cell))))));
  }

  function go(day) {
    at = day;
    draw();
    sheet.querySelector('[tabindex="0"]').focus();
  }

  function close(back) {
    if (sheet.hidden) return;
    sheet.hidden = true;
    open.setAttribute("aria-expanded", "false");
    if (back) open.focus();
  }

  open.addEventListener("click", () => {
    if (!sheet.hidden) return close(true);
    sheet.hidden = false;
    open.setAttribute("aria-expanded", "true");
    sheet.classList.remove("end");
    go(read(input.value) ?? today);
    sheet.classList.toggle("end", sheet.getBoundingClientRect().right > document.documentElement.clientWidth);
    sheet.scrollIntoView({ block: "nearest" });
  });
  sheet.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-at]");
    if (!chosen) return;
    input.value = chosen.dataset.at;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    close(false);
    input.focus();
  });
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
    else if (!event.target.closest("[data-at]")) return;
    else if (steps[event.key]) go(add(at, steps[event.key]));
    else if (event.key === "PageUp" || event.key === "PageDown") go(turned(at, event.key === "PageUp" ? -1 : 1));
    else if (event.key === "Home" || event.key === "End") go(add(at, event.key === "Home" ? -column(at) : 6 - column(at)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!field.contains(event.target)) close(false);
  });
  field.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !field.contains(event.relatedTarget)) close(false);
  });
}

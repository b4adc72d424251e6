// Enhancements only: every page works without this file.
import { offerCalendar } from "./day.js";
import { sayChosen } from "./file.js";
import { forgetPages } from "./phone.js";
import { walkRows } from "./rows.js";
import { keepWords } from "./words.js";

const searchBox = document.querySelector("form[role=search] input");

// Ctrl K from anywhere, or a stroke where nobody types, leads to the search; where a screen has no room for its box, to its page.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  const stroke = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!searchBox || (!stroke && !command)) return;
  event.preventDefault();
  if (searchBox.offsetParent) searchBox.select();
  else location.assign(searchBox.form.action);
});

document.addEventListener("change", (event) => {
  const form = event.target instanceof HTMLSelectElement ? event.target.closest("form[data-submit-on-change]") : null;
  form?.requestSubmit();
});

// Words typed and not yet sent are not lost by a wrong click.
let sending = false;
document.addEventListener("submit", () => { sending = true; });
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-leave]")) sending = true;
});
document.querySelectorAll("form[data-words-of]").forEach(keepWords);
addEventListener("beforeunload", (event) => {
  const changed = [...document.querySelectorAll("[data-guard] textarea")].some((field) => field.value !== field.defaultValue);
  if (!sending && (changed || document.querySelector('[data-guard="unsaved"]'))) event.preventDefault();
});

// Arrow keys walk down the links of a table marked for it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const table = event.target instanceof HTMLAnchorElement ? event.target.closest("table[data-row-keys]") : null;
  if (!table) return;
  const links = [...table.querySelectorAll("tbody a")];
  const next = links[links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

document.querySelectorAll("table[data-row-keys]").forEach(walkRows);
document.querySelectorAll("[data-day]").forEach(offerCalendar);
document.querySelectorAll("[data-file]").forEach(sayChosen);
document.querySelectorAll("form[data-sign-out]").forEach((form) => form.addEventListener("submit", forgetPages));

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Old browsers print what is folded only while it is open.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details.fold:not([open])")];
  for (const fold of unfolded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of unfolded) fold.open = false;
});

// Keys move through the cells as in a spreadsheet.
import { cellsOf } from "./GridLine.razor.js";

/** @param copy takes the last figure of a line over. */
export function takeKeys(form, lines, copy) {
  let before = "";
  let editing = false;

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
    else if (key === "Escape") restore(field);
    else if (key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) copy(field.closest(".line"));
    else { if (key.length === 1 && !event.ctrlKey && !event.metaKey) editing = true; return; }
    event.preventDefault();
  });

  function step(field, by) {
    const line = field.closest(".line");
    const next = lines[lines.indexOf(line) + by];
    if (!next) return;
    const there = cellsOf(next);
    go(there[Math.min(cellsOf(line).indexOf(field), there.length - 1)]);
  }

  function sideways(field, by) {
    const all = lines.flatMap(cellsOf);
    go(all[all.indexOf(field) + by]);
  }

  function go(field) {
    field?.focus();
    field?.select?.();
  }

  function restore(field) {
    field.value = before;
    editing = false;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.select?.();
  }
}

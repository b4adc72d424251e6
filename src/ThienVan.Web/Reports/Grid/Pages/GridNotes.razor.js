// What is said under a line: notes, the question what a figure means, two people on one cell.
import { base, cellsOf, fieldKey, fieldsOf, fill, kept, refresh, signature, typed } from "./GridLine.razor.js";

const messagesOf = (line) => line.querySelector("[data-messages]");

/** @param act what happens once a person has answered. */
export function note(line, messages, act) {
  messagesOf(line).replaceChildren(...messages.map((message) => {
    const told = document.createElement("p");
    told.className = `said ${message.blocking ? "tone-offtrack" : "tone-atrisk"}`;
    told.textContent = `${message.blocking ? "■" : "▲"} ${message.message}`;
    if (message.choices?.length) told.append(...choices(line, message, act));
    return told;
  }));
  for (const field of cellsOf(line)) {
    const wrong = messages.some((message) => message.field === field.dataset.field);
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

// "1.234": the person says which; the answer counts for that very text.
function choices(line, message, act) {
  const input = line.querySelector(`[data-field=${message.field}]`);
  return message.choices.map((meant) => button("choose", meant, () => {
    input.value = meant;
    refresh(line);
    act();
    input.focus();
  }));
}

/** Both figures side by side; nothing of the line goes out before the person has chosen. */
export function conflict(line, cell, me, act) {
  line.dataset.conflict = "1";
  const mine = cell.theirName === me;
  const box = document.createElement("div");
  box.className = "said conflict tone-atrisk";
  box.setAttribute("role", "alert");
  const told = document.createElement("p");
  const who = mine ? "Bạn đã lưu số khác ở cửa sổ hoặc tệp khác" : `${cell.theirName ?? "Người khác"} vừa lưu số khác`;
  told.textContent = `${who}. Đang lưu: ${shown(cell.theirs)}. Của bạn: ${shown(typed(line))}.`;
  box.append(
    told,
    button("button", mine ? "Lấy số đang lưu" : "Lấy số của họ", () => { take(line, cell); act(); }),
    button("button", "Giữ số của tôi", () => { settle(line, cell); kept(line, ""); act(); }),
  );
  messagesOf(line).replaceChildren(box);
}

function take(line, cell) {
  fill(line, Object.fromEntries(fieldsOf(line).map((field) => {
    const empty = field.tagName === "SELECT" && field.dataset.field === "Quality" ? "Preliminary" : "";
    return [fieldKey(field.dataset.field), cell.theirs[fieldKey(field.dataset.field)] ?? empty];
  })));
  settle(line, cell);
  kept(line, signature(line));
}

function settle(line, cell) {
  delete line.dataset.conflict;
  base(line, cell.theirRevision);
  messagesOf(line).replaceChildren();
  cellsOf(line)[0].focus();
}

const shown = (cell) => [
  cell.numerator || cell.denominator ? `${cell.numerator ?? "…"}/${cell.denominator ?? "…"}` : null,
  cell.value,
  { co: "đạt", chua: "chưa đạt" }[cell.met],
  cell.documentNumber,
  cell.metOn,
  cell.explanation && `“${cell.explanation}”`,
].filter(Boolean).join(", ") || "ô trống";

function button(look, word, act) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: look, textContent: word });
  made.addEventListener("click", act);
  return made;
}

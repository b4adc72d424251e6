// The last figure, taken over knowingly: by its button, or by a key.
import { cellsOf, fieldsOf, refresh } from "./GridLine.razor.js";

const alwaysTaken = ["Value", "Numerator", "Denominator", "Met"];

/** Lays what the button offers into its line. */
export function copy(button) {
  const line = button.closest(".line");
  for (const field of fieldsOf(line)) {
    const value = button.dataset[field.dataset.field.toLowerCase()];
    if (value !== undefined && (value || alwaysTaken.includes(field.dataset.field))) field.value = value;
  }
  refresh(line);
}

/** @param kept what happens once a figure stands in its line. */
export function takeCopies(form, kept) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    event.preventDefault();
    copy(button);
    kept();
    cellsOf(button.closest(".line"))[0].focus();
  });
}

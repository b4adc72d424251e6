// A line of the grid: its fields, what stands in them, and the server's words, shown while they belong to what is typed.
const seen = new Map();
const said = new Map();

export const fieldsOf = (line) => [...line.querySelectorAll("[data-field]")];
export const cellsOf = (line) => [...line.querySelectorAll("[data-cell]")];
export const fieldKey = (name) => name[0].toLowerCase() + name.slice(1);
const revisionOf = (line) => line.querySelector("[data-revision]");
const placesOf = (line) => [...line.querySelectorAll("[data-said]")];

/** The line as the page brought it: an untouched one compares equal to it. */
export function meet(line) {
  seen.set(line, signature(line));
  for (const place of placesOf(line)) said.set(place, place.textContent);
}

export function typed(line) {
  const cell = {};
  for (const field of fieldsOf(line)) cell[fieldKey(field.dataset.field)] = field.value;
  for (const meant of line.querySelectorAll("[data-meant]")) {
    if (meant.type !== "radio" || meant.checked) cell[fieldKey(meant.name.slice(meant.name.lastIndexOf(".") + 1))] = meant.value;
  }
  return cell;
}

export const signature = (line) => JSON.stringify(typed(line));
export const isUnsaved = (line) => signature(line) !== seen.get(line);
export const isChanged = (line) => isUnsaved(line) && !line.dataset.conflict;
export const revision = (line) => Number(revisionOf(line).value);

/** The revision that what is typed goes out on top of. */
export function base(line, revision) { revisionOf(line).value = revision; }

/** The server holds this of the line; nothing (an empty text) makes the line go out again. */
export function kept(line, held) { seen.set(line, held); }

/** How many fields hold something of the cell now: a list takes only what it offers, and a field that is not there takes nothing. */
export function fill(line, cell) {
  let put = 0;
  for (const field of fieldsOf(line)) {
    const value = cell[fieldKey(field.dataset.field)];
    if (value !== undefined) field.value = value ?? "";
    if (value && field.value) put++;
  }
  refresh(line);
  return put;
}

/** What the figures come to, in the server's words. */
export function tell(line, words) {
  for (const place of placesOf(line)) said.set(place, words[place.dataset.said]);
  refresh(line);
}

export function refresh(line) {
  const stands = !isUnsaved(line);
  for (const place of placesOf(line)) place.textContent = stands || said.get(place) === "–" ? said.get(place) : "…";
}

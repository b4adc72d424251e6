// What the grid still misses, as the server counts it now: the page's own count is as old as the page.
let asked = 0;

/** Asks the server and puts its count where the head shows it; the last count stays where it cannot be asked, and an answer that a later
 * question has overtaken is left aside. */
export async function recount(address, lineOf) {
  const turn = ++asked;
  const answer = await fetch(`${address}/con-thieu`, { headers: { Accept: "application/json" }, redirect: "manual" });
  if (!answer.ok) return;
  const left = await answer.json();
  if (turn !== asked) return;
  const numberOf = (part) => left[part].length ?? left[part];
  for (const place of document.querySelectorAll("[data-tally]")) place.textContent = numberOf(place.dataset.tally);
  for (const place of document.querySelectorAll("[data-named]")) {
    const codes = left[place.dataset.named];
    place.parentElement.hidden = codes.length === 0 || codes.length > Number(place.dataset.most);
    place.replaceChildren(...(place.parentElement.hidden ? [] : codes.map((code) => Object.assign(
      document.createElement("a"), { href: `${address}#o-${code}`, textContent: lineOf(code)?.dataset.name ?? code }))));
  }
}

// Keys of a list marked for them, while nobody types and nothing outside the list has the focus: j and k walk its rows (Enter opens, as
// any link), x ticks the row, ? unfolds what the keys are.
export function walkRows(table) {
  const rows = [...table.querySelectorAll("tbody tr")].filter((row) => row.querySelector("a"));
  const help = document.querySelector("details[data-keys]");
  if (help) help.hidden = false;
  const near = (target) => target === document.body || table.contains(target) || help?.contains(target);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !near(event.target)) return;
    const at = rows.indexOf(event.target.closest("tr"));
    const step = { j: 1, k: -1 }[event.key];
    const box = event.key === "x" ? rows[at]?.querySelector("input[type=checkbox]") : null;
    if (step) (at < 0 ? rows[0] : rows[at + step])?.querySelector("a").focus();
    else if (box) box.checked = !box.checked;
    else if (event.key === "?" && help) {
      help.open = !help.open;
      help.querySelector("summary").focus();
    } else return;
    event.preventDefault();
  });
}

// Keys for those who decide on many values: j and k walk, d decides, t opens the return with its reason. The page works without them.
const cards = () => [...document.querySelectorAll("article[data-value]")];
const here = () => document.activeElement?.closest("article[data-value]");

function walk(by) {
  const all = cards();
  const next = all[all.indexOf(here()) + by] ?? (here() ? null : all[0]);
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") walk(1);
  else if (event.key === "k") walk(-1);
  else if (event.key === "d") here()?.querySelector("button[data-decide]")?.click();
  else if (event.key === "t") {
    const back = here()?.querySelector("details[data-return]");
    if (!back) return;
    back.open = true;
    back.querySelector("textarea").focus();
    event.preventDefault();
  }
});

// One click is one decision.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});

document.querySelector("article[data-value]:target")?.focus({ preventScroll: true });

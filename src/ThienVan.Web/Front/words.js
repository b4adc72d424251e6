// Words of a form that carries data-words-of (who writes) stay on this device until a page shows that the server has them: a session
// that ended, or a network that failed, costs none. Only the same person, on the same page, is offered them again.
const shelf = "loi-cua";
const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();

function read(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? "{}"); } catch { return {}; }
}

function write(key, words) {
  try {
    if (Object.keys(words).length) localStorage.setItem(key, JSON.stringify(words));
    else localStorage.removeItem(key);
  } catch { /* A full or closed store keeps nothing; the form still does. */ }
}

export function keepWords(form) {
  const key = `${shelf}|${form.dataset.wordsOf}|${location.pathname}`;
  const fields = [...form.querySelectorAll("textarea[data-words]")].filter((field) => !field.readOnly);
  const revision = (field) => form.elements.namedItem(field.dataset.words);
  const refused = document.querySelector("main [role=alert]") !== null;
  const held = read(key);

  function keep() {
    for (const field of fields) {
      if (field.value !== field.defaultValue) held[field.name] = { basedOn: revision(field).value, text: field.value };
      else if (!refused) delete held[field.name];
    }
    write(key, held);
  }

  function restore() {
    for (const field of fields) {
      const mine = held[field.name];
      if (!mine || plain(mine.text) === plain(field.value)) continue;
      field.value = mine.text;
      revision(field).value = mine.basedOn;
      form.querySelector("[data-words-note]").hidden = false;
    }
  }

  if (!refused) restore();
  keep();
  form.addEventListener("input", keep);
  addEventListener("pagehide", keep);
}

// Keeps what was typed on this device until it is saved. The form works without it.
const form = document.querySelector("form[data-draft]");
const key = form && `nhap|${form.dataset.draft}`;
const note = form?.querySelector("[data-draft-note]");
const typed = () => [...form.elements].filter((field) => field.name?.startsWith("Form.") && field.type !== "hidden" && (field.type !== "radio" || field.checked));

function restore() {
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  if (!kept || form.querySelector("[role=alert]")) return;
  for (const [name, value] of kept) {
    const fields = [...form.elements].filter((field) => field.name === name);
    for (const field of fields) {
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
    }
  }
  note.textContent = "Đã lấy lại bản nháp trên máy này.";
}

if (form) {
  restore();
  form.addEventListener("input", () => {
    localStorage.setItem(key, JSON.stringify(typed().map((field) => [field.name, field.value])));
    note.textContent = "Đã giữ nháp trên máy này.";
  });
}

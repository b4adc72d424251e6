// A file field in Vietnamese: the browser's own control goes out of sight and stays in use; what was chosen is said beside its label.
const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const size = (bytes) => bytes >= 1048576 ? `${number.format(bytes / 1048576)} MB` : `${number.format(Math.ceil(bytes / 1024))} KB`;

export function sayChosen(field) {
  const input = field.querySelector("input");
  const said = field.querySelector("[role=status]");
  const none = said.textContent;
  const say = () => {
    said.textContent = [...input.files].map((file) => `${file.name} (${size(file.size)})`).join(", ") || none;
  };
  input.addEventListener("change", say);
  field.dataset.ready = "";
  say();
}

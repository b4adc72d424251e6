// A block from Excel: shown first, column by column, then laid into the grid. The grid hands over what it can do.
import { fieldKey, fill } from "./GridLine.razor.js";

export function takeBlocks(form, { post, lineOf, say, kept }) {
  const dialog = document.querySelector("[data-paste]");
  const table = dialog.querySelector("[data-paste-table]");
  const lost = dialog.querySelector("[data-paste-lost]");
  const take = dialog.querySelector("button[value=nhan]");
  const options = dialog.querySelector("[data-paste-columns]");
  const habit = dialog.querySelector("[data-paste-habit]");
  const written = habit.querySelector("select");
  const told = form.querySelector("[data-paste-told]");
  let block = null;

  form.addEventListener("paste", async (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!event.target.matches("[data-cell]") || !/[\t\r\n]/.test(text.replace(/\r?\n$/, ""))) return;
    event.preventDefault();
    block = { text, focus: event.target.closest(".line").dataset.code, field: event.target.dataset.field, columns: null, habit: null };
    await preview();
  });

  written.addEventListener("change", () => { block.habit = written.value || null; preview(); });

  async function preview() {
    try {
      const { ok, body } = await post("dan", block);
      if (!ok) return say(body.message);
      block.answer = body;
      draw(body);
      if (!dialog.open) dialog.showModal();
    } catch {
      say("Chưa đọc được khối vừa dán vì mất mạng; khối vẫn còn trong bộ nhớ tạm, đề nghị dán lại khi có mạng.");
    }
  }

  function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  }

  function draw(answer) {
    const heads = answer.columns.map((column, index) => {
      const select = document.createElement("select");
      select.append(options.content.cloneNode(true));
      select.value = column;
      select.setAttribute("aria-label", `Cột ${index + 1}${answer.headings[index] ? `: ${answer.headings[index]}` : ""}`);
      select.addEventListener("change", () => {
        block.columns = [...table.querySelectorAll("thead select")].map((one) => one.value);
        preview();
      });
      return element("th", answer.headings[index] ?? `Cột ${index + 1}`, select);
    });
    const at = (row) => row.code ?? row.maybe;
    const found = answer.rows.filter((row) => at(row) && lineOf(at(row)));
    const doubtful = found.filter((row) => !row.code);
    const missed = answer.rows.filter((row) => !found.includes(row));
    const used = answer.columns.map((column, index) => [column, index]).filter(([column]) => !["Ignored", "Code", "Name"].includes(column));
    table.replaceChildren(
      element("thead", element("tr", element("th", "Vào dòng"), ...heads)),
      element("tbody", ...found.map((row) => element("tr",
        element("th", `${at(row)} ${row.name}`, ...confirm(row)),
        ...answer.columns.map((column) => element("td", used.some(([one]) => one === column) ? row.cells[column] ?? "" : ""))))),
    );
    habit.hidden = !answer.twoWays || !found.length;
    written.value = answer.habit ?? "";
    habit.querySelector("[data-paste-habit-said]").textContent = answer.habit === "Mixed"
      ? "Từng ô có hai cách đọc sẽ được hỏi riêng. "
      : answer.habit ? `Các số như “${answer.twoWays}” của khối được đọc theo cách viết: `
      : `“${answer.twoWays}” có hai cách đọc. Khối này viết số theo cách nào? `;
    const nothing = !used.length && "Chưa cột nào được nhận là số liệu: đề nghị chọn ở đầu cột.";
    take.disabled = !found.length || Boolean(answer.question || nothing || (answer.twoWays && !answer.habit));
    const asked = doubtful.length ? `, ${doubtful.length} dòng cần xác nhận` : "";
    dialog.querySelector("[data-paste-summary]").textContent = answer.question ?? (nothing || null)
      ?? `${found.length - doubtful.length} dòng khớp${asked}, ${missed.length} dòng không khớp. `
        + `Chưa ghi gì cho đến khi bạn bấm “Đưa vào bảng”.`;
    lost.hidden = missed.length === 0;
    lost.replaceChildren(element("b", "Không khớp dòng nào đang mở để nhập, sẽ không nhập:"),
      element("ul", ...missed.map((row) => element("li", `Dòng ${row.number}: ${row.text}`))));
  }

  // What only may be meant is taken when the person ticks it, and not otherwise.
  function confirm(row) {
    if (row.code) return row.doubt ? [element("p", `Lưu ý: ${row.doubt}. Nếu sai, đề nghị sửa trong Excel rồi dán lại.`)] : [];
    const box = document.createElement("input");
    box.type = "checkbox";
    box.addEventListener("change", () => { row.confirmed = box.checked; });
    const label = element("label", box, ` ${row.doubt}: “${row.text}”. Đánh dấu nếu đúng.`);
    label.className = "choice";
    return [label];
  }

  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "nhan" || !block?.answer) return;
    const rows = block.answer.rows
      .map((row) => [row.code ?? (row.confirmed ? row.maybe : null), row])
      .filter(([code]) => code && lineOf(code));
    const put = rows.filter(([code, row]) =>
      fill(lineOf(code), Object.fromEntries(Object.entries(row.cells).map(([name, value]) => [fieldKey(name), value])))).length;
    const left = [
      [rows.length - put, "dòng khớp nhưng không có gì để nhập"],
      [block.answer.rows.length - rows.length, "dòng không khớp hoặc chưa xác nhận"],
    ].filter(([count]) => count).map(([count, why]) => `${count} ${why}`);
    const done = put ? `Đã đưa ${put} dòng vào bảng` : "Chưa đưa được dòng nào vào bảng";
    // Beside what is said of saving, which follows at once.
    told.textContent = `${done}${left.length ? `; chưa nhập: ${left.join(", ")}` : ""}.`;
    kept();
  });
}

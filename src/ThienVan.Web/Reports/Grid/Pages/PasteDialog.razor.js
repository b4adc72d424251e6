// A block from Excel: shown first, column by column, then laid into the grid. The grid hands over what it can do.
export function takeBlocks(form, { post, lineOf, fill, fieldKey, say, kept }) {
  const dialog = document.querySelector("[data-paste]");
  const table = dialog.querySelector("[data-paste-table]");
  const lost = dialog.querySelector("[data-paste-lost]");
  const options = dialog.querySelector("[data-paste-columns]");
  let block = null;

  form.addEventListener("paste", async (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!event.target.matches("[data-cell]") || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    block = { text, focus: event.target.closest(".line").dataset.code, columns: null };
    await preview();
  });

  async function preview() {
    try {
      const { ok, body } = await post("dan", block);
      if (!ok) return say(body.message);
      block.answer = body;
      draw(body);
      if (!dialog.open) dialog.showModal();
    } catch {
      say("Chưa đọc được khối vừa dán vì mất mạng; khối vẫn còn trong bộ nhớ tạm, hãy dán lại khi có mạng.");
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
      select.addEventListener("change", () => { block.columns = [...table.querySelectorAll("thead select")].map((one) => one.value); preview(); });
      return element("th", answer.headings[index] ?? `Cột ${index + 1}`, select);
    });
    const found = answer.rows.filter((row) => row.code && lineOf(row.code));
    const missed = answer.rows.filter((row) => !found.includes(row));
    const used = answer.columns.map((column, index) => [column, index]).filter(([column]) => !["Ignored", "Code", "Name"].includes(column));
    table.replaceChildren(
      element("thead", element("tr", element("th", "Vào dòng"), ...heads)),
      element("tbody", ...found.map((row) => element("tr", element("th", `${row.code} ${row.name}`), ...answer.columns.map((column) => element("td", used.some(([one]) => one === column) ? row.cells[column] ?? "" : ""))))),
    );
    dialog.querySelector("[data-paste-summary]").textContent = `${found.length} dòng khớp, ${missed.length} dòng không khớp. Chưa ghi gì cho đến khi bạn bấm “Đưa vào bảng”.`;
    lost.hidden = missed.length === 0;
    lost.replaceChildren(element("b", "Không khớp dòng nào, sẽ không nhập:"), element("ul", ...missed.map((row) => element("li", `Dòng ${row.number}: ${row.text}`))));
  }

  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "nhan" || !block?.answer) return;
    const rows = block.answer.rows.filter((row) => row.code && lineOf(row.code));
    for (const row of rows) fill(lineOf(row.code), Object.fromEntries(Object.entries(row.cells).map(([name, value]) => [fieldKey(name), value])));
    const missed = block.answer.rows.length - rows.length;
    say(`Đã đưa ${rows.length} dòng vào bảng${missed ? `; ${missed} dòng không khớp chưa nhập` : ""}.`);
    kept();
  });
}

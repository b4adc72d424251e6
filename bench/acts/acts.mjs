// node acts.mjs ADDRESS FOLDER-WITH-PLAYWRIGHT [ROLE]: each role's daily acts by a browser, from the sign-in page to the answer of the
// button. The nearest way is looked for before the clock starts; links, things unfolded and the button are counted, typing is not.
import { createRequire } from "node:module";

const [address, folder, only] = process.argv.slice(2);
const { chromium } = createRequire(`${folder}/`)("playwright-core");
const host = new URL(address).hostname;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", `--host-resolver-rules=MAP ${host} 127.0.0.1`],
});
const password = "MinhHoa@135";
const plan = new URL("../../plans/kien-an-135.yaml", import.meta.url);
// What people do, the kind of page, how its button begins; what cannot be taken back comes last.
const roles = {
  chutich: [
    ["Phê duyệt ngay ở việc chờ tôi", "/viec-cho-toi", "Phê duyệt"], ["Phê duyệt trong kỳ", "/bao-cao/ky/*/duyet", "Phê duyệt"],
    ["Trả lại một số", "/bao-cao/ky/*/duyet", "Trả lại"], ["Nhắc đơn vị chưa gửi", "/bao-cao/ky/*", "Nhắc ngay"],
    ["Quyết định một phát hiện", "/ra-soat/*", "Ghi quyết định"], ["Giao việc", "/cong-viec/giao", "Giao việc"],
    ["Nghiệm thu một việc", "/cong-viec/viec/*", "Nghiệm thu"], ["Lập hồ sơ giao ban", "/cong-viec/giao-ban", "Lập hồ sơ"],
    ["Xem trước báo cáo để cấp số", "/bao-cao/ky/*/van-ban", "Lưu và xem trước"], ["Ủy quyền", "/tai-khoan", "Ủy quyền"],
  ],
  vanphong: [
    ["Thẩm tra ngay ở việc chờ tôi", "/viec-cho-toi", "Thẩm tra"], ["Thẩm tra trong kỳ", "/bao-cao/ky/*/duyet", "Thẩm tra"],
    ["Trả lại một số", "/bao-cao/ky/*/duyet", "Trả lại"], ["Nhập hộ và gửi", "/bao-cao/ky/*/nhap/*", "Gửi Văn phòng"],
    ["Nhắc đơn vị chưa gửi", "/bao-cao/ky/*", "Nhắc ngay"], ["Đổi hạn một kỳ", "/bao-cao/ky/*/thiet-lap", "Đổi hạn"],
    ["Lưu nội dung báo cáo", "/bao-cao/ky/*/van-ban", "Lưu nội dung"], ["Giao việc", "/cong-viec/giao", "Giao việc"],
    ["Mở một kỳ", "/bao-cao/mo-ky", "Mở kỳ"], ["Nạp kế hoạch mới", "/ke-hoach", "Nạp và đối chiếu"],
  ],
  "truong.kinh-te": [
    ["Lưu nháp bảng số liệu", "/bao-cao/ky/*/nhap/*", "Lưu nháp"], ["Gửi bảng số liệu", "/bao-cao/ky/*/nhap/*", "Gửi Văn phòng"],
    ["Thu hồi số đã gửi", "/bao-cao/ky/*/nhap/*", "Thu hồi"], ["Nạp biểu Excel", "/bao-cao/ky/*/bieu-mau/*", "Nhận số liệu"],
    ["Thêm minh chứng", "/bao-cao/ky/*/so-lieu/*/minh-chung", "Thêm tệp"], ["Báo tiến độ một việc", "/cong-viec/viec/*", "Báo tiến độ"],
    ["Xin gia hạn", "/cong-viec/viec/*", "Xin gia hạn"], ["Chuyển việc", "/cong-viec/viec/*", "Chuyển việc"],
    ["Báo cáo kết quả", "/cong-viec/viec/*", "Báo cáo kết quả"],
    ["Xác nhận kết quả phong trào", "/cong-viec/phong-trao/*/*/to/*", "Xác nhận"],
  ],
  totruong01: [
    ["Lấy lại số đã gửi", "/bao-cao/ky/*/to-dan-pho/*", "Lấy lại số đã gửi"],
    ["Gửi kết quả phong trào", "/cong-viec/phong-trao/*/*/to/*", "Gửi kết quả"], ["Ủy quyền", "/tai-khoan", "Ủy quyền"],
    ["Tạo địa chỉ lịch", "/lich", "Tạo địa chỉ lịch"], ["Đổi mật khẩu", "/doi-mat-khau", "Đổi mật khẩu"],
  ],
  quantri: [
    ["Tạo tài khoản", "/nhan-su/them", "Tạo tài khoản"], ["Cấp vai trò", "/nhan-su/*", "Cấp vai trò"],
    ["Đặt lại mật khẩu", "/nhan-su/*", "Đặt lại mật khẩu"],
    ["Đăng xuất người khác trên mọi máy", "/nhan-su/*", "Đăng xuất trên mọi máy"],
    ["Thêm đơn vị", "/nhan-su/don-vi", "Thêm đơn vị"], ["Lưu bảng quyền", "/nhan-su/quyen", "Lưu"],
    ["Kết thúc một đơn vị", "/nhan-su/don-vi/*", "Kết thúc đơn vị"], ["Bàn giao", "/nhan-su/*/ban-giao", "Bàn giao"],
    ["Kết thúc vai trò", "/nhan-su/*", "Kết thúc vai trò"], ["Đóng tài khoản", "/nhan-su/*", "Đóng tài khoản"],
  ],
};

const kindOf = link => link.split("#")[0]
  .replace(/\/[^/?]*[0-9][^/?]*|(?<=\/nhap|\/bieu-mau|\/to-dan-pho|\/don-vi|\/huong-dan|\/ra-soat)\/[^/?]+/g, "/*")
  .replace(/=[^&]*/g, "=");

const open = () => browser.newContext(
  { baseURL: address, ignoreHTTPSErrors: true, locale: "vi-VN", viewport: { width: 1366, height: 768 } });

async function signIn(page, name) {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.waitForURL(url => !url.pathname.startsWith("/dang-nhap"));
}

// Links and usable buttons of a page, asked for without leaving the one shown.
const look = (page, link) => page.evaluate(async asked => {
  const answer = await fetch(asked, { headers: { Accept: "text/html" } });
  if (!answer.ok || !answer.headers.get("content-type")?.includes("text/html")) return { at: asked, links: [], buttons: [] };
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  const at = new URL(answer.url);
  const links = [...read.querySelectorAll("a[href]:not([download])")].map(one => one.getAttribute("href"))
    .filter(href => !href.startsWith("#")).map(href => [href, new URL(href, at)])
    .filter(([, to]) => to.origin === location.origin && !to.pathname.startsWith("/dang-xuat"))
    .map(([href, to]) => ({ href, to: to.pathname + to.search }));
  const buttons = [...read.querySelectorAll("main form[method=post] button:not([disabled])")].map(one => one.textContent.trim());
  return { at: at.pathname + at.search, links, buttons };
}, link);

// The nearest page of the kind with such a button: the links to follow, each as it is written.
async function find(page, kind, button, passed) {
  const start = await look(page, "/bat-dau");
  const asked = [{ shown: start, way: [] }];
  const [known, walked] = [new Set([start.at]), {}];
  while (asked.length > 0) {
    const { shown, way } = asked.shift();
    const seen = await shown;
    if (kindOf(seen.at.split("?")[0]) === kind && !passed.has(seen.at) && seen.buttons.some(words => words.startsWith(button)))
      return { way, at: seen.at };
    if (way.length === 3) continue;
    for (const { href, to } of seen.links.filter(one => !known.has(one.to))) {
      known.add(to);
      walked[kindOf(to)] = (walked[kindOf(to)] ?? 0) + 1;
      const wanted = kindOf(to.split("?")[0]) === kind;
      if (!wanted && (way.length === 2 || walked[kindOf(to)] > 3) || walked[kindOf(to)] > 12) continue;
      asked.push({ shown: look(page, to), way: [...way, href] });
    }
  }

  return null;
}

// Unfolds what the element stands in; each is a click.
async function reveal(element) {
  let clicks = 0;
  while (await element.evaluate(one => {
    document.querySelectorAll("[data-unfold]").forEach(part => part.removeAttribute("data-unfold"));
    let outer = one.closest("details:not([open])");
    while (outer?.parentElement.closest("details:not([open])")) outer = outer.parentElement.closest("details:not([open])");
    outer?.querySelector("summary").setAttribute("data-unfold", "");
    return Boolean(outer);
  })) {
    await element.page().locator("[data-unfold]").click();
    clicks++;
  }

  return clicks;
}

async function follow(page, href) {
  const links = page.locator(`a[href=${JSON.stringify(href)}]`);
  let link = links.first();
  for (const one of await links.all()) if (await one.isVisible()) { link = one; break; }
  const clicks = 1 + await reveal(link);
  await link.click();
  await page.waitForLoadState();
  return clicks;
}

const written = days => new Date(Date.now() + (7 * 3600 + days * 86400) * 1000)
  .toISOString().slice(0, 10).split("-").reverse().join("/");

// The plan itself, the page's own form, or a few words of evidence.
async function file(page, accept) {
  if (/yaml/.test(accept)) return plan.pathname;
  const sheet = page.locator("main a", { hasText: ".xlsx" }).first();
  if (!/xlsx/.test(accept) || /pdf/.test(accept) || await sheet.count() === 0)
    return { name: "minh-chung.txt", mimeType: "text/plain", buffer: Buffer.from("Biên bản nghiệm thu ngày 27/11/2026.\n") };
  const taken = await page.evaluate(async link => [...new Uint8Array(await (await fetch(link)).arrayBuffer())],
    await sheet.getAttribute("href"));
  return { name: "bieu.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(taken) };
}

// Whatever the form does not call optional; of a grid one cell, with the figure of the period before.
async function fill(form) {
  const fields = await form.locator("input:not([type=hidden]), textarea, select").all();
  if (fields.length > 40) {
    const cell = form.locator("input[name$='.Value'][placeholder]:not([placeholder='']):visible").first();
    if (await cell.count() > 0 && await cell.inputValue() === "") await cell.fill(await cell.getAttribute("placeholder"));
    const why = form.locator("textarea[data-field=Explanation]:visible").first();
    if (await why.count() > 0 && await why.inputValue() === "") await why.fill("Thực hiện theo tiến độ được giao");
    return;
  }

  for (const field of fields) {
    const { type, tag, name, said, day, optional, filled, accept } = await field.evaluate(one => ({
      type: one.type, tag: one.tagName, name: one.name, accept: one.accept ?? "", day: one.placeholder?.startsWith("ngày/") ?? false,
      said: one.labels?.[0]?.textContent ?? "",
      optional: one.type === "checkbox" && !one.required
        || /không bắt buộc|nếu có/.test((one.labels?.[0]?.closest("div") ?? one.labels?.[0])?.textContent ?? ""),
      filled: ["checkbox", "radio"].includes(one.type) ? one.form.querySelector(`[name="${CSS.escape(one.name)}"]:checked`) !== null
        : one.value !== "",
    }));
    const ofWard = /UnitId/.test(name) && /\/nhan-su\/[^/]*[0-9]/.test(form.page().url());
    if (optional || filled || ofWard || !await field.isVisible() || !await field.isEnabled()) continue;
    if (type === "file") await field.setInputFiles(await file(form.page(), accept));
    else if (type === "checkbox" || type === "radio") await field.check();
    else if (tag === "SELECT")
      await field.selectOption(await field.evaluate(one => [...one.options].find(option => option.value)?.value ?? ""));
    else if (type === "password") await field.fill(/Current|Old/.test(name) ? password : "MinhHoa@2468");
    else if (day) await field.fill(written(/văn bản|[Tt]ừ ngày|[Tt]ính đến/.test(said) ? 0 : 14));
    else if (type === "number" || /Amount|Value|Percent|Bonus|so\./.test(name)) await field.fill("999");
    else await field.fill(/SignIn|[^a-z]Id$|Code/.test(name) ? `thu-${Math.floor(Math.random() * 1e6)}` : "Thực hiện theo chỉ đạo");
  }
}

async function press(page, words) {
  const button = page.locator("main form[method=post] button:not([disabled]):not([aria-hidden])")
    .filter({ hasText: new RegExp(`^\\s*${words}`) }).first();
  const clicks = 1 + await reveal(button);
  await fill(button.locator("xpath=ancestor::form"));
  const [answer] = await Promise.all([
    page.waitForResponse(answer => answer.request().method() === "POST", { timeout: 40000 }), button.click({ timeout: 40000 }),
  ]);
  await page.waitForLoadState();
  return { clicks, status: answer.status() };
}

async function act(person, [what, kind, button]) {
  const scout = await open();
  const guide = await scout.newPage();
  await signIn(guide, person);
  const passed = new Set();
  let told = "không có trang nào như vậy lúc này";
  for (let tries = 0; tries < 4; tries++) {
    const found = await find(guide, kind, button, passed);
    if (!found) break;
    passed.add(found.at);
    const context = await open();
    const page = await context.newPage();
    try {
      const from = performance.now();
      await signIn(page, person);
      const signedIn = performance.now();
      let clicks = 0;
      for (const href of found.way) clicks += await follow(page, href);
      const pressed = await press(page, button);
      const seconds = (performance.now() - from) / 1000;
      const refused = await page.locator("main [role=alert]:visible, main [aria-invalid=true]:visible").first()
        .textContent({ timeout: 300 }).catch(() => null);
      told = refused === null && pressed.status < 400 ? ""
        : `${pressed.status} ${(refused ?? "").trim().replace(/\s+/g, " ").slice(0, 110)}`;
      if (told === "") {
        await Promise.all([context.close(), scout.close()]);
        return { what, clicks: clicks + pressed.clicks, seconds, signIn: (signedIn - from) / 1000, told, at: found.at };
      }
    } catch (fault) {
      told = String(fault.message).split("\n")[0].slice(0, 140);
    }

    if (process.env.SHOW) await page.screenshot({ path: `${process.env.SHOW}/${person}-${button}-${tries}.png` });
    await context.close();
  }

  await scout.close();
  return { what, told };
}

let failed = 0;
for (const [person, acts] of Object.entries(roles).filter(([name]) => !only || name === only)) {
  console.log(`\n| ${person} | clicks | seconds | of them signing in |\n|---|---|---|---|`);
  for (const one of acts) {
    const done = await act(person, one);
    failed += done.told ? 1 : 0;
    console.log(done.told ? `| ${done.what} | not done: ${done.told} | | |`
      : `| ${done.what} | ${done.clicks} | ${done.seconds.toFixed(1)} | ${done.signIn.toFixed(1)} |`);
  }
}

await browser.close();
process.exit(failed > 0 ? 1 : 0);

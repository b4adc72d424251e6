// Work shown for the form, so that whoever sends thousands pays for each. Without this file the form is sent a little slower.
const form = document.querySelector("form[data-work-bits]");
const bits = Number(form?.dataset.workBits);

const noughts = (digest) => {
  let counted = 0;
  for (const one of digest) {
    if (one) return counted + Math.clz32(one) - 24;
    counted += 8;
  }
  return counted;
};

async function work() {
  const ticket = form.elements["Form.Ticket"].value;
  const letters = new TextEncoder();
  for (let answer = 0; ; answer += 1) {
    const digest = await crypto.subtle.digest("SHA-256", letters.encode(`${ticket}:${answer}`));
    if (noughts(new Uint8Array(digest)) >= bits) {
      form.elements["Form.Proof"].value = String(answer);
      return;
    }
    if (answer % 2000 === 0) await new Promise((rest) => { setTimeout(rest); });
  }
}

if (form && globalThis.crypto?.subtle) work();

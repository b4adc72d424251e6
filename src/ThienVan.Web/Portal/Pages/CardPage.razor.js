// Zalo takes no SVG: the picture is drawn anew as a PNG of its own size, on this device. Without this file it can still be printed.
const card = document.querySelector(".day-card");
const take = document.querySelector("[data-png]");
const note = document.querySelector("[data-png-note]");

async function drawn() {
  const picture = new Image();
  picture.src = card.src;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(card.getAttribute("width"));
  canvas.height = Number(card.getAttribute("height"));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
}

take.hidden = false;
take.addEventListener("click", async () => {
  try {
    const address = URL.createObjectURL(await drawn());
    Object.assign(document.createElement("a"), { href: address, download: take.dataset.png }).click();
    URL.revokeObjectURL(address);
    note.hidden = true;
  } catch {
    note.hidden = false;
  }
});

// On paper the map has the size of the sheet: it is drawn anew for it, then handed to the printer.
export function offerPrint(element) {
  const button = document.querySelector("[data-map-print]");
  button.hidden = false;
  button.addEventListener("click", () => {
    element.classList.add("on-paper");
    element.map.resize();
    element.map.once("idle", () => {
      print();
      element.classList.remove("on-paper");
      element.map.resize();
    });
    element.map.triggerRepaint();
  });
}

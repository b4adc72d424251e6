// On paper the map has the size of the sheet and the colours of paper: it is drawn anew for both, then handed to the printer.
export function offerPrint(element) {
  const button = document.querySelector("[data-map-print]");
  const root = document.documentElement;
  button.hidden = false;
  button.addEventListener("click", () => {
    const { theme } = root.dataset;
    root.dataset.theme = "light";
    element.classList.add("on-paper");
    element.map.resize();
    element.repaint();
    element.map.once("idle", () => {
      print();
      if (theme === undefined) delete root.dataset.theme;
      else root.dataset.theme = theme;
      element.classList.remove("on-paper");
      element.map.resize();
      element.repaint();
    });
    element.map.triggerRepaint();
  });
}

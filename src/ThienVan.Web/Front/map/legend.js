// The legend counts what is in the window, and switches layers without leaving the page.
const say = (count) => count.toLocaleString("vi-VN");

export function followLegend(element) {
  const form = document.querySelector("[data-map-layers]");
  const { map, layers } = element;
  document.querySelector("[data-map-plain]").hidden = true;

  function seen(layer) {
    const box = map.getBounds();
    return layer.features.filter(({ geometry }) => geometry.type !== "Point" || box.contains(geometry.coordinates));
  }

  function count() {
    const drawn = [...layers.values()].filter((layer) => layer.drawn && !layer.ground && !layer.refused);
    const sum = document.querySelector("[data-map-sum]");
    const many = drawn.flatMap(seen).reduce((held, { properties }) => held + properties.count, 0);
    const missing = drawn.reduce((held, layer) => held + (layer.unplaced ?? 0), 0);
    if (sum) sum.textContent = drawn.length === 0 ? "Chưa vẽ lớp nào" : `${say(many)} mục trong khung của ${drawn.length} lớp`
      + (missing > 0 ? `, ${say(missing)} mục khác chưa có vị trí` : "");
    for (const layer of layers.values()) {
      const part = form.querySelector(`[data-layer="${CSS.escape(layer.code)}"]`);
      part.querySelector(".marks").hidden = !layer.drawn;
      const whole = part.querySelector('[data-count=""]');
      if (!whole) continue;
      whole.hidden = !layer.drawn;
      const features = seen(layer);
      whole.textContent = say(features.reduce((sum, { properties }) => sum + properties.count, 0));
      for (const mark of layer.marks) {
        const line = part.querySelector(`[data-mark="${CSS.escape(mark.code)}"]`);
        const held = features.reduce((sum, { properties }) =>
          sum + (properties.mark === mark.code ? properties.count : properties.parts?.[mark.code] ?? 0), 0);
        const told = line.querySelector("[data-count]");
        if (told) told.textContent = say(held);
        line.hidden = mark.ended && held === 0;
      }
    }
  }

  form.addEventListener("change", ({ target }) => {
    const layer = layers.get(target.value);
    if (!layer) return;
    layer.drawn = target.checked;
    layer.held = null;
    element.remember();
    element.refresh();
  });
  element.addEventListener("map-filled", count);
  map.on("moveend", count);
}

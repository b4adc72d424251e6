// What a mark is, beside it; a ring of several opens into its parts.
const nearest = 19;
const reach = 4;

export function showCard(element) {
  const { map, layers } = element;
  const card = document.createElement("div");
  card.className = "told card no-print";
  card.setAttribute("role", "status");
  card.hidden = true;
  element.append(card);
  const made = (tag, words, attributes = {}) => {
    const part = Object.assign(document.createElement(tag), attributes);
    part.textContent = words;
    return part;
  };
  const close = () => { card.hidden = true; };
  const shut = () => {
    const button = made("button", "×", { type: "button", className: "button shut" });
    button.setAttribute("aria-label", "Đóng");
    button.addEventListener("click", close);
    return button;
  };

  function tell(layer, properties) {
    const mark = layer.marks.find((one) => one.code === properties.mark);
    const many = properties.count > 1;
    const words = many ? `${properties.count.toLocaleString("vi-VN")} mục ở cùng một chỗ` : properties.title ?? layer.name;
    card.replaceChildren(shut(), made("p", layer.name, { className: "soft" }), made("p", words, { className: "strong" }));
    if (mark) card.append(made("p", mark.name));
    const way = many ? layer.list : properties.href;
    if (way) card.append(made("a", many ? "Mở danh sách" : "Mở trang của mục", { href: way, className: "button" }));
    card.hidden = false;
  }

  // Where nothing stands the ground itself can be asked.
  function tellPlace({ lat, lng }) {
    const ask = [...layers.values()].map((layer) => layer.askAt).find(Boolean);
    if (!ask) return close();
    const place = `${lat.toFixed(7)},${lng.toFixed(7)}`;
    card.replaceChildren(shut(), made("p", place.replace(",", ", "), { className: "strong" }),
      made("a", "Tra cứu quy hoạch tại đây", { href: ask + place, className: "button" }));
    card.hidden = false;
    return card;
  }

  function at(point) {
    const things = [...layers.values()].filter((layer) => layer.drawn && !layer.ground)
      .flatMap((layer) => ["many", "mark", "line", "inside"].map((part) => `${layer.code}/${part}`));
    const near = [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]];
    return things.length ? map.queryRenderedFeatures(near, { layers: things })[0] : null;
  }

  map.on("click", (event) => {
    if (element.isMeasuring) return;
    const found = at(event.point);
    if (!found) return tellPlace(event.lngLat);
    const layer = layers.get(found.source);
    if (found.properties.count > 1 && map.getZoom() < nearest)
      map.easeTo({ center: found.geometry.coordinates, zoom: Math.min(nearest, map.getZoom() + 2) });
    else tell(layer, found.properties);
  });
  map.on("mousemove", (event) => {
    map.getCanvas().style.cursor = element.isMeasuring ? "crosshair" : at(event.point) ? "pointer" : "";
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  return card;
}

// A line drawn by clicks: how long it is, and what it encloses. On a sphere: a few thousandths off, told as rounded.
import { colours } from "./icons.js";

const radius = 6371008.8;
const turn = Math.PI / 180;
const say = (number, digits) => number.toLocaleString("vi-VN", { maximumFractionDigits: digits });

function far([west, south], [east, north]) {
  const high = Math.sin(((north - south) * turn) / 2) ** 2;
  const wide = Math.cos(south * turn) * Math.cos(north * turn) * Math.sin(((east - west) * turn) / 2) ** 2;
  return 2 * radius * Math.asin(Math.sqrt(high + wide));
}

function within(points) {
  const sum = points.reduce((held, [east, north], at) => {
    const [next, above] = points[(at + 1) % points.length];
    return held + (next - east) * turn * (2 + Math.sin(north * turn) + Math.sin(above * turn));
  }, 0);
  return Math.abs((sum * radius * radius) / 2);
}

const length = (metres) => (metres < 1000 ? `${say(metres, 0)} m` : `${say(metres / 1000, 2)} km`);
const area = (metres) => (metres < 10000 ? `${say(metres, 0)} m²` : `${say(metres / 10000, 2)} ha`);

export function offerMeasure(element) {
  const { map } = element;
  const button = document.querySelector("[data-map-measure]");
  const note = document.createElement("div");
  note.className = "measured card";
  note.setAttribute("role", "status");
  note.hidden = true;
  element.append(note);
  let points = [];

  function draw() {
    const features = points.map((coordinates) => ({ type: "Feature", geometry: { type: "Point", coordinates }, properties: {} }));
    if (points.length > 1) features.push({ type: "Feature", geometry: { type: "LineString", coordinates: points }, properties: {} });
    if (points.length > 2)
      features.push({ type: "Feature", geometry: { type: "Polygon", coordinates: [[...points, points[0]]] }, properties: {} });
    map.getSource("measure").setData({ type: "FeatureCollection", features });
    const whole = points.slice(1).reduce((sum, point, at) => sum + far(points[at], point), 0);
    const closed = points.length > 2 ? `; khép lại ${length(whole + far(points.at(-1), points[0]))}, rộng ${area(within(points))}` : "";
    note.textContent = points.length < 2 ? "Bấm từng điểm trên bản đồ; bấm nút Đo lần nữa để thôi." : `Dài ${length(whole)}${closed}`;
  }

  button.hidden = false;
  map.addSource("measure", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  const colour = colours()["--decision"];
  map.addLayer({ id: "measure/inside", type: "fill", source: "measure", filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": colour, "fill-opacity": 0.12 } });
  map.addLayer({ id: "measure/line", type: "line", source: "measure", filter: ["==", ["geometry-type"], "LineString"],
    paint: { "line-color": colour, "line-width": 2.5, "line-dasharray": [2, 1.5] } });
  map.addLayer({ id: "measure/point", type: "circle", source: "measure", filter: ["==", ["geometry-type"], "Point"],
    paint: { "circle-radius": 4, "circle-color": colour, "circle-stroke-color": colours()["--card"], "circle-stroke-width": 1.5 } });
  button.addEventListener("click", () => {
    element.isMeasuring = !element.isMeasuring;
    button.setAttribute("aria-pressed", String(element.isMeasuring));
    points = [];
    note.hidden = !element.isMeasuring;
    draw();
  });
  map.on("click", (event) => {
    if (!element.isMeasuring) return;
    points = [...points, event.lngLat.toArray()];
    draw();
  });
}

// The map of a page: drawn over the server's own picture of the same window, which stays where this cannot run.
import maplibre from "./map/library.js";
import { colours, drawIcon } from "./map/icons.js";
import { layersOf, styleOf } from "./map/paint.js";
import { followLegend } from "./map/legend.js";
import { offerMeasure } from "./map/measure.js";
import { offerPrint } from "./map/print.js";
import { showCard } from "./map/card.js";
import { tiles } from "./map/ground.js";

const wait = 120;
const around = 0.25;

// The library counts zooms by tiles of 512 pixels, addresses by the usual 256.
const ofTiles = 1;

class WardMap extends HTMLElement {
  async connectedCallback() {
    const settings = JSON.parse(this.dataset.settings);
    const probe = document.createElement("canvas");
    if (!probe.getContext("webgl2")) return;
    maplibre.setWorkerUrl(new URL(this.dataset.worker, document.baseURI).href);
    this.settings = settings;
    this.layers = new Map(settings.layers.map((layer) => [layer.code, { ...layer, features: [], held: null }]));
    const place = document.createElement("div");
    place.className = "drawn";
    this.append(place);
    const ground = await tiles(maplibre, settings.tiles).catch(() => null);
    const map = new maplibre.Map({
      container: place, style: styleOf(ground), attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
      maxZoom: 20, fadeDuration: 0, canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
      ...(settings.view ? { center: settings.view.slice(0, 2), zoom: settings.view[2] - ofTiles }
        : { bounds: settings.box, fitBoundsOptions: { padding: 0 } }),
      locale: { "Map.Title": "Bản đồ" },
    });
    this.map = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMissingStyleImageResolver((id) => {
      const image = drawIcon(id, this.layers);
      if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 });
    });
    map.once("load", () => this.begin());
  }

  begin() {
    const { map, settings } = this;
    this.classList.add("is-drawn");
    const layers = [...this.layers.values()].sort((one, other) => other.ground - one.ground);
    for (const layer of layers) map.addSource(layer.code, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    for (const part of layers.flatMap(layersOf).sort((one, other) => one.metadata - other.metadata)) map.addLayer(part);
    if (settings.ringed) {
      const ring = { type: "Feature", geometry: { type: "Point", coordinates: settings.ringed }, properties: {} };
      map.addSource("ringed", { type: "geojson", data: { type: "FeatureCollection", features: [ring] } });
      map.addLayer({
        id: "ringed", type: "circle", source: "ringed",
        paint: { "circle-radius": 17, "circle-opacity": 0, "circle-stroke-width": 3, "circle-stroke-color": colours()["--decision"] },
      });
    }
    this.buttons();
    this.card = showCard(this);
    followLegend(this);
    offerMeasure(this, maplibre);
    offerPrint(this);
    map.on("moveend", () => this.moved());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.repaint());
    this.refresh();
  }

  buttons() {
    const bar = document.createElement("div");
    bar.className = "zoom no-print";
    for (const [words, sign, press] of [
      ["Phóng to", "+", () => this.map.zoomIn()], ["Thu nhỏ", "−", () => this.map.zoomOut()],
      ["Về khung đầu", "⌂", () => this.map.fitBounds(this.settings.box)],
    ]) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "button", textContent: sign, title: words });
      button.setAttribute("aria-label", words);
      button.addEventListener("click", press);
      bar.append(button);
    }
    const scale = document.createElement("div");
    scale.className = "scale";
    this.append(bar, scale);
    const measure = () => {
      const { map } = this;
      const y = map.getContainer().clientHeight / 2;
      const metres = map.unproject([0, y]).distanceTo(map.unproject([100, y]));
      const power = 10 ** Math.floor(Math.log10(metres));
      const round = [5, 2, 1].find((step) => step * power <= metres) * power;
      scale.style.width = `${(100 * round) / metres}px`;
      scale.textContent = round < 1000 ? `${round} m` : `${round / 1000} km`;
    };
    this.map.on("move", measure);
    measure();
  }

  moved() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), wait);
    this.remember();
  }

  // What the address says is what is on the screen: it can be sent, kept and gone back to.
  remember() {
    const { map, settings } = this;
    const address = new URL(location.href);
    const middle = map.getCenter();
    const shown = (ground) => [...this.layers.values()].filter((layer) => layer.ground === ground && layer.drawn)
      .map((layer) => layer.code);
    const grounds = [...this.layers.values()].filter((layer) => layer.ground);
    const zoom = +(map.getZoom() + ofTiles).toFixed(2);
    address.searchParams.set(settings.viewField, `${middle.lat.toFixed(5)},${middle.lng.toFixed(5)},${zoom}`);
    address.searchParams.set(settings.layersField, shown(false).join(",") || settings.nothing);
    if (grounds.every((layer) => layer.drawn !== layer.aside)) address.searchParams.delete(settings.groundField);
    else address.searchParams.set(settings.groundField, shown(true).join(",") || settings.nothing);
    history.replaceState(null, "", address.href.replaceAll("%2C", ","));
  }

  async refresh() {
    await Promise.all([...this.layers.values()].map((layer) => this.fill(layer)));
    this.dispatchEvent(new CustomEvent("map-filled"));
  }

  // What lies in the window and a little around it; asked again only when the window leaves that, or the zoom changes.
  async fill(layer) {
    const { map } = this;
    for (const part of layersOf(layer)) map.setLayoutProperty(part.id, "visibility", layer.drawn ? "visible" : "none");
    if (!layer.drawn || layer.refused) return;
    const zoom = Math.max(0, Math.floor(map.getZoom() + ofTiles));
    const seen = map.getBounds();
    const [west, south, east, north] = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
    const { held } = layer;
    if (held && held.zoom === zoom && west >= held.box[0] && south >= held.box[1] && east <= held.box[2] && north <= held.box[3]) return;
    const [wide, high] = [(east - west) * around, (north - south) * around];
    const box = [west - wide, south - high, east + wide, north + high].map((side, at) =>
      Math.max(at % 2 ? -85 : -180, Math.min(at % 2 ? 85 : 180, side)));
    const address = new URL(layer.shapes, document.baseURI);
    address.searchParams.set("box", box.map((side) => side.toFixed(6)).join(","));
    address.searchParams.set("z", zoom);
    if (!layer.ground && (layer.unplaced ?? null) === null) address.searchParams.set(this.settings.unplacedField, "1");
    layer.asked?.abort();
    layer.asked = new AbortController();
    try {
      const answer = await fetch(address, { signal: layer.asked.signal });
      if (!answer.ok) throw new Error(answer.status);
      const found = await answer.json();
      layer.features = found.features;
      layer.unplaced = found.unplaced ?? layer.unplaced;
      layer.held = { zoom, box };
      for (const feature of found.features) feature.properties.icon = iconOf(layer, feature);
      map.getSource(layer.code).setData(found);
    } catch (fault) {
      if (fault.name !== "AbortError") this.dispatchEvent(new CustomEvent("map-fault"));
    }
  }

  repaint() {
    const { map } = this;
    for (const id of map.listImages()) map.removeImage(id);
    for (const layer of this.layers.values())
      for (const part of layersOf(layer))
        for (const name of Object.keys(part.paint ?? {})) map.setPaintProperty(part.id, name, part.paint[name]);
    map.setPaintProperty("paper", "background-color", colours()["--paper"]);
  }
}

// Names what has to be drawn: the same name is drawn once.
function iconOf(layer, feature) {
  const { count, mark, parts, title } = feature.properties;
  if (layer.ground) return title ? `name|${title}` : "";
  if (count === 1) return `mark|${layer.code}|${mark ?? ""}`;
  const shares = Object.entries(parts ?? { [mark ?? ""]: count })
    .map(([code, part]) => `${code}:${Math.max(1, Math.round((part / count) * 24))}`);
  return `many|${layer.code}|${count}|${shares.join(",")}`;
}

customElements.define("thien-van-map", WardMap);

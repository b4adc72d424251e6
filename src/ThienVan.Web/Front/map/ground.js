// A file of tiles under everything, where the ward has one: its water, green, buildings and ways, whatever its maker called them.
import { PMTiles, Protocol } from "pmtiles";
import { colours } from "./icons.js";

const kinds = {
  green: ["landuse", "landcover", "park", "natural"], water: ["water", "ocean"], streams: ["waterway"],
  ways: ["roads", "transportation", "road"], houses: ["buildings", "building"],
};

export async function tiles(maplibre, address) {
  if (!address) return null;
  const file = new PMTiles(new URL(address, document.baseURI).href);
  const protocol = new Protocol();
  protocol.add(file);
  maplibre.addProtocol("pmtiles", protocol.tile);
  const [head, told] = await Promise.all([file.getHeader(), file.getMetadata()]);
  const source = { url: `pmtiles://${file.source.getKey()}` };
  if (head.tileType !== 1)
    return { sources: { base: { type: "raster", tileSize: 256, ...source } }, layers: [{ id: "base", type: "raster", source: "base" }] };
  const there = new Set((told.vector_layers ?? []).map((layer) => layer.id));
  const colour = colours();
  const layer = (kind, type, paint) => kinds[kind].filter((name) => there.has(name)).map((name) => ({
    id: `base/${name}`, type, source: "base", "source-layer": name, paint,
    ...(type === "fill" ? { filter: ["==", ["geometry-type"], "Polygon"] } : {}),
  }));
  return {
    sources: { base: { type: "vector", ...source } },
    layers: [
      ...layer("green", "fill", { "fill-color": colour["--on-track"], "fill-opacity": 0.06 }),
      ...layer("water", "fill", { "fill-color": colour["--accent"], "fill-opacity": 0.16 }),
      ...layer("streams", "line", { "line-color": colour["--accent"], "line-opacity": 0.3, "line-width": 1.2 }),
      ...layer("houses", "fill", { "fill-color": colour["--field-line"], "fill-opacity": 0.22 }),
      ...layer("ways", "line", {
        "line-color": colour["--field-line"], "line-opacity": 0.7,
        "line-width": ["interpolate", ["exponential", 1.6], ["zoom"], 11, 0.4, 15, 1.6, 19, 9],
      }),
    ],
  };
}

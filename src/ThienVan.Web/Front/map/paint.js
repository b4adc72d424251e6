// How the ground and the layers look, in the colours of the page.
import { colours } from "./icons.js";

const point = ["==", ["geometry-type"], "Point"];

export function styleOf(ground) {
  const paper = { id: "paper", type: "background", paint: { "background-color": colours()["--paper"] } };
  return { version: 8, sources: ground?.sources ?? {}, layers: [paper, ...(ground?.layers ?? [])] };
}

// Of ground: an inside, a line and a name. Of things: marks, over them those of several; lines and areas where a register has them.
// Metadata tells what lies over what.
export function layersOf(layer) {
  const colour = colours();
  const byMark = layer.marks.length === 0 ? colour[layer.ground ? "--soft" : "--achieved"]
    : ["match", ["coalesce", ["get", "mark"], ""], ...layer.marks.flatMap((mark) => [mark.code, colour[mark.tone]]), colour["--soft"]];
  const toned = layer.ground && layer.marks.length > 0;
  return [
    {
      id: `${layer.code}/inside`, type: "fill", source: layer.code, filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": toned || !layer.ground ? byMark : colour["--card"], "fill-opacity": toned ? 0.22 : layer.ground ? 0.85 : 0.3 },
    },
    {
      id: `${layer.code}/line`, type: "line", source: layer.code, filter: ["!", point],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": toned || !layer.ground ? byMark : colour["--field-line"], "line-opacity": layer.ground ? 0.9 : 1,
        "line-width": layer.ground ? ["interpolate", ["linear"], ["zoom"], 11, 0.8, 16, 1.8] : 3,
      },
    },
    ...["mark", "many"].map((kind) => ({
      id: `${layer.code}/${kind}`, type: "symbol", source: layer.code, filter: [kind === "many" ? ">" : "==", ["get", "count"], 1],
      layout: { "icon-image": ["get", "icon"], "icon-allow-overlap": !layer.ground, "icon-ignore-placement": !layer.ground },
    })),
  ].map((part, at) => ({ ...part, metadata: (layer.ground ? 0 : 10) + (at < 2 ? 0 : at) }));
}

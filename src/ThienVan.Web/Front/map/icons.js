// Marks, rings of several marks and names, drawn in the colours of the page: no picture and no typeface is fetched.
const names = [
  "--ink", "--soft", "--line", "--paper", "--card", "--field-line", "--accent", "--track", "--achieved", "--on-track", "--at-risk",
  "--off-track", "--decision", "--no-data",
];
const ratio = 2;

export function colours() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name).trim()]));
}

const font = (size, weight = 600) => `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
const short = (count) => (count < 10000 ? count.toLocaleString("vi-VN") : `${Math.floor(count / 1000).toLocaleString("vi-VN")}k`);

function sheet(width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.scale(ratio, ratio);
  return pen;
}

const taken = (pen) => pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);

function drawMark(layer, code) {
  const colour = colours();
  const mark = layer.marks.find((one) => one.code === code) ?? { outline: "M12 1l10 5.5v11L12 23 2 17.5v-11Z", tone: "--achieved" };
  const pen = sheet(28, 28);
  pen.translate(3, 3);
  pen.save();
  pen.scale(22 / 24, 22 / 24);
  const outline = new Path2D(mark.outline);
  pen.lineJoin = pen.lineCap = "round";
  pen.strokeStyle = colour["--card"];
  pen.lineWidth = 4;
  pen.stroke(outline);
  pen.fillStyle = mark.ended ? colour["--card"] : colour[mark.tone];
  pen.fill(outline);
  if (mark.ended) {
    pen.strokeStyle = colour[mark.tone];
    pen.lineWidth = 2;
    pen.stroke(outline);
  }
  if (mark.warning) {
    pen.translate(6.8, 9);
    pen.scale(0.65, 0.65);
  } else {
    pen.translate(6, 6);
    pen.scale(0.75, 0.75);
  }
  pen.strokeStyle = mark.ended ? colour[mark.tone] : colour["--card"];
  pen.lineWidth = 1.7;
  if (layer.lines) pen.stroke(new Path2D(layer.lines));
  pen.restore();
  return taken(pen);
}

function drawMany(layer, count, shares) {
  const colour = colours();
  const radius = count < 10 ? 14 : count < 100 ? 16 : count < 1000 ? 19 : 23;
  const side = radius * 2 + 4;
  const pen = sheet(side, side);
  pen.translate(side / 2, side / 2);
  const circle = (size) => {
    pen.beginPath();
    pen.arc(0, 0, size, 0, Math.PI * 2);
  };
  pen.fillStyle = colour["--card"];
  circle(radius + 1.5);
  pen.fill();
  const whole = shares.reduce((sum, [, part]) => sum + part, 0);
  let from = -Math.PI / 2;
  for (const [code, part] of shares) {
    const to = from + (part / whole) * Math.PI * 2;
    pen.beginPath();
    pen.arc(0, 0, radius - 2, from, to);
    pen.strokeStyle = colour[layer.marks.find((one) => one.code === code)?.tone ?? "--achieved"];
    pen.lineWidth = 4;
    pen.stroke();
    from = to;
  }
  pen.fillStyle = colour["--ink"];
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const withLines = layer.lines && radius > 14;
  pen.font = font(count < 1000 ? 11.5 : 11);
  pen.fillText(short(count), 0, withLines ? 4.5 : 0.5);
  if (withLines) {
    pen.strokeStyle = colour["--soft"];
    pen.lineWidth = 1.7;
    pen.lineJoin = pen.lineCap = "round";
    pen.translate(-4.4, -11);
    pen.scale(0.55, 0.55);
    pen.stroke(new Path2D(layer.lines));
  }
  return taken(pen);
}

function drawName(words) {
  const colour = colours();
  const measure = document.createElement("canvas").getContext("2d");
  measure.font = font(12, 500);
  const pen = sheet(measure.measureText(words).width + 10, 20);
  pen.font = font(12, 500);
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = colour["--paper"];
  pen.strokeText(words, 5, 10);
  pen.fillStyle = colour["--soft"];
  pen.fillText(words, 5, 10);
  return taken(pen);
}

export function drawIcon(id, layers) {
  const [kind, first, ...rest] = id.split("|");
  if (kind === "name") return drawName(id.slice(5));
  const layer = layers.get(first);
  if (!layer) return null;
  if (kind === "mark") return drawMark(layer, rest[0]);
  return kind === "many" ? drawMany(layer, +rest[0], rest[1].split(",").map((share) => {
    const at = share.lastIndexOf(":");
    return [share.slice(0, at), +share.slice(at + 1)];
  })) : null;
}

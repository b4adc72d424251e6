// Where the phone stands, into the field beside the button; what is typed there stands as well.
const enough = 10;
const patience = 20000;

export function offerPlace(part, form) {
  if (!part || !("geolocation" in navigator)) return;
  const [button, said, field] = [part.querySelector("button"), part.querySelector("[role=status]"), form.elements[part.dataset.locate]];
  part.hidden = false;
  let watch = null;

  function stop() {
    if (watch !== null) navigator.geolocation.clearWatch(watch);
    watch = null;
  }

  button.addEventListener("click", () => {
    stop();
    said.textContent = "Đang tìm vị trí…";
    let best = Infinity;
    const end = setTimeout(stop, patience);
    watch = navigator.geolocation.watchPosition(({ coords }) => {
      if (coords.accuracy >= best) return;
      best = coords.accuracy;
      field.value = `${coords.latitude.toFixed(7)}, ${coords.longitude.toFixed(7)}`;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      said.textContent = `Sai số khoảng ${Math.round(best)} m`;
      if (best > enough) return;
      clearTimeout(end);
      stop();
    }, () => {
      if (best === Infinity) said.textContent = "Máy không cho lấy vị trí; đề nghị gõ, hoặc để trống.";
      stop();
    }, { enableHighAccuracy: true, maximumAge: 0, timeout: patience });
  });
}

// The browser's own voice reads a text aloud, where it has one for the text's language. Without it, or without this file, the text is read
// by eye.
const speech = globalThis.speechSynthesis;

function voiceFor(language) {
  return speech.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(language));
}

function offer(button) {
  const text = document.getElementById(button.dataset.speak);
  const language = text.closest("[lang]").lang;
  const voice = voiceFor(language);
  if (!voice || "ready" in button.dataset) return;
  const start = button.textContent;
  const rest = () => { button.textContent = start; };
  button.dataset.ready = "";
  button.hidden = false;
  button.addEventListener("click", () => {
    const wasReading = button.textContent !== start;
    speech.cancel();
    if (wasReading) return rest();
    const said = new SpeechSynthesisUtterance(text.textContent);
    [said.voice, said.lang, said.onend, said.onerror] = [voice, voice.lang, rest, rest];
    button.textContent = button.dataset.stop;
    speech.speak(said);
  });
}

if (speech) {
  const offerAll = () => document.querySelectorAll("[data-speak]").forEach(offer);
  offerAll();
  // Voices come late in some browsers.
  speech.addEventListener?.("voiceschanged", offerAll);
  addEventListener("pagehide", () => speech.cancel());
}

// Talks to the device's passkeys. Without this file the forms stay hidden and passwords work.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const descriptor = (item) => ({ ...item, id: bytes(item.id) });

const ask = {
  get: (options) => navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: (options.allowCredentials ?? []).map(descriptor) },
  }),
  create: (options) => navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map(descriptor),
    },
  }),
};

function answer(credential) {
  const { response } = credential;
  const fields = { clientDataJSON: text(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"])
    if (response[name]) fields[name] = text(response[name]);
  if (response.getTransports) fields.transports = response.getTransports();
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response: fields,
  });
}

function why(error) {
  if (error.name === "InvalidStateError") return "Thiết bị này đã có khóa truy cập của tài khoản.";
  if (error.name === "NotAllowedError") return "Chưa xác nhận trên thiết bị. Đề nghị bấm lại khi sẵn sàng.";
  return "Thiết bị này chưa dùng được khóa truy cập. Đề nghị dùng mật khẩu.";
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : []) {
  const field = form.querySelector("[data-passkey-options]");
  const note = form.querySelector("[data-passkey-note]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (field.value) return;
    event.preventDefault();
    note.hidden = true;
    try {
      field.value = answer(await ask[form.dataset.passkey](JSON.parse(field.dataset.passkeyOptions)));
      form.submit();
    } catch (error) {
      note.textContent = why(error);
      note.hidden = false;
    }
  });
}

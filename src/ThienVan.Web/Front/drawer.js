// A drawer of the browser's own database, in which photos lie beside what was typed.
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export async function openDrawer() {
  const opening = indexedDB.open("hien-truong", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("muc", { keyPath: "id" });
  const base = await done(opening);
  const store = (mode) => base.transaction("muc", mode).objectStore("muc");
  // Kept is what the transaction has brought to its end, not what it was asked.
  const write = (act) => new Promise((resolve, reject) => {
    const opened = store("readwrite");
    opened.transaction.oncomplete = () => resolve();
    opened.transaction.onabort = () => reject(opened.transaction.error);
    act(opened);
  });
  return {
    all: () => done(store("readonly").getAll()),
    get: (id) => done(store("readonly").get(id)),
    put: (entry) => write((opened) => opened.put(entry)),
    remove: (id) => write((opened) => opened.delete(id)),
  };
}

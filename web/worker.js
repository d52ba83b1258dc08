// The Web Worker of what is too slow or too heavy for the page. Asked {id, type, body: Uint8Array} it highlights, and
// answers {id, spans: Int32Array, classes} or {id, spans: null}; asked {id, coding, body, limit} it undoes a content
// coding, and answers {id, bytes: Uint8Array, code, args} or {id, bytes: null}. Before, it says {id, started: true}.
// SITE is {exec, wasm}.
"use strict";

const site = SITE;
importScripts(site.exec);

const ready = (async () => {
  const go = new Go();
  const response = await fetch(site.wasm);
  if (!response.ok) throw new Error(site.wasm + ": " + response.status);
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject);
  go.run(instance); // sets its functions before it gives way
})();

self.onmessage = async (event) => {
  const { id, type, coding, body, limit } = event.data;
  try {
    await ready;
    self.postMessage({ id, started: true });
    if (coding) {
      const undone = self.enclairUndo(coding, body, limit);
      self.postMessage({ id, ...undone }, [undone.bytes.buffer]);
      return;
    }
    const found = self.enclairSpans(type, body);
    if (found) {
      self.postMessage({ id, spans: found.spans, classes: found.classes }, [found.spans.buffer]);
      return;
    }
  } catch (err) {
    console.warn("en clair: the worker could not do it:", err);
  }
  self.postMessage({ id, spans: null, classes: [], bytes: null });
};

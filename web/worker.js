// The highlighter's Web Worker. Asked {id, type, body: Uint8Array}, it answers
// {id, spans: Int32Array, classes} or {id, spans: null}. SITE is {exec, wasm}.
"use strict";

const site = SITE;
importScripts(site.exec);

const ready = (async () => {
  const go = new Go();
  const response = await fetch(site.wasm);
  if (!response.ok) throw new Error(site.wasm + ": " + response.status);
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject);
  go.run(instance); // sets enclairSpans before it gives way
})();

self.onmessage = async (event) => {
  const { id, type, body } = event.data;
  try {
    await ready;
    self.postMessage({ id, started: true });
    const found = self.enclairSpans(type, body);
    if (found) {
      self.postMessage({ id, spans: found.spans, classes: found.classes }, [found.spans.buffer]);
      return;
    }
  } catch (err) {
    console.warn("en clair: content not highlighted:", err);
  }
  self.postMessage({ id, spans: null, classes: [] });
};

// The page's side of the decoders of br and zstd: a worker of its own, so that a content that keeps the highlighter
// busy does not keep these waiting. SITE is {worker}.
"use strict";

(function () {
  const site = SITE;
  let worker = null;
  let last = 0;
  const asked = new Map(); // id → {resolve, timer}

  // Ends the worker, and with it all that it was asked.
  function end(failed) {
    if (worker) worker.terminate();
    worker = null;
    for (const one of asked.values()) {
      clearTimeout(one.timer);
      one.resolve({ failed });
    }
    asked.clear();
  }

  function start() {
    const w = new Worker(site.worker);
    w.onmessage = (event) => {
      const { id, started, bytes, code, args } = event.data;
      const one = asked.get(id);
      if (!one) return;
      if (started) {
        // The deadline is for the work, not for the download before it.
        one.timer = setTimeout(() => end("late"), one.deadline);
        return;
      }
      asked.delete(id);
      clearTimeout(one.timer);
      one.resolve(bytes ? { bytes, code, args } : { failed: "load" });
      // A worker that could not load its program tries again with the next content.
      if (!bytes && w === worker) end("load");
    };
    w.onerror = () => {
      if (w === worker) end("load");
    };
    return w;
  }

  // The bytes of content (a Uint8Array) without a content coding, "br" or "zstd", at most limit of them: a promise of
  // {bytes, code, args}, code being that of the fault, or of {failed}: "late" when the deadline, in milliseconds of
  // work, has passed, "load" when the decoder could not be had.
  window.enclairUndo = function (coding, content, limit, deadline) {
    return new Promise((resolve) => {
      const id = ++last;
      asked.set(id, { resolve, deadline, timer: 0 });
      try {
        worker = worker || start();
        worker.postMessage({ id, coding, body: content, limit });
      } catch (err) {
        end("load");
      }
    });
  };
})();

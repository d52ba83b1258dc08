// What the page leaves to workers: colours and the decoders of br and zstd. Each has a worker of its own, so that a
// content that keeps the highlighter busy does not keep the others waiting. SITE is {worker}.
"use strict";

(function () {
  const site = SITE;

  // A worker that is started when it is first asked, and ended when an answer takes too long. ask gives a promise of its
  // answer, or of {failed}: "late" when the deadline, in milliseconds of work, has passed, "load" when it could not start.
  function hire() {
    let worker = null;
    let last = 0;
    const asked = new Map(); // id → {resolve, deadline, timer}

    // Ends the worker, and with it all that it was asked.
    function end(failed) {
      if (worker) worker.terminate();
      worker = null;
      const all = [...asked.values()];
      asked.clear();
      for (const one of all) {
        clearTimeout(one.timer);
        one.resolve({ failed });
      }
    }

    function start() {
      const w = new Worker(site.worker);
      w.onmessage = (event) => {
        const one = asked.get(event.data.id);
        if (!one) return;
        if (event.data.started) {
          // The deadline is for the work, not for the download before it.
          one.timer = setTimeout(() => end("late"), one.deadline);
          return;
        }
        asked.delete(event.data.id);
        clearTimeout(one.timer);
        one.resolve(event.data);
      };
      w.onerror = () => {
        if (w === worker) end("load");
      };
      return w;
    }

    function ask(question, deadline) {
      return new Promise((resolve) => {
        const id = ++last;
        asked.set(id, { resolve, deadline, timer: 0 });
        try {
          worker = worker || start();
          worker.postMessage({ id, ...question });
        } catch (err) {
          end("load");
        }
      });
    }

    return { ask, end };
  }

  // ---- Content codings ----------------------------------------------------

  const decoder = hire();

  // The bytes of content (a Uint8Array) without a content coding, "br" or "zstd", at most limit of them: a promise of
  // {bytes, code, args}, code being that of the fault, or of {failed}.
  window.enclairUndo = async function (coding, content, limit, deadline) {
    const { bytes, code, args, failed } = await decoder.ask({ coding, body: content, limit }, deadline);
    if (bytes) return { bytes, code, args };
    if (!failed) decoder.end("load"); // it could not load its program, and tries again with the next content
    return { failed: failed || "load" };
  };

  // ---- Colours ------------------------------------------------------------

  const highlighter = hire();
  let busy = false; // it is asked one content after the other: what waits can still become old
  let queue = []; // of {type, content, deadline, resolve}
  const endless = []; // the last few contents over which a worker was ended: they stay plain at once

  const same = (a, b) => a.type === b.type && a.content.length === b.content.length && a.content.every((byte, i) => byte === b.content[i]);

  // Resolves all that wait: they stay plain.
  function forget() {
    const old = queue;
    queue = [];
    for (const one of old) one.resolve(null);
  }

  async function next() {
    if (busy || queue.length === 0) return;
    const one = queue.shift();
    let answer = {};
    if (!endless.some((other) => same(other, one))) {
      busy = true;
      answer = await highlighter.ask({ type: one.type, body: one.content }, one.deadline);
      busy = false;
    }
    if (answer.failed === "late" && endless.push(one) > 4) endless.shift();
    if (answer.failed === "load") forget(); // there is no sense in trying again for those that wait
    one.resolve(answer.spans ? { spans: answer.spans, classes: answer.classes } : null);
    next();
  }

  // The spans of content (a Uint8Array) of a media type: a promise of
  // {spans: Int32Array of [start, end, class index]…, classes: string[]}, or of
  // null when the content stays plain: nobody knows its type, the deadline, in
  // milliseconds of work, has passed, or the message has changed while it
  // waited. The first content of a message says so: what waits is then old.
  window.enclairHighlight = function (type, content, deadline = 1500, first = false) {
    return new Promise((resolve) => {
      if (first) forget();
      queue.push({ type, content, deadline, resolve });
      next();
    });
  };
})();

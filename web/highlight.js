// The page's side of the highlighter: a worker that is started when the first
// content needs it, and ended when one keeps it too long. SITE is {worker}.
"use strict";

(function () {
  const site = SITE;
  let worker = null;
  let last = 0;
  let current = null; // the content that the worker has
  let queue = []; // those that wait for it
  const endless = []; // the last few contents over which a worker was ended: they stay plain at once

  function next() {
    if (current || queue.length === 0) return;
    current = queue.shift();
    if (endless.some((one) => same(one, current))) {
      settle(null);
      return;
    }
    try {
      worker = worker || start();
      worker.postMessage({ id: current.id, type: current.type, body: current.content });
    } catch (err) {
      settle(null);
    }
  }

  function same(a, b) {
    return a.type === b.type && a.content.length === b.content.length && a.content.every((byte, i) => byte === b.content[i]);
  }

  function settle(result) {
    const one = current;
    current = null;
    clearTimeout(one.timer);
    one.resolve(result);
    next();
  }

  // Ends the worker over the content that it has; those that wait go to a new one.
  function giveUp() {
    end();
    endless.push(current);
    if (endless.length > 4) endless.shift();
    settle(null);
  }

  function end() {
    if (worker) worker.terminate();
    worker = null;
  }

  function start() {
    const w = new Worker(site.worker);
    w.onmessage = (event) => {
      const { id, started, spans, classes } = event.data;
      if (!current || current.id !== id) return;
      if (started) {
        // The deadline is for the work, not for the download before it.
        current.timer = setTimeout(giveUp, current.deadline);
        return;
      }
      settle(spans ? { spans, classes } : null);
    };
    w.onerror = () => {
      if (worker !== w) return; // it could not start: there is no sense in trying again for those that wait
      end();
      const waiting = queue;
      queue = [];
      for (const one of waiting) one.resolve(null);
      if (current) settle(null);
    };
    return w;
  }

  // The spans of content (a Uint8Array) of a media type: a promise of
  // {spans: Int32Array of [start, end, class index]…, classes: string[]}, or of
  // null when the content stays plain: nobody knows its type, the deadline, in
  // milliseconds of work, has passed, or the message has changed while it
  // waited. The first content of a message says so: what waits is then old.
  window.enclairHighlight = function (type, content, deadline = 1500, first = false) {
    return new Promise((resolve) => {
      if (first) {
        const old = queue;
        queue = [];
        for (const one of old) one.resolve(null);
      }
      queue.push({ id: ++last, type, content, resolve, deadline, timer: 0 });
      next();
    });
  };
})();

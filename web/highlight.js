// The page's side of the highlighter: a worker that is started when the first
// content needs it, and ended when one keeps it too long. SITE is {worker}.
"use strict";

(function () {
  const site = SITE;
  let worker = null;
  let last = 0;
  const waiting = new Map(); // by id, in the order in which they were asked

  function ask(id, one) {
    worker = worker || start();
    worker.postMessage({ id, type: one.type, body: one.content });
  }

  // Ends the worker over one content; those that wait behind it go to a new one.
  function giveUp(id) {
    end();
    settle(id, null);
    for (const [next, one] of waiting) ask(next, one);
  }

  function end() {
    if (worker) worker.terminate();
    worker = null;
  }

  function settle(id, result) {
    const one = waiting.get(id);
    if (!one) return;
    waiting.delete(id);
    clearTimeout(one.timer);
    one.resolve(result);
  }

  function start() {
    const w = new Worker(site.worker);
    w.onmessage = (event) => {
      const { id, started, spans, classes } = event.data;
      const one = waiting.get(id);
      if (!one) return;
      if (started) {
        // The deadline is for the work, not for the download before it.
        one.timer = setTimeout(() => giveUp(id), one.deadline);
        return;
      }
      settle(id, spans ? { spans, classes } : null);
    };
    w.onerror = () => {
      if (worker !== w) return; // it could not start: there is no sense in trying again for those that wait
      end();
      for (const id of [...waiting.keys()]) settle(id, null);
    };
    return w;
  }

  // The spans of content (a Uint8Array) of a media type: a promise of
  // {spans: Int32Array of [start, end, class index]…, classes: string[]}, or of
  // null when the content stays plain: nobody knows its type, or the deadline,
  // in milliseconds of work, has passed.
  window.enclairHighlight = function (type, content, deadline = 1500) {
    return new Promise((resolve) => {
      const id = ++last;
      const one = { type, content, resolve, deadline, timer: 0 };
      waiting.set(id, one);
      try {
        ask(id, one);
      } catch (err) {
        settle(id, null);
      }
    });
  };
})();

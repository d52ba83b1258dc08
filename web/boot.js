// The first script of every page: it starts the program where there is one,
// keeps the service worker, and says what happens in the page's language.
// SITE is written by the site's builder: {base, sw, exec, wasm, wasmSize, records, texts}.
"use strict";

(function () {
  const site = SITE;
  const root = document.documentElement;
  const lang = root.lang === "fr" ? "fr" : "en";
  const text = (key) => site.texts[lang][key];

  // ---- The theme ----------------------------------------------------------

  try {
    root.dataset.theme = localStorage.getItem("enclair-theme") || "";
  } catch (err) {
    // Storage is blocked: the system's choice stays.
  }

  // ---- The address --------------------------------------------------------

  // go-app parses the address at every navigation, and stops for good on one
  // that it cannot parse. A fragment that is no valid percent-encoding goes.
  function mendAddress() {
    if (/%(?![0-9A-Fa-f]{2})/.test(location.hash) || /[\u0000-\u0020\u007f]/.test(location.hash)) {
      history.replaceState(history.state, "", location.pathname + location.search);
    }
  }

  // ---- What is said outside the program -----------------------------------

  function notice(kind, sentence, label, act) {
    const old = document.getElementById("boot-" + kind);
    if (old) old.remove();
    const box = document.createElement("div");
    box.id = "boot-" + kind;
    box.className = "boot-notice";
    box.setAttribute("role", "status");
    const p = document.createElement("p");
    p.textContent = sentence;
    box.append(p);
    if (act) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn p";
      button.textContent = label;
      button.addEventListener("click", act);
      box.append(button);
    }
    document.body.append(box);
    return box;
  }

  function fail(key, err) {
    console.error("en clair:", err);
    root.dataset.state = "failed";
    const bar = document.getElementById("boot-progress");
    if (bar) bar.remove();
    notice("failure", text(key), text("reload"), () => location.reload());
  }

  // ---- Service worker -----------------------------------------------------

  let registration = null;
  let asked = false; // this page's reader asked for the new version

  function updateReady() {
    // The program shows it in its own place and prevents the default; a page
    // without the program shows a notice.
    const event = new CustomEvent("enclair-update", { cancelable: true });
    if (window.dispatchEvent(event) && root.dataset.state !== "running") {
      notice("update", text("update"), text("reload"), window.enclairUpdate);
    }
    if (typeof window.goappOnUpdate === "function") window.goappOnUpdate();
  }

  // True once a new version waits: the program asks when it starts.
  window.enclairUpdateReady = () => !!(registration && registration.waiting && navigator.serviceWorker.controller);

  // Lets the new version take over, then reloads. The page that shows typed
  // text keeps it at "enclair-leave", which comes before.
  window.enclairUpdate = function () {
    if (!registration || !registration.waiting) {
      location.reload();
      return;
    }
    asked = true;
    window.dispatchEvent(new CustomEvent("enclair-leave"));
    registration.waiting.postMessage("enclair-skip-waiting");
  };

  async function register() {
    if (!("serviceWorker" in navigator) || window.top !== window.self) return;
    try {
      registration = await navigator.serviceWorker.register(site.sw, { scope: site.base + "/", updateViaCache: "none" });
    } catch (err) {
      console.warn("en clair: not available offline:", err);
      return;
    }
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (asked) location.reload();
    });
    if (window.enclairUpdateReady()) updateReady();
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed" && navigator.serviceWorker.controller) updateReady();
      });
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) registration.update().catch(() => {});
    });
  }

  // ---- The program --------------------------------------------------------

  window.goappGetenv = (name) => (name === "GOAPP_ROOT_PREFIX" ? site.base : name === "GOAPP_STATIC_RESOURCES_URL" ? site.base + "/assets" : "");

  function progress() {
    const bar = document.createElement("progress");
    bar.id = "boot-progress";
    bar.max = site.wasmSize;
    bar.value = 0;
    bar.setAttribute("aria-label", text("loading"));
    document.body.append(bar);
    return bar;
  }

  // The response of url, each part of it counted as it arrives. The length is
  // that of the decoded bytes, as they are what the stream gives.
  async function fetchCounted(url, count) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(url + ": " + response.status);
    if (!response.body) return response;
    let loaded = 0;
    const counted = response.body.pipeThrough(
      new TransformStream({
        transform(chunk, out) {
          loaded += chunk.byteLength;
          count(loaded);
          out.enqueue(chunk);
        },
      })
    );
    return new Response(counted, { headers: { "Content-Type": "application/wasm" } });
  }

  function script(url) {
    return new Promise((resolve, reject) => {
      const s = document.createElement("script");
      s.src = url;
      s.onload = resolve;
      s.onerror = () => reject(new Error(url + " did not load"));
      document.head.append(s);
    });
  }

  // Whether a file of records is whole: its last line gives the sum (FNV-1a) of what is before it, as RecordsFile of
  // package explain wrote it.
  function whole(bytes) {
    const end = /# end: \d+ records, sum ([0-9a-f]{8})\n$/.exec(String.fromCharCode(...bytes.subarray(-64)));
    if (!end) return false;
    let sum = 0x811c9dc5;
    for (let i = 0; i < bytes.length - end[0].length; i++) sum = Math.imul(sum ^ bytes[i], 0x01000193);
    return sum >>> 0 === parseInt(end[1], 16);
  }

  // The records of a language, which the program explains messages with: a
  // promise of their bytes, of null where they cannot be had. What does not
  // arrive whole is asked for once more, past every cache. Both languages stay
  // once they are there.
  const records = {};
  let damaged = false;
  async function fetchRecords(lang) {
    for (const cache of ["default", "reload"]) {
      try {
        const response = await fetch(site.records[lang], { cache });
        if (!response.ok) throw new Error(site.records[lang] + ": " + response.status);
        const bytes = new Uint8Array(await response.arrayBuffer());
        damaged = !whole(bytes);
        if (!damaged) return bytes;
        throw new Error(site.records[lang] + ": not whole");
      } catch (err) {
        console.warn("en clair: no records:", err);
      }
    }
    delete records[lang];
    return null;
  }
  window.enclairRecords = (lang) => (records[lang] ||= fetchRecords(lang));

  async function run() {
    if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
      fail("noWasm", "no WebAssembly");
      return;
    }
    root.dataset.state = "loading";
    const bar = progress();
    let go, instance;
    try {
      const ready = script(site.exec);
      const texts = window.enclairRecords(lang);
      const response = fetchCounted(site.wasm, (loaded) => { bar.value = loaded; });
      await ready;
      go = new Go();
      if (WebAssembly.instantiateStreaming) {
        ({ instance } = await WebAssembly.instantiateStreaming(response, go.importObject));
      } else {
        ({ instance } = await WebAssembly.instantiate(await (await response).arrayBuffer(), go.importObject));
      }
      window.enclairFirstRecords = await texts;
      if (!window.enclairFirstRecords) throw new Error("no records");
    } catch (err) {
      fail(damaged ? "damaged" : "loadFailed", err);
      return;
    }
    const shell = document.body.firstElementChild;
    new MutationObserver((_, observer) => {
      if (shell.isConnected) return;
      observer.disconnect();
      bar.remove();
      root.dataset.state = "running";
      window.dispatchEvent(new CustomEvent("enclair-running"));
      if (window.enclairUpdateReady()) updateReady();
    }).observe(document.body, { childList: true });
    try {
      await go.run(instance);
      fail("stopped", "the program has ended");
    } catch (err) {
      fail("stopped", err);
    }
  }

  mendAddress();
  window.addEventListener("hashchange", mendAddress, true);
  window.addEventListener("popstate", mendAddress, true);
  register();
  if (root.dataset.page === "tool") run();
})();

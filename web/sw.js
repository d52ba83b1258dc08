// The service worker: keeps a whole version of the site, and changes to the
// next one only when the reader asks. It touches no cache of another site on
// the same host. SITE is {base, version, files, visited}, files being the paths
// that are kept at once, with the site's base, and visited the folders whose
// pages are kept as they are read: the reference has thousands of them.
"use strict";

const site = SITE;
const scope = site.base + "/";
const family = "enclair " + scope + " "; // a scope holds no space, so no other site's family begins like this
const cacheName = family + site.version;
const files = new Set(site.files);

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) =>
      // Names in assets/ change with their content; the others are asked for anew.
      cache.addAll(site.files.map((path) => new Request(path, { cache: path.startsWith(scope + "assets/") ? "default" : "reload" })))
    )
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(family) && name !== cacheName) await caches.delete(name);
      }
      await self.clients.claim();
    })()
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "enclair-skip-waiting") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || !url.pathname.startsWith(scope)) return;
  const path = url.pathname.replace(/\/index\.html$/, "/");
  if (files.has(path)) {
    event.respondWith(request.cache === "reload" ? renewed(request, path) : kept(path).then((response) => response || renewed(request, path)));
  } else if (site.visited.some((folder) => path.startsWith(folder)) && path.endsWith("/")) {
    event.respondWith(visit(request, path));
  } else if (request.mode === "navigate") {
    event.respondWith(navigate(request, path));
  }
});

async function kept(path) {
  const cache = await caches.open(cacheName);
  return cache.match(path);
}

// The host's file, which is kept from then on: of one that the browser has
// dropped, or that the page found damaged.
async function renewed(request, path) {
  const response = await fetch(request);
  if (response.ok && !response.redirected) {
    const copy = response.clone();
    const cache = await caches.open(cacheName);
    await cache.put(path, copy);
  }
  return response;
}

// A page of the reference: the host's, which is then kept; without the host,
// the one that was kept, or the page that says so.
async function visit(request, path) {
  try {
    return await renewed(request, path);
  } catch (err) {
    return (await kept(path)) || navigate(request, path);
  }
}

// A page that this version does not have: the host may have it; without the
// host, the page with its slash, or the page that says so.
async function navigate(request, path) {
  if (files.has(path + "/")) return Response.redirect(path + "/" + new URL(request.url).search, 302);
  try {
    return await fetch(request);
  } catch (err) {
    const missing = await kept(scope + "404.html");
    if (!missing) throw err;
    return new Response(missing.body, { status: 404, statusText: "Not Found", headers: missing.headers });
  }
}

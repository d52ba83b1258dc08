// The site's front page: goes on to the language of the reader.
"use strict";

(function () {
  const site = SITE;
  let lang = null;
  try {
    lang = localStorage.getItem("enclair-lang");
  } catch (err) {
    // Storage is blocked: the browser's languages decide.
  }
  if (lang !== "fr" && lang !== "en") {
    const first = (navigator.languages || [navigator.language]).find((l) => /^(fr|en)\b/i.test(l));
    lang = first ? first.slice(0, 2).toLowerCase() : "en";
  }
  location.replace(site.base + "/" + lang + "/" + location.hash);
})();

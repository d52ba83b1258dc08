// The search box of the reference. Its index is fetched when the box is first
// used. SITE is {fr: {index, root, words}, en: {…}}.
"use strict";

(function () {
  const site = SITE;
  const page = document.documentElement;
  const { index, root, words } = site[page.lang === "fr" ? "fr" : "en"];
  const most = 12; // results that are shown

  try {
    page.dataset.theme = localStorage.getItem("enclair-theme") || "";
  } catch (err) {
    // Storage is blocked: the system's choice stays.
  }

  // ---- What is compared ---------------------------------------------------

  // Without case, accents and apostrophes.
  const plain = (s) => s.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").replace(/[’']/g, " ");
  const split = (s) => plain(s).split(/[^a-z0-9]+/).filter((w) => w);
  const join = (s) => plain(s).replace(/[^a-z0-9]+/g, "");
  const bare = (s) => join(s.replace(/\s*\([^)]*\)/, "")) || join(s); // “SEP (mot de cours)”: sep

  let list = null; // the index, once it is there
  let loading = null;

  function load() {
    return (loading ||= fetch(index)
      .then((response) => {
        if (!response.ok) throw new Error(index + ": " + response.status);
        return response.json();
      })
      .then((data) => {
        list = data.list.map(([path, title, other, what], i) => {
          const family = path.split("/")[0];
          return {
            path, title, what, order: i / 1000,
            kind: data.kinds[family] + (other ? " · " + other : ""),
            whole: [bare(title), ...other.split(" · ").map(bare)].filter((w) => w),
            names: split(title),
            other: split(other + " " + data.kinds[family]),
            text: split(what),
          };
        });
      })
      .catch((err) => {
        console.warn("en clair: no search:", err);
        loading = null;
        throw err;
      }));
  }

  // ---- How well an entry answers -------------------------------------------

  // The best of a few ways in which one word of the query is met, 0 for none.
  function met(word, entry) {
    let best = 0;
    const say = (n) => { if (n > best) best = n; };
    for (const w of entry.names) say(w === word ? 100 : w.startsWith(word) ? 60 : word.length > 2 && w.includes(word) ? 30 : 0);
    for (const w of entry.other) say(w === word ? 80 : w.startsWith(word) ? 40 : 0);
    if (best === 0) for (const w of entry.text) say(w === word ? 15 : word.length > 3 && w.startsWith(word) ? 8 : 0);
    return best;
  }

  function score(query, whole, entry) {
    let best = 0;
    entry.whole.forEach((w, i) => {
      const n = w === whole ? 1000 - 100 * i : w.startsWith(whole) && whole.length > 1 ? 400 - 40 * i - Math.min(w.length - whole.length, 30) : 0;
      if (n > best) best = n;
    });
    let sum = 0;
    for (const word of query) {
      const n = met(word, entry);
      if (n === 0) return best;
      sum += n;
    }
    return Math.max(best, sum / query.length);
  }

  // How many letters are to be put in, taken out, changed or swapped, most + 1
  // for more than most.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  const slips = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

  // The same for a query with a slip in it.
  function near(query, whole, entry) {
    let best = 0;
    for (const w of entry.whole) {
      const d = distance(whole, w, slips(whole.length));
      if (d <= slips(whole.length)) best = Math.max(best, 30 - 8 * d);
    }
    if (best) return best;
    let sum = 0;
    for (const word of query) {
      let n = met(word, entry) >= 30 ? 20 : 0;
      const allowed = slips(word.length);
      if (!n && allowed) {
        for (const w of entry.names.concat(entry.other)) {
          const d = distance(word, w, allowed);
          if (d <= allowed) n = Math.max(n, 16 - 4 * d);
        }
      }
      if (!n) return 0;
      sum += n;
    }
    return sum / query.length;
  }

  function find(text) {
    const query = split(text), whole = join(text);
    if (!query.length) return { found: [], exact: true };
    const best = (how) =>
      list
        .map((entry) => ({ entry, n: how(query, whole, entry) }))
        .filter((r) => r.n > 0)
        .sort((a, b) => b.n - a.n || a.entry.order - b.entry.order)
        .slice(0, most)
        .map((r) => r.entry);
    const found = best(score);
    return found.length ? { found, exact: true } : { found: best(near), exact: false };
  }

  // ---- The box --------------------------------------------------------------

  const box = document.createElement("input");
  box.type = "search";
  box.id = "search-box";
  box.autocomplete = "off";
  box.spellcheck = false;
  box.placeholder = words.label;
  for (const [name, value] of [["role", "combobox"], ["aria-label", words.label + " (" + words.hint + ")"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", "search-options"]]) box.setAttribute(name, value);
  const popup = document.createElement("div");
  popup.id = "search-list";
  popup.hidden = true;
  const note = document.createElement("p");
  note.id = "search-note";
  note.setAttribute("role", "status");
  const options = document.createElement("div");
  options.id = "search-options";
  options.setAttribute("role", "listbox");
  options.setAttribute("aria-label", words.label);
  popup.append(note, options);
  document.getElementById("search").append(box, popup);

  let active = -1;

  function activate(i) {
    const all = options.children;
    if (all[active]) all[active].setAttribute("aria-selected", "false");
    active = all.length ? (i + all.length) % all.length : -1;
    if (active < 0) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    all[active].setAttribute("aria-selected", "true");
    all[active].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", all[active].id);
  }

  function show(open) {
    popup.hidden = !open;
    box.setAttribute("aria-expanded", String(open));
    if (!open) box.removeAttribute("aria-activedescendant");
  }

  function option(entry, i) {
    const a = document.createElement("a");
    a.id = "search-" + i;
    a.href = root + entry.path;
    a.tabIndex = -1;
    a.setAttribute("role", "option");
    a.setAttribute("aria-selected", "false");
    const add = (tag, text, name) => {
      const el = document.createElement(tag);
      el.textContent = text;
      if (name) el.className = name;
      a.append(el, " ");
    };
    add("b", entry.title);
    add("small", entry.kind);
    if (entry.what) add("span", entry.what, "s");
    return a;
  }

  async function search() {
    const text = box.value;
    active = -1;
    if (!text.trim()) {
      options.replaceChildren();
      show(false);
      return;
    }
    try {
      await load();
    } catch (err) {
      options.replaceChildren();
      note.textContent = words.failed;
      show(true);
      return;
    }
    if (box.value !== text) return; // more was typed meanwhile
    const { found, exact } = find(text);
    note.textContent = !found.length ? words.none : exact ? words.found.replace("{count}", found.length) : words.near;
    options.replaceChildren(...found.map(option));
    show(true);
  }

  box.addEventListener("focus", () => { load().catch(() => {}); if (box.value) search(); });
  box.addEventListener("input", search);
  box.addEventListener("keydown", async (event) => {
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (popup.hidden) await search();
        activate(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
        break;
      case "Enter": {
        event.preventDefault();
        if (active < 0) await search();
        const chosen = options.children[Math.max(active, 0)];
        if (chosen) chosen.click();
        break;
      }
      case "Escape":
        if (!popup.hidden) {
          event.preventDefault();
          show(false);
        }
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("#search")) show(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      box.focus();
    }
  });
})();

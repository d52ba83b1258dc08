// What the program asks of the browser in one call, because it needs a promise, a timer, an exception caught, or
// many elements touched at once.
"use strict";

(function () {
  // Storage throws where a browser blocks it.
  window.enclairStored = (store, key) => {
    try { return window[store].getItem(key); } catch (err) { return null; }
  };
  window.enclairStore = (store, key, value) => {
    try { value === "" ? window[store].removeItem(key) : window[store].setItem(key, value); } catch (err) { /* then it is not kept */ }
  };

  // The UTF-8 bytes of the characters that bytes are in a charset; null for a charset that the browser does not know.
  window.enclairText = (charset, bytes) => {
    try { return new TextEncoder().encode(new TextDecoder(charset).decode(bytes)); } catch (err) { return null; }
  };

  // Says something for a few seconds, above an open dialog too.
  let timer = 0;
  window.enclairToast = (text) => {
    const el = document.getElementById("toast");
    if (!el) return;
    el.textContent = text;
    if (el.showPopover && !el.matches(":popover-open")) el.showPopover();
    el.classList.add("on");
    clearTimeout(timer);
    timer = setTimeout(() => {
      el.classList.remove("on");
      if (el.hidePopover && el.matches(":popover-open")) el.hidePopover();
    }, 4000);
  };

  // Copies text; gives whether it worked.
  window.enclairCopy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (err) {
      const box = document.createElement("textarea");
      box.value = text;
      (document.querySelector("dialog[open]") || document.body).append(box);
      box.select();
      const ok = document.execCommand("copy");
      box.remove();
      return ok;
    }
  };

  // Puts html in the place of count children of rows, from the one at from on.
  window.enclairRows = (rows, from, count, html) => {
    if (count === rows.childElementCount) {
      if (count > 0 || html) rows.innerHTML = html;
      return;
    }
    for (let i = 0; i < count; i++) rows.children[from].remove();
    if (from < rows.childElementCount) rows.children[from].insertAdjacentHTML("beforebegin", html);
    else rows.insertAdjacentHTML("beforeend", html);
  };

  // Marks the selected part, nodes [from, to), and its unit, [unitFrom, unitTo), in the rows and in the bytes.
  window.enclairMark = (from, to, unitFrom, unitTo, none) => {
    for (const el of document.querySelectorAll(".sel, .un")) el.classList.remove("sel", "un", "a", "z");
    for (const el of document.querySelectorAll(".row.cur")) el.classList.remove("cur");
    if (none) return;
    const selected = [];
    for (const el of document.querySelectorAll("#rows [data-n], #hex-rows [data-n]")) {
      const n = +el.dataset.n;
      if (n >= from && n < to) {
        el.classList.add("sel");
        selected.push(el);
      } else if (n >= unitFrom && n < unitTo) {
        el.classList.add("un");
      }
    }
    // The edges of the box: where the part begins and ends in each row.
    for (let i = 0; i < selected.length; i++) {
      const el = selected[i];
      if (i === 0 || selected[i - 1].parentNode !== el.parentNode) el.classList.add("a");
      if (i === selected.length - 1 || selected[i + 1].parentNode !== el.parentNode) el.classList.add("z");
    }
    selected[0]?.closest(".row")?.classList.add("cur");
  };
})();

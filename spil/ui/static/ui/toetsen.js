// Keys: Ctrl K to search, Ctrl Enter to send a form; letters for lists and acts. Without script everything works by Tab and Enter.
(() => {
  "use strict";
  const uitleg = document.getElementById("toetsen");
  const vinkje = document.getElementById("toetsen-aan");
  let letters = document.body.dataset.toetsen !== "uit";

  const typt = (doel) => doel.closest("input, textarea, select, [contenteditable]") !== null;

  function zoek() {
    const veld = document.getElementById("zoek");
    if (!veld) return;
    const menu = document.getElementById("menu");
    if (veld.offsetParent === null && menu && menu.showPopover) menu.showPopover();
    veld.focus();
    veld.select();
    document.dispatchEvent(new Event("spil:sprong"));
  }

  const openers = () => [...document.querySelectorAll("[data-regel] [data-open]")].filter((el) => el.offsetParent !== null);

  function verplaats(stap) {
    const alle = openers();
    if (!alle.length) {
      document.querySelector(`main a[rel="${stap > 0 ? "next" : "prev"}"]`)?.click();
      return;
    }
    const regel = document.activeElement.closest("[data-regel]");
    const nu = alle.findIndex((el) => regel && regel.contains(el));
    const naar = nu < 0 ? (stap > 0 ? 0 : alle.length - 1) : Math.min(Math.max(nu + stap, 0), alle.length - 1);
    alle[naar].focus();
    alle[naar].scrollIntoView({ block: "nearest" });
  }

  // A letter presses what carries it: within the line that has the focus, else on the page.
  function knopVan(letter) {
    const merk = `[data-toets~="${letter}"]`;
    const regel = document.activeElement.closest("[data-regel]");
    return (regel && regel.querySelector(merk)) || document.querySelector(`${merk}:not([data-regel] *)`);
  }

  function druk(letter) {
    const knop = knopVan(letter);
    if (knop) knop.click();
  }

  const VELD = "main form.formulier :is(input:not([type=hidden]), select, textarea)";

  // The first field that is wrong, else the first one (of a set the answer that was chosen); on a
  // page that only asks to be sure, its button.
  function naarVeld() {
    const zichtbaar = (wat) => [...document.querySelectorAll(wat)].filter((el) => el.offsetParent !== null && !el.disabled && el.tabIndex >= 0);
    const alle = zichtbaar(VELD);
    const eerste = alle.find((el) => el.getAttribute("aria-invalid") === "true") || alle[0] || zichtbaar("main form.formulier [type=submit]")[0];
    const gekozen = eerste && eerste.type === "radio" && alle.find((el) => el.name === eerste.name && el.checked);
    (gekozen || eerste)?.focus();
  }

  // Enter makes a new line in a text of more lines.
  function verstuur(doel) {
    const formulier = doel.closest("form.formulier");
    if (formulier) formulier.requestSubmit(formulier.querySelector("[type=submit]"));
  }

  // Only what does something here.
  function toonUitleg() {
    if (!uitleg) return;
    uitleg.querySelectorAll("[data-werkt]").forEach((regel) => {
      regel.hidden = document.querySelector(regel.dataset.werkt) === null;
    });
    uitleg.open = true;
    uitleg.querySelector("summary").focus();
    uitleg.scrollIntoView({ block: "nearest" });
  }

  const doe = { j: () => verplaats(1), k: () => verplaats(-1), i: naarVeld, ".": toonUitleg, "?": toonUitleg };
  for (const letter of "aemnopvxz") doe[letter] = () => druk(letter);

  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === "k") {
      e.preventDefault();
      zoek();
      return;
    }
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && !e.isComposing) {
      verstuur(e.target);
      return;
    }
    if (!letters || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typt(e.target)) return;
    if (!Object.hasOwn(doe, e.key)) return;
    e.preventDefault();
    doe[e.key]();
  });

  if (uitleg && vinkje) {
    uitleg.hidden = false;
    vinkje.addEventListener("change", () => {
      letters = vinkje.checked;
      fetch(vinkje.dataset.adres, {
        method: "POST",
        body: new URLSearchParams({ aan: letters ? "ja" : "nee" }),
        headers: JSON.parse(document.body.getAttribute("hx-headers")),
        credentials: "same-origin",
        keepalive: true,
      });
    });
  }

  document.addEventListener("click", (e) => {
    const druk = e.target.closest("[data-druk]");
    if (druk) window.print();
  });
})();

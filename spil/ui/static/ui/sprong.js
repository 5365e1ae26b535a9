// The search field as a jump bar (ARIA combobox with a list): arrows choose, Enter goes. Without script
// it is the search form that it was. What is typed goes by POST and is kept nowhere.
(() => {
  "use strict";
  const NA_TYPEN = 300;
  const veld = document.getElementById("zoek");
  const adres = veld && veld.form.dataset.sprong;
  if (!adres) return;

  const lijst = document.createElement("ul");
  lijst.id = "sprong";
  lijst.className = "sprong";
  lijst.hidden = true;
  lijst.setAttribute("role", "listbox");
  lijst.setAttribute("aria-label", "Ga naar");
  const melding = document.createElement("p");
  melding.className = "onzichtbaar";
  melding.setAttribute("role", "status");
  veld.form.append(lijst, melding);
  veld.type = "text";
  for (const [naam, waarde] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "sprong", "aria-autocomplete": "list" })) veld.setAttribute(naam, waarde);

  let wekker = 0, verzoek = null;
  const opties = () => [...lijst.querySelectorAll("[role=option]")];
  const gekozen = () => lijst.querySelector("[aria-selected=true]");

  function sluit() {
    clearTimeout(wekker);
    if (verzoek) verzoek.abort();
    lijst.hidden = true;
    lijst.replaceChildren();
    melding.textContent = "";
    veld.setAttribute("aria-expanded", "false");
    veld.removeAttribute("aria-activedescendant");
  }

  function toon(tekst) {
    lijst.innerHTML = tekst;
    const alle = opties();
    alle.forEach((optie, nr) => {
      optie.id = `sprong-${nr}`;
      optie.setAttribute("aria-selected", "false");
    });
    lijst.hidden = alle.length === 0;
    veld.setAttribute("aria-expanded", String(alle.length > 0));
    veld.removeAttribute("aria-activedescendant");
    melding.textContent = alle.length === 1 ? "1 keuze" : `${alle.length || "Geen"} keuzes`;
  }

  async function haal() {
    if (verzoek) verzoek.abort();
    verzoek = new AbortController();
    try {
      const antwoord = await fetch(adres, {
        method: "POST",
        body: new URLSearchParams({ q: veld.value }),
        headers: JSON.parse(document.body.getAttribute("hx-headers")),
        credentials: "same-origin",
        signal: verzoek.signal,
      });
      if (antwoord.ok && !antwoord.redirected) toon(await antwoord.text());
      else sluit();
    } catch (fout) {
      if (fout.name !== "AbortError") sluit();
    }
  }

  function kies(optie) {
    opties().forEach((el) => el.setAttribute("aria-selected", String(el === optie)));
    veld.setAttribute("aria-activedescendant", optie.id);
    optie.scrollIntoView({ block: "nearest" });
  }

  function stap(hoeveel) {
    const alle = opties();
    if (!alle.length) return haal();
    const nu = alle.indexOf(gekozen());
    const naar = nu < 0 && hoeveel < 0 ? alle.length - 1 : (nu + hoeveel + alle.length) % alle.length;
    return kies(alle[naar]);
  }

  function ga(optie) {
    if ("verstuur" in optie.dataset) veld.form.requestSubmit();
    else location.assign(optie.dataset.adres);
  }

  const doe = {
    ArrowDown: () => stap(1),
    ArrowUp: () => stap(-1),
    Enter: () => ga(gekozen()),
    Escape: sluit,
  };

  veld.addEventListener("keydown", (e) => {
    if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey || !Object.hasOwn(doe, e.key)) return;
    if ((e.key === "Enter" && !gekozen()) || (e.key === "Escape" && lijst.hidden)) return;
    e.preventDefault();
    doe[e.key]();
  });
  veld.addEventListener("input", () => {
    clearTimeout(wekker);
    wekker = setTimeout(haal, NA_TYPEN);
  });
  veld.addEventListener("blur", sluit);
  veld.form.addEventListener("submit", sluit);
  lijst.addEventListener("mousedown", (e) => e.preventDefault()); // the field keeps the focus
  lijst.addEventListener("click", (e) => {
    const optie = e.target.closest("[role=option]");
    if (optie) ga(optie);
  });
  document.addEventListener("spil:sprong", haal);
})();

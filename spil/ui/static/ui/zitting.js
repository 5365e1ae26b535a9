// A meeting that is being held. What the note-taker types is kept on the server while they type and
// stays in the open page when the line is cut; the other screen asks every two seconds whether
// anything changed. Nothing is kept in the browser; without script a button saves.
(() => {
  "use strict";
  const NA_TYPEN = 700;
  const UITERLIJK = 2000; // with the two seconds of the screen that follows: within five
  const OPNIEUW = 2500;
  const VOLG = 2000;
  const GEDULD = 8000; // an answer that takes longer does not come
  const VERBROKEN = "Geen verbinding. Typ gerust door: alles staat nog op dit scherm en wordt bewaard zodra de verbinding terug is. Sluit deze pagina niet.";
  const UITGELOGD = "Niet bewaard: u bent uitgelogd, of zit niet meer bij dit punt. Kopieer uw tekst en log in een ander tabblad opnieuw in.";

  const klok = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "Europe/Amsterdam" });
  const is_weg = (antwoord) => antwoord.redirected || [401, 403, 404].includes(antwoord.status);

  function vraag(adres, meer) {
    return fetch(adres, { credentials: "same-origin", signal: AbortSignal.timeout(GEDULD), ...meer });
  }

  // -- the text of the note-taker ---------------------------------------------
  function bewaak(formulier) {
    const { tekst, versie } = formulier.elements;
    const status = formulier.querySelector("[data-aantekening-status]");
    const botsing = formulier.querySelector("[data-botsing]");
    let bewaard = tekst.defaultValue, zonderAntwoord = null, lopend = null, wekker = 0, sinds = 0, weg = false;
    let ander = null; // what somebody else wrote meanwhile: version and text

    const vuil = () => tekst.value !== bewaard;

    function zeg(wat, staat) {
      status.textContent = wat;
      status.dataset.staat = staat;
    }

    function plan(na) {
      clearTimeout(wekker);
      wekker = setTimeout(bewaar, na);
    }

    // True when the server has all that stands here.
    async function bewaar() {
      clearTimeout(wekker);
      while (lopend) await lopend;
      if (!vuil()) return true;
      if (ander) return false;
      lopend = stuur();
      const gelukt = await lopend;
      lopend = null;
      if (vuil() && !ander && !weg) plan(gelukt ? NA_TYPEN : OPNIEUW);
      return gelukt && !vuil();
    }

    async function stuur() {
      const wat = tekst.value;
      sinds = Date.now();
      try {
        const antwoord = await vraag(formulier.action, { method: "POST", body: new FormData(formulier), headers: { "X-Requested-With": "fetch" } });
        if (is_weg(antwoord)) {
          zeg(UITGELOGD, "fout");
          return false;
        }
        return verwerk(antwoord.status, await antwoord.json(), wat);
      } catch {
        zonderAntwoord = wat;
        zeg(VERBROKEN, "fout");
        return false;
      }
    }

    function verwerk(code, gegevens, wat) {
      if (code === 409) return botst(gegevens);
      if (code !== 200) {
        zeg(`Niet bewaard. ${gegevens.fout || "Spil kon het niet opslaan. We proberen het opnieuw."}`, "fout");
        return false;
      }
      versie.value = gegevens.versie;
      bewaard = wat;
      zonderAntwoord = null;
      document.dispatchEvent(new Event("spil:bewaard"));
      zeg(`Bewaard om ${klok()}`, "goed");
      return true;
    }

    // It may be our own text, of which the answer was lost on the way.
    function botst(nu) {
      if (nu.tekst === zonderAntwoord) {
        versie.value = nu.versie;
        bewaard = zonderAntwoord;
        zonderAntwoord = null;
        return false;
      }
      ander = nu;
      botsing.querySelector("[data-staat-er]").textContent = nu.tekst || "niets";
      botsing.hidden = false;
      zeg("Niet bewaard: kies eerst wat er moet staan.", "fout");
      return false;
    }

    function kies(wordt) {
      tekst.value = wordt;
      versie.value = ander.versie;
      bewaard = ander.tekst;
      ander = null;
      botsing.hidden = true;
      tekst.focus();
      bewaar();
    }

    formulier.querySelector("[data-samen]").addEventListener("click", () => kies(`${ander.tekst}\n\n${tekst.value}`));
    formulier.querySelector("[data-mijne]").addEventListener("click", () => kies(tekst.value));
    formulier.addEventListener("input", (e) => {
      if (e.target !== tekst) return;
      if (!lopend && status.dataset.staat !== "fout") zeg("Nog niet bewaard…", "bezig");
      if (!sinds || status.dataset.staat === "goed") sinds = Date.now();
      plan(Math.max(0, Math.min(NA_TYPEN, sinds + UITERLIJK - Date.now())));
    });
    // First keep it, then go: a form that is sent while the line is cut takes the page with it.
    formulier.addEventListener("submit", async (e) => {
      const knop = e.submitter;
      if (weg || knop?.dataset.deel) return;
      e.preventDefault();
      const gelukt = await bewaar();
      if (!gelukt || !knop || !knop.name) return;
      weg = true;
      tekst.readOnly = true; // what is typed from here on would go with the page
      setTimeout(() => formulier.requestSubmit(knop)); // a form is not sent again while it is being sent
    });
    tekst.addEventListener("keydown", (e) => {
      if (e.key === "Escape" && !e.isComposing) tekst.blur(); // from here the letters work
    });
    document.addEventListener("click", async (e) => {
      const link = e.target.closest("[data-na-bewaren]");
      if (!link || e.ctrlKey || e.metaKey || e.shiftKey || !vuil()) return;
      e.preventDefault();
      if (await bewaar()) location.assign(link.href);
    });
    window.addEventListener("online", bewaar);
    window.addEventListener("beforeunload", (e) => {
      if (vuil() && !weg) e.preventDefault();
    });
  }

  // -- who is there, and what was agreed before: kept without leaving the page ----
  const NIET_GELUKT = "Niet vastgelegd: geen verbinding, of u bent uitgelogd. Probeer het opnieuw.";

  function ververs(deel, tekst, hadFocus) {
    const vak = document.createElement("template");
    vak.innerHTML = tekst;
    const nieuw = vak.content.getElementById(deel.id);
    if (!nieuw) return false;
    deel.replaceWith(nieuw);
    const verder = nieuw.querySelector("[data-regel]:has([name=gereed]) [data-open]") || nieuw.querySelector("[data-open], summary");
    if (hadFocus) verder?.focus();
    return true;
  }

  async function stuurDeel(formulier, knop) {
    const deel = document.getElementById(knop.dataset.deel);
    if (deel.getAttribute("aria-busy") === "true") return;
    deel.setAttribute("aria-busy", "true");
    const velden = new FormData(formulier, knop);
    for (const naam of ["tekst", "versie", "naar"]) velden.delete(naam);
    let gelukt = false;
    try {
      const antwoord = await vraag(knop.formAction, { method: "POST", body: velden, headers: { "X-Requested-With": "fetch" } });
      gelukt = !is_weg(antwoord) && [200, 422].includes(antwoord.status) && ververs(deel, await antwoord.text(), deel.contains(document.activeElement));
    } catch { /* said below */ }
    if (gelukt) return;
    deel.removeAttribute("aria-busy");
    const melding = deel.querySelector("[data-niet-gelukt]") || document.createElement("p");
    melding.dataset.nietGelukt = "";
    melding.className = "te-laat";
    melding.setAttribute("role", "alert");
    melding.textContent = NIET_GELUKT;
    deel.append(melding);
  }

  document.addEventListener("submit", (e) => {
    if (!e.submitter?.dataset.deel) return;
    e.preventDefault();
    stuurDeel(e.target, e.submitter);
  });

  // -- the screen that follows -------------------------------------------------
  function volg(plek) {
    const melding = document.querySelector("[data-volgstand]");
    let wekker = 0;

    function zeg(wat) {
      if (melding && melding.textContent !== wat) melding.textContent = wat;
    }

    function vervang(tekst) {
      const vak = document.createElement("template");
      vak.innerHTML = tekst;
      const nieuw = vak.content.querySelector("[data-volg]");
      if (!nieuw) return;
      const focus = plek.contains(document.activeElement) ? document.activeElement.id : "";
      plek.replaceWith(nieuw);
      plek = nieuw;
      if (focus) document.getElementById(focus)?.focus();
      tik();
    }

    async function kijk() {
      clearTimeout(wekker);
      if (document.hidden) return;
      try {
        const adres = new URL(plek.dataset.volg, location.href);
        adres.searchParams.set("teller", plek.dataset.teller);
        const antwoord = await vraag(adres, { headers: { "X-Spil-Volgt": "ja" } });
        if (is_weg(antwoord)) zeg("Dit scherm volgt niet meer: u bent uitgelogd. Vernieuw de pagina en log opnieuw in.");
        else if (antwoord.ok) zeg("");
        if (antwoord.status === 200 && !antwoord.redirected) vervang(await antwoord.text());
      } catch {
        zeg("Geen verbinding. Dit scherm gaat vanzelf verder zodra de verbinding terug is.");
      }
      wekker = setTimeout(kijk, VOLG);
    }

    document.addEventListener("visibilitychange", kijk);
    window.addEventListener("online", kijk);
    wekker = setTimeout(kijk, VOLG);
  }

  // -- the time of an item ------------------------------------------------------
  function over(seconden, minuten) {
    const rest = minuten - seconden / 60;
    return rest < 0 ? `${Math.ceil(-rest)} min over de tijd` : `nog ${Math.ceil(rest)} van ${minuten} min`;
  }

  function tik() {
    for (const klokje of document.querySelectorAll("[data-klok]")) {
      klokje.dataset.vanaf ||= String(performance.now() - Number(klokje.dataset.klok) * 1000);
      const seconden = Math.floor((performance.now() - Number(klokje.dataset.vanaf)) / 1000);
      const minuten = Number(klokje.dataset.minuten);
      const wordt = over(seconden, minuten);
      if (klokje.textContent !== wordt) klokje.textContent = wordt;
      klokje.classList.toggle("te-laat", seconden > minuten * 60);
    }
  }

  // Without a line nothing is asked but what is kept trying; "online" asks again.
  document.addEventListener("htmx:beforeRequest", (e) => {
    if (!navigator.onLine) e.preventDefault();
  });
  document.querySelectorAll("form[data-aantekening]").forEach(bewaak);
  document.querySelectorAll("[data-volg]").forEach(volg);
  setInterval(tik, 1000);
  for (const knop of document.querySelectorAll("[data-volledig]")) {
    knop.hidden = !document.fullscreenEnabled;
    knop.addEventListener("click", () => document.getElementById(knop.dataset.volledig).requestFullscreen());
  }
})();

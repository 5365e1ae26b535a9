// Forms: focus on the error summary; drafts kept on the server; a warning before text is lost.
(() => {
  "use strict";
  const NA_TYPEN = 1500;
  const UITERLIJK = 4000; // who types on and on loses no more than this
  const OPNIEUW = 10000;
  const verstuurd = document.body.dataset.verstuurd === "ja";

  function toonFouten(wortel) {
    const overzicht = wortel.querySelector("[data-foutoverzicht]");
    if (overzicht) overzicht.focus();
  }

  const klok = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });

  function velden(formulier) {
    const data = new FormData(formulier);
    for (const [naam, waarde] of [...data]) if (waarde instanceof File) data.delete(naam);
    return data;
  }

  function bewaak(formulier, adres) {
    const status = formulier.querySelector("[data-concept-status]");
    let vuil = false, bezig = false, wekker = 0, versie = 0, sinds = 0;

    function zeg(tekst, staat) {
      if (!status) return;
      status.textContent = tekst;
      status.dataset.staat = staat;
    }

    // Who sends the form says that there is a draft to throw away.
    function onthoud() {
      if (!adres.startsWith("?") || formulier.querySelector("input[name=_concept]")) return;
      const veld = document.createElement("input");
      Object.assign(veld, { type: "hidden", name: "_concept", value: "ja" });
      formulier.append(veld);
    }

    function plan(na) {
      clearTimeout(wekker);
      wekker = setTimeout(bewaar, na);
    }

    function reden(antwoord) {
      if (antwoord.status === 409) return "Niet bewaard: dit concept is ergens anders gewijzigd. Open het in een nieuw tabblad en vergelijk.";
      if (antwoord.redirected || [401, 403, 404].includes(antwoord.status)) return "Niet bewaard: log in een ander tabblad opnieuw in.";
      return "Niet bewaard: Spil kon het niet opslaan. We proberen het opnieuw.";
    }

    async function bewaar() {
      if (bezig) return plan(NA_TYPEN);
      bezig = true;
      sinds = Date.now();
      const deze = versie;
      zeg("Concept bewaren…", "bezig");
      onthoud();
      try {
        const antwoord = await fetch(adres, { method: "POST", body: velden(formulier), headers: { "X-Requested-With": "fetch" }, credentials: "same-origin" });
        if (!antwoord.ok || antwoord.redirected) {
          zeg(reden(antwoord), "fout");
          plan(OPNIEUW);
        } else if (deze === versie) {
          vuil = false;
          document.dispatchEvent(new Event("spil:bewaard"));
          zeg(`Concept bewaard ${klok()}`, "goed");
        }
      } catch {
        zeg("Niet bewaard: geen verbinding. Wat u typt staat nog op dit scherm.", "fout");
        plan(OPNIEUW);
      } finally {
        bezig = false;
      }
    }

    formulier.addEventListener("input", () => {
      versie += 1;
      if (!vuil) sinds = Date.now();
      vuil = true;
      plan(Math.max(0, Math.min(NA_TYPEN, sinds + UITERLIJK - Date.now())));
    });
    formulier.addEventListener("submit", () => {
      vuil = false;
      clearTimeout(wekker);
    });
    window.addEventListener("beforeunload", (e) => {
      if (vuil) e.preventDefault();
    });
    if (verstuurd) plan(0); // refused: who leaves and comes back finds what was typed last
  }

  function begin(wortel) {
    toonFouten(wortel);
    wortel.querySelectorAll("[data-concept-url]").forEach((plek) => {
      const formulier = plek.closest("form");
      if (formulier.dataset.bewaakt || formulier.method === "get") return;
      formulier.dataset.bewaakt = "ja";
      bewaak(formulier, plek.dataset.conceptUrl);
    });
  }

  // Nothing of a page stays in the browser, so going back to an answer to a POST would give an error
  // page of the browser itself: it asks for the page anew instead.
  if (verstuurd) history.replaceState(history.state, "", location.href);
  begin(document);
  document.addEventListener("htmx:afterSettle", (e) => begin(e.target));
  document.addEventListener("htmx:sendError", () => {
    const plek = document.querySelector(".meldingen") || document.getElementById("inhoud");
    if (!plek || document.getElementById("geen-verbinding")) return;
    const melding = document.createElement("p");
    melding.id = "geen-verbinding";
    melding.className = "utrecht-alert utrecht-alert--error";
    melding.setAttribute("role", "alert");
    melding.textContent = "Geen verbinding. Er is niets opgeslagen; probeer het opnieuw.";
    plek.prepend(melding);
  });
})();

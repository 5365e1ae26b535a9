// The order of an agenda by dragging, beside the buttons that do it without script and by keyboard. It
// is saved at the address of those buttons, together with the order that stood here: when a colleague
// changed it meanwhile nothing moves, and what stands there now comes in its place.
(() => {
  "use strict";
  const GEDULD = 8000; // an answer that takes longer does not come
  const RAND = 48; // so near an end of the window the page moves along
  const GEEN_VERBINDING = "Geen verbinding: vernieuw de pagina om te zien wat er staat, en sleep het punt dan opnieuw.";
  const NIET_BEWAARD = "Niet bewaard: u bent uitgelogd, of deze agenda verandert niet meer. Vernieuw de pagina.";
  const melding = document.querySelector("[data-sleepmelding]");
  let vak = document.querySelector("[data-volgorde]");
  let bezig = false;
  if (!vak || !melding) return;

  const regels = () => [...vak.querySelectorAll("[data-plek]")];
  const formulier = (regel) => regel.querySelector("form"); // of its buttons; the only item has none

  function maakSleepbaar() {
    for (const regel of regels().filter(formulier)) {
      const greep = document.createElement("span");
      greep.className = "sleepgreep";
      greep.textContent = "Sleep";
      greep.setAttribute("aria-hidden", "true");
      greep.addEventListener("pointerdown", (e) => pak(e, greep, regel));
      regel.cells[0].append(greep);
    }
  }

  // -- while it is dragged ------------------------------------------------------
  function pak(e, greep, regel) {
    if (e.button !== 0 || bezig) return;
    e.preventDefault();
    const vast = new AbortController();
    let plaats = regels().indexOf(regel);

    function laatLos() {
      vast.abort();
      regel.classList.remove("wordt-versleept");
      wijsAan(regel, -1);
    }
    const luister = (wat, doe) => document.addEventListener(wat, doe, { signal: vast.signal });

    greep.setPointerCapture(e.pointerId);
    regel.classList.add("wordt-versleept");
    luister("pointermove", (beweging) => {
      rolMee(beweging.clientY);
      plaats = plaatsBij(regel, beweging.clientY);
      wijsAan(regel, plaats);
    });
    luister("pointerup", () => {
      laatLos();
      if (plaats !== regels().indexOf(regel)) bewaar(regel, plaats + 1);
    });
    luister("pointercancel", laatLos);
    luister("keydown", (toets) => toets.key === "Escape" && laatLos());
  }

  const anderen = (regel) => regels().filter((een) => een !== regel);

  // Before the first one of which the middle is lower; else at the end.
  function plaatsBij(regel, y) {
    const rest = anderen(regel);
    const lager = rest.findIndex((een) => {
      const { top, height } = een.getBoundingClientRect();
      return y < top + height / 2;
    });
    return lager < 0 ? rest.length : lager;
  }

  function wijsAan(regel, plaats) {
    const rest = anderen(regel);
    rest.forEach((een, nr) => {
      een.classList.toggle("komt-ervoor", nr === plaats);
      een.classList.toggle("komt-erna", nr === rest.length - 1 && plaats === rest.length);
    });
  }

  function rolMee(y) {
    if (y < RAND) scrollBy(0, -RAND / 4);
    else if (y > innerHeight - RAND) scrollBy(0, RAND / 4);
  }

  // -- saved --------------------------------------------------------------------
  async function bewaar(regel, plaats) {
    const { action } = formulier(regel);
    const body = new FormData(formulier(regel));
    body.set("plaats", plaats);
    body.set("gezien", regels().map((een) => een.dataset.plek).join(" "));
    bezig = true;
    melding.textContent = "Bezig met bewaren…";
    try {
      const antwoord = await fetch(action, { method: "POST", body, credentials: "same-origin", signal: AbortSignal.timeout(GEDULD) });
      melding.textContent = vervang(await antwoord.text(), regel.dataset.plek);
    } catch {
      melding.textContent = GEEN_VERBINDING;
    }
    bezig = false;
  }

  // What the page says now, in words.
  function vervang(tekst, plek) {
    const pagina = new DOMParser().parseFromString(tekst, "text/html");
    const nieuw = pagina.querySelector("[data-volgorde]");
    if (!nieuw) return NIET_BEWAARD;
    vak.replaceWith(nieuw);
    vak = nieuw;
    maakSleepbaar();
    const fout = pagina.querySelector(".meldingen");
    if (fout) return fout.textContent.trim();
    const plaats = regels().findIndex((een) => een.dataset.plek === plek) + 1;
    return `Verplaatst: dit is nu punt ${plaats} van ${regels().length}.`;
  }

  maakSleepbaar();
})();

// Warns five minutes before the session ends; one key press keeps it (WCAG 2.2.1).
(() => {
  "use strict";
  const seconden = Number(document.body.dataset.sessieSeconden || 0);
  const adres = document.body.dataset.sessieAdres;
  const VOORAF = 300;
  if (!seconden || !adres) return;

  let einde = 0, wekker = 0, paneel = null;

  function begin(over) {
    einde = Date.now() + over * 1000;
    clearTimeout(wekker);
    wekker = setTimeout(waarschuw, Math.min(Math.max(over - VOORAF, 0) * 1000, 2 ** 31 - 1));
  }

  async function vraagVerlenging() {
    const antwoord = await fetch(adres, { method: "POST", headers: JSON.parse(document.body.getAttribute("hx-headers")), credentials: "same-origin" });
    if (!antwoord.ok || antwoord.redirected) throw new Error("verlopen");
    return (await antwoord.json()).seconden;
  }

  async function verleng() {
    try {
      const over = await vraagVerlenging();
      leeft(over);
    } catch {
      paneel.querySelector("p").textContent = "Verlengen lukte niet. Kopieer wat u nog niet hebt opgeslagen en log opnieuw in.";
    }
  }

  function waarschuw() {
    if (paneel) return;
    paneel = document.createElement("div");
    paneel.className = "utrecht-alert utrecht-alert--warning sessiemelding";
    paneel.setAttribute("role", "alert");
    const binnen = document.createElement("div");
    const tekst = document.createElement("p");
    tekst.textContent = `Uw sessie eindigt om ${new Date(einde).toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" })}. Daarna moet u opnieuw inloggen.`;
    binnen.append(tekst);
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "nl-button nl-button--primary";
    knop.textContent = "Blijf ingelogd";
    knop.addEventListener("click", verleng);
    binnen.append(knop);
    paneel.append(binnen);
    document.body.append(paneel);
  }

  // Every page and act keeps the session alive, and tabs tell each other: nobody need ask the server.
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("spil-sessie") : null;

  function verder(over) {
    if (paneel) paneel.remove();
    paneel = null;
    begin(over);
  }

  function leeft(over) {
    verder(over);
    if (tabs) tabs.postMessage(over);
  }

  if (tabs) tabs.addEventListener("message", (e) => verder(Number(e.data)));
  document.addEventListener("spil:bewaard", () => leeft(seconden));
  document.addEventListener("htmx:afterRequest", (e) => e.detail.successful && leeft(seconden));
  leeft(seconden);
})();

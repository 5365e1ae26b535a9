// A panel that follows the form around it: <div data-paneel="/adres/"> is asked again at each change.
(() => {
  "use strict";

  function volg(paneel) {
    const formulier = paneel.closest("form");
    let lopend = null;

    async function vraag() {
      lopend?.abort();
      lopend = new AbortController();
      const data = new FormData(formulier);
      for (const [naam, waarde] of [...data]) if (waarde instanceof File) data.delete(naam);
      try {
        const antwoord = await fetch(paneel.dataset.paneel, { method: "POST", body: data, headers: { "X-Requested-With": "fetch" }, credentials: "same-origin", signal: lopend.signal });
        if (antwoord.ok && !antwoord.redirected) paneel.innerHTML = await antwoord.text();
      } catch {
        // The page was left, or there is no connection: the step itself asks again when it is saved.
      }
    }

    formulier.addEventListener("change", vraag);
    formulier.addEventListener("submit", () => lopend?.abort());
  }

  document.querySelectorAll("[data-paneel]").forEach(volg);
})();

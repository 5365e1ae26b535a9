// Three times Shift hides the screen behind a neutral one, for when a client looks along (C-33).
// Nothing is left or lost: what was typed is there again afterwards.
(() => {
  "use strict";
  const BINNEN = 1500;
  let drukken = [];

  function verberg() {
    if (document.querySelector(".verborgen-scherm")) return;
    const titel = document.title;
    const scherm = document.createElement("dialog");
    scherm.className = "verborgen-scherm";
    scherm.setAttribute("aria-labelledby", "verborgen");
    const tekst = document.createElement("p");
    tekst.id = "verborgen";
    tekst.textContent = "Dit scherm is even verborgen.";
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "nl-button nl-button--secondary";
    knop.textContent = "Ga verder";
    knop.addEventListener("click", () => scherm.close());
    scherm.addEventListener("close", () => {
      document.title = titel;
      scherm.remove();
    });
    scherm.append(tekst, knop);
    document.body.append(scherm);
    document.title = "Spil";
    scherm.showModal();
  }

  document.addEventListener("keydown", (e) => {
    if (e.key !== "Shift" || e.ctrlKey || e.metaKey || e.altKey) {
      drukken = [];
      return;
    }
    if (e.repeat) return;
    drukken = [...drukken.filter((toen) => e.timeStamp - toen < BINNEN), e.timeStamp];
    if (drukken.length < 3) return;
    drukken = [];
    verberg();
  });
  document.addEventListener("click", (e) => {
    if (e.target.closest("[data-verberg]")) verberg();
  });
})();

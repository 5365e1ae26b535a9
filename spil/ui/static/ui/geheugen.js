// Nothing of Spil stays in the browser: htmx notes the address of the page in sessionStorage, also
// with its history cache off, and has no setting against it (eisen A3-09).
(() => {
  "use strict";
  const wis = () => {
    try {
      sessionStorage.removeItem("htmx-current-path-for-history");
    } catch {
      // storage is off in this browser: there is nothing to wipe
    }
  };
  wis();
  for (const soort of ["htmx:pushedIntoHistory", "htmx:replacedInHistory", "htmx:historyRestore"]) {
    document.addEventListener(soort, wis);
  }
  window.addEventListener("pagehide", wis);
})();

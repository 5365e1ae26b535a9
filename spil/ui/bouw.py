"""Builds `static_build/` from node_modules: `python -m spil.ui.bouw`.

One stylesheet (theme tokens that are used, then the components) and the fonts. Standard library
only, so that set-up can run it before anything else works.
"""

import json
import re
import shutil
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent.parent
EIGEN_CSS = Path(__file__).resolve().parent / "static" / "ui"

THEMA = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"
ONDERDELEN = (
    "@nl-design-system-candidate/button-css/dist/button.css",
    "@nl-design-system-candidate/skip-link-css/dist/skip-link.css",
    "@utrecht/alert-css/dist/index.min.css",
    "@utrecht/custom-checkbox-css/dist/index.min.css",
    "@utrecht/form-field-css/dist/index.min.css",
    "@utrecht/form-field-description-css/dist/index.min.css",
    "@utrecht/form-field-error-message-css/dist/index.min.css",
    "@utrecht/form-fieldset-css/dist/index.min.css",
    "@utrecht/form-label-css/dist/index.min.css",
    "@utrecht/radio-button-css/dist/index.min.css",
    "@utrecht/select-css/dist/index.min.css",
    "@utrecht/status-badge-css/dist/index.min.css",
    "@utrecht/textarea-css/dist/index.min.css",
    "@utrecht/textbox-css/dist/index.min.css",
)
LETTERTYPE = "@fontsource/source-sans-3"
GEWICHTEN = ("400", "600")
# Outside latin a browser fetches a file only when a name needs it (Polish, Turkish, …).
BEREIKEN = ("latin", "latin-ext")

_TOKEN = re.compile(r"^\s*(--[\w-]+):\s*(.+?);", re.MULTILINE)
_GEBRUIK = re.compile(r"var\(\s*(--[\w-]+)")
_VERPLICHT = re.compile(r"var\(\s*(--(?:basis|nl|utrecht|voorbeeld)-[\w-]+)\s*\)")
_BRONKAART = re.compile(r"/\*# sourceMappingURL=.*?\*/")


class BouwFout(Exception):
    """The stylesheets cannot be built; says what is missing."""


def gebruikte_tokens(thema: dict[str, str], css: str) -> dict[str, str]:
    """The tokens that `css` reaches, directly or through another token; the order is the theme's."""
    nodig: set[str] = set()
    te_volgen = _GEBRUIK.findall(css)
    while te_volgen:
        naam = te_volgen.pop()
        if naam in thema and naam not in nodig:
            nodig.add(naam)
            te_volgen.extend(_GEBRUIK.findall(thema[naam]))
    return {naam: waarde for naam, waarde in thema.items() if naam in nodig}


def ontbrekende_tokens(thema: dict[str, str], eigen: str) -> list[str]:
    """Design tokens our own CSS relies on that neither the theme nor we define."""
    bekend = set(thema) | set(re.findall(r"(--[\w-]+)\s*:", eigen))
    return sorted(set(_VERPLICHT.findall(eigen)) - bekend)


def stijlblad(modules: Path, eigen_map: Path = EIGEN_CSS) -> str:
    """The one stylesheet: used tokens, fonts, components."""
    thema = dict(_TOKEN.findall(_lees(modules / THEMA)))
    onderdelen = "\n".join(_BRONKAART.sub("", _lees(modules / pad)) for pad in ONDERDELEN)
    eigen = "\n".join(_lees(pad) for pad in sorted(eigen_map.glob("*.css")))
    if ontbreekt := ontbrekende_tokens(thema, eigen):
        raise BouwFout(f"Onbekende design tokens in {eigen_map}: {', '.join(ontbreekt)}")
    tokens = gebruikte_tokens(thema, onderdelen + eigen)
    regels = "\n".join(f"  {naam}: {waarde};" for naam, waarde in tokens.items())
    return f".voorbeeld-theme {{\n{regels}\n}}\n{_lettertypen(modules)}\n{onderdelen}\n"


def bouw(wortel: Path = WORTEL) -> Path:
    """Write `static_build/nl/`; replaces what was there."""
    modules, doel = wortel / "node_modules", wortel / "static_build" / "nl"
    css = stijlblad(modules)
    shutil.rmtree(doel, ignore_errors=True)
    doel.mkdir(parents=True)
    (doel / "nl.css").write_text(css, encoding="utf-8")
    for naam in _letterbestanden():
        shutil.copyfile(modules / LETTERTYPE / "files" / naam, doel / naam)
    shutil.copyfile(modules / LETTERTYPE / "LICENSE", doel / "source-sans-3.LICENSE.txt")
    return doel


def _letterbestanden() -> list[str]:
    return [_bestand(bereik, gewicht) for bereik in BEREIKEN for gewicht in GEWICHTEN]


def _bestand(bereik: str, gewicht: str) -> str:
    return f"source-sans-3-{bereik}-{gewicht}-normal.woff2"


def _lettertypen(modules: Path) -> str:
    punten = json.loads(_lees(modules / LETTERTYPE / "unicode.json"))
    return "\n".join(
        "@font-face { font-family: 'Source Sans 3'; font-style: normal; font-display: swap; "
        f"font-weight: {gewicht}; src: url('{_bestand(bereik, gewicht)}') format('woff2'); "
        f"unicode-range: {punten[bereik]}; }}"
        for bereik in BEREIKEN
        for gewicht in GEWICHTEN
    )


def _lees(pad: Path) -> str:
    try:
        return pad.read_text(encoding="utf-8")
    except FileNotFoundError as fout:
        raise BouwFout(f"{pad} ontbreekt: voer eerst `npm ci --ignore-scripts` uit.") from fout


def main() -> int:
    try:
        doel = bouw()
    except BouwFout as fout:
        print(fout, file=sys.stderr)
        return 1
    print(f"Opmaak gebouwd in {doel}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""publiccode.yml against its own standard (core schema 0.4), so that catalogues take it in."""

import re
import tomllib
from typing import Any

from tests.test_architectuur import KLOON

# What the schema requires, with its own words where it has a list.
# Of the long lists below those that could be ours.
VERPLICHT = {
    "publiccodeYmlVersion": r"0\.4",
    "name": r"\S.*",
    "url": r"https://\S+",
    "releaseDate": r"\d{4}-\d\d-\d\d",
    "developmentStatus": r"concept|development|beta|stable|obsolete",
    "softwareType": r"standalone/(?:mobile|iot|desktop|web|backend|other)|addon|library",
    "legal.license": r"EUPL-1\.2",
    "maintenance.type": r"internal|contract|community|none",
    "localisation.localisationReady": r"true|false",
    "description.nl.shortDescription": r".{1,150}",
    "description.nl.longDescription": r".{150,10000}",
}
OPTIONEEL = {
    *("softwareVersion", "platforms", "categories", "intendedAudience.countries"),
    *("intendedAudience.scope", "description.nl.features", "maintenance.contacts"),
    "localisation.availableLanguages",
}
CATEGORIEEN = frozenset(
    {
        *("application-development", "business-process-management"),
        *("collaboration", "compliance-management", "data-analytics", "data-collection"),
        *("document-management", "identity-management", "knowledge-management", "survey"),
        *("project-collaboration", "task-management", "time-management", "workflow-management"),
    }
)
REIKWIJDTE = frozenset(
    {
        *("government", "healthcare", "justice", "local-authorities", "research", "security"),
        *("emergency-services", "society", "welfare"),
    }
)
Regels = list[tuple[int, str]]


def lees(regels: Regels) -> Any:
    """Of YAML what this file uses: mappings, lists and folded text."""
    if regels[0][1].startswith("- "):
        return [
            lees([(0, regel[2:])]) if ": " in regel else regel[2:].strip('"') for _, regel in regels
        ]
    gelezen = {}
    koppen = [nr for nr, (inspringing, _) in enumerate(regels) if inspringing == regels[0][0]]
    for nr, tot in zip(koppen, [*koppen[1:], len(regels)], strict=True):
        naam, teken, waarde = regels[nr][1].partition(":")
        assert teken, regels[nr][1]
        onder = regels[nr + 1 : tot]
        if waarde.strip() == ">-":
            gelezen[naam] = " ".join(regel for _, regel in onder)
        else:
            gelezen[naam] = lees(onder) if onder else waarde.strip().strip('"')
    return gelezen


def plat(inhoud: dict[str, Any], voor: str = "") -> dict[str, Any]:
    """`legal: {license: …}` as `legal.license`."""
    velden: dict[str, Any] = {}
    for naam, waarde in inhoud.items():
        velden |= (
            plat(waarde, f"{voor}{naam}.") if isinstance(waarde, dict) else {voor + naam: waarde}
        )
    return velden


def test_publiccode_is_geldig_en_van_deze_versie():
    """Proves B-50: required keys and their form, the words of the lists, nothing that the standard
    does not know, and the version and licence of what is released."""
    tekst = (KLOON / "publiccode.yml").read_text()
    ruw = [(len(r) - len(r.lstrip()), r.strip()) for r in tekst.splitlines() if r.strip()]
    velden = plat(lees(ruw))
    fout = [n for n, vorm in VERPLICHT.items() if not re.fullmatch(vorm, velden.get(n, ""))]
    assert fout == []
    assert set(velden) <= set(VERPLICHT) | OPTIONEEL
    assert velden["platforms"] == ["web"]
    assert set(velden["categories"]) <= CATEGORIEEN
    assert set(velden["intendedAudience.scope"]) <= REIKWIJDTE
    assert (
        velden["intendedAudience.countries"] == velden["localisation.availableLanguages"] == ["nl"]
    )
    assert all(len(zin) <= 100 for zin in velden["description.nl.features"])
    # Required for what a community keeps up.
    assert all(contact["name"] for contact in velden["maintenance.contacts"])
    project = tomllib.loads((KLOON / "pyproject.toml").read_text())["project"]
    assert velden["softwareVersion"] == project["version"]
    assert velden["legal.license"] == project["license"]
    kop = re.search(r"^## (\S+)", (KLOON / "CHANGELOG.md").read_text(), re.M)
    assert kop
    assert kop[1] == velden["softwareVersion"]

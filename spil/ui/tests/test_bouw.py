"""The stylesheet is made of what is used, and says what is missing."""

import json
import re
from pathlib import Path

import pytest

from spil.ui import bouw


def leg_neer(wortel: Path, pad: str, tekst: str) -> None:
    doel = wortel / "node_modules" / pad
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(tekst, encoding="utf-8")


@pytest.fixture
def wortel(tmp_path: Path) -> Path:
    bekend = bouw.ontbrekende_tokens({}, _eigen_css())
    thema = "".join(f"  {naam}: var(--diep);\n" for naam in bekend)
    leg_neer(tmp_path, bouw.THEMA, f".x {{\n  --diep: 1px;\n  --ongebruikt: 2px;\n{thema}}}")
    for pad in bouw.ONDERDELEN:
        leg_neer(tmp_path, pad, ".a{color:red}/*# sourceMappingURL=a.css.map */")
    punten = json.dumps(dict.fromkeys(bouw.BEREIKEN, "U+0000-00FF"))
    leg_neer(tmp_path, f"{bouw.LETTERTYPE}/unicode.json", punten)
    leg_neer(tmp_path, f"{bouw.LETTERTYPE}/LICENSE", "OFL-1.1")
    for naam in bouw._letterbestanden():
        leg_neer(tmp_path, f"{bouw.LETTERTYPE}/files/{naam}", naam)
    return tmp_path


def _eigen_css() -> str:
    return "\n".join(pad.read_text() for pad in bouw.EIGEN_CSS.glob("*.css"))


def test_alleen_gebruikte_tokens_komen_mee(wortel):
    doel = bouw.bouw(wortel)

    css = (doel / "nl.css").read_text()
    assert "--diep: 1px;" in css
    assert "--ongebruikt" not in css
    assert "sourceMappingURL" not in css
    assert sorted(pad.name for pad in doel.glob("*.woff2")) == sorted(bouw._letterbestanden())


def test_opnieuw_bouwen_ruimt_het_oude_op(wortel):
    doel = bouw.bouw(wortel)
    (doel / "oud.css").write_text("")

    bouw.bouw(wortel)

    assert not (doel / "oud.css").exists()


def test_een_onbekend_token_in_onze_opmaak_houdt_het_bouwen_tegen(wortel, tmp_path):
    eigen = tmp_path / "eigen"
    eigen.mkdir()
    (eigen / "a.css").write_text("p { color: var(--basis-bestaat-niet); margin: var(--spil-x); }")

    with pytest.raises(bouw.BouwFout, match="--basis-bestaat-niet"):
        bouw.stijlblad(wortel / "node_modules", eigen)


def test_zonder_node_modules_staat_er_wat_te_doen(tmp_path):
    with pytest.raises(bouw.BouwFout, match="npm ci"):
        bouw.bouw(tmp_path)


VASTE_KLEUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|lab)\(|:\s*(white|black|red|green|blue|gr[ae]y)\b"
)


def test_kleuren_staan_alleen_in_tokens():
    """B-48: in our stylesheets, and in no template."""
    for pad in bouw.EIGEN_CSS.glob("[1-9]-*.css"):
        regels = pad.read_text().splitlines()
        assert [r for r in regels if VASTE_KLEUR.search(r.split("/*")[0].lower())] == [], pad
    for pad in (bouw.WORTEL / "spil").rglob("*.html"):
        for kenmerk in re.findall(r'\b(?:style|fill|stroke|color)="([^"]*)"', pad.read_text()):
            assert kenmerk in {"none", "currentColor"}, pad


def test_pakketten_zijn_vrij_en_de_sloten_noemen_geen_downloadadres():
    slot = json.loads((bouw.WORTEL / "package-lock.json").read_text())
    pakketten = {naam: p for naam, p in slot["packages"].items() if naam}

    assert {p["license"] for p in pakketten.values()} <= {"EUPL-1.2", "MIT", "OFL-1.1"}
    assert not [naam for naam, p in pakketten.items() if "resolved" in p]
    assert all(p["integrity"].startswith("sha512-") for p in pakketten.values())

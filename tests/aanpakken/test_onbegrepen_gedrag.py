"""PGA onbegrepen gedrag: confused behaviour with a safety risk, with fixed partners (BZO23 r125)."""

import pytest

from spil.aanmeldingen.fouten import BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

GEDRAG = {
    "gedrag_beeld": "Hoort stemmen en staat met een mes in het portiek.",
    "risico_voor": ["buren", "zelf"],
    "meldingen_jaar": 31,
    "zorg_nu": "mijdt",
}
CRITERIA = {"gedrag": "Ja, 31 meldingen.", "veiligheid": "Ja, een mes in het portiek."}
TAFEL = {"beslissen": ["politie", "ggd"], "adviseren": ["ggz"], "oordelen": CRITERIA}


def test_van_onveilig_gedrag_tot_passende_zorg(huis):
    """C4: PGA onbegrepen gedrag."""
    huis.neem_in_gebruik("onbegrepen-gedrag")
    naar_de_inclusietafel(huis)
    zaak = neem_op(huis)
    maak_plan(zaak)
    houd_in_zorg(zaak)
    assert huis.cijfers(2026) == {"onbegrepen-aanmeldingen": 3, "onbegrepen-gestart": 1}


def naar_de_inclusietafel(huis):
    """Who needs support for life goes on to the levensloopaanpak."""
    melding = huis.meld("ggz", "Levenslang", op="2-2-2026", antwoorden=GEDRAG, oordelen=CRITERIA)
    besluit = huis.besluit(
        melding, "levensloop", op="4-2-2026", reden="Blijvend hoog risico.",
        door_naar="Inclusietafel", **TAFEL,
    )  # fmt: skip
    assert besluit.is_opgepakt is False

    zonder = {**CRITERIA, "veiligheid": "Nee, alleen vreemd."}
    melding = huis.meld("politie", "Vreemd", op="2-2-2026", antwoorden=GEDRAG, oordelen=zonder)
    hoe = {**TAFEL, "oordelen": zonder, "op": "4-2-2026", "reden": "Geen veiligheidsrisico."}
    with pytest.raises(BesluitKanNiet, match="In deze aanpak kan oppakken alleen"):
        huis.besluit(melding, "opnemen", **hoe)
    assert not huis.besluit(melding, "niet_opnemen", **hoe).is_opgepakt


def neem_op(huis):
    melding = huis.meld("politie", "Stemmen", op="2-2-2026", antwoorden=GEDRAG, oordelen=CRITERIA)
    zaak = pak_op(
        huis, melding, "opnemen", op="4-2-2026", reden="Onveilig, mijdt zorg.",
        regie="regisseur", **TAFEL,
    )  # fmt: skip
    zaak.doen_mee("ggz", "college", "ggd", op="5-2-2026", besloten_door=["politie"])
    zaak.vul(
        "behandeling", wie="ggz", op="6-2-2026",
        behandelaar="A. Haddad", behandeling="Depot om de vier weken; komt niet altijd.",
    )  # fmt: skip
    assert "behandeling" in zaak.leest("ggz", op="7-2-2026")
    for partner in ("politie", "college", "ggd"):
        gelezen = zaak.leest(partner, op="7-2-2026")
        assert gelezen["meldingen_jaar"] == 31
        assert not {"behandeling", "behandelaar"} & set(gelezen)
        assert "behandeling" not in zaak.krijgt_vragen(partner, op="7-2-2026")
    return zaak


def maak_plan(zaak):
    zaak.vul("gedrag", op="9-2-2026", zorgmachtiging="zorgmachtiging", machtiging_tot="31-8-2026")
    zaak.naar("plan", op="9-2-2026")
    assert zaak.termijnen(op="9-2-2026") == {
        "plan_klaar": "18-3-2026",
        "machtiging_eindigt": "6-7-2026",
    }
    assert zaak.signalen("10-3-2026") == set()
    assert zaak.signalen("11-3-2026") == {"plan_klaar"}
    assert zaak.neem_standaarddoelen_over(op="10-2-2026") == [
        ("ggz", "12-3-2026"),
        ("huis", "24-2-2026"),
    ]
    with pytest.raises(AntwoordOntbreekt, match="Wat doen we bij een crisis"):
        zaak.naar("uitvoering", op="12-3-2026", besloten_door=["politie"])
    zaak.vul(
        "aanpak", op="12-3-2026", casusregisseur="C. Willems", knelpunt_plek=["beveiligd"],
        crisisafspraak="Bel de crisisdienst; de wijkagent gaat mee.",
    )  # fmt: skip
    zaak.naar("uitvoering", op="12-3-2026", besloten_door=["politie", "ggd"])


def houd_in_zorg(zaak):
    assert zaak.signalen("28-5-2026") == set()
    assert zaak.signalen("29-5-2026") == {"voortgang"}
    zaak.vul("aanpak", op="8-6-2026", gevolgd_op="8-6-2026")
    assert zaak.signalen("21-6-2026") == set()
    assert zaak.termijnen(op="8-6-2026") == {
        "voortgang": "8-9-2026",
        "machtiging_eindigt": "6-7-2026",
    }
    regel = zaak.lijst("22-6-2026")
    assert regel.signalen == {"machtiging_eindigt"}
    assert regel.waarden["Welke zorg is er nu?"] == "mijdt"
    zaak.vul("gedrag", op="25-6-2026", zorg_nu="in_zorg", machtiging_tot="28-2-2027")
    assert zaak.signalen("26-6-2026") == set()
    zaak.naar("evaluatie", op="7-9-2026")
    zaak.voer_uit(op="7-9-2026")
    zaak.sluit(
        "in_zorg", op="8-9-2026", besloten_door=["politie", "ggd"], reden=Afsluitreden.STABIEL,
        evaluatie="Beschermd wonen, 2 meldingen in drie maanden.", doelen="deels",
    )  # fmt: skip
    assert niemand_kent(zaak, ["ggz", "politie", "college"], op="9-9-2026")

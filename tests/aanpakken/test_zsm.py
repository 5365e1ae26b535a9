"""ZSM: context for the OM, scenarios with a validity, and buikpijn cases (JP22 r145-153, MZ23 r275)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

TAFEL = ["om", "politie"]
CRITERIA = {
    "bekend_of_zorg": "Ja, loopt een aanpak in het huis.",
    "strafzaak": "Ja, aangehouden.",
}
HOE = {"oordelen": CRITERIA, "beslissen": TAFEL, "reden": "Bekend bij het huis."}
MINDERJARIG = {
    "soort": "context_minderjarig",
    "gevraagd_op": "20-2-2026",
    "feit": "Mishandeling op school.",
}
BUIKPIJN = {
    "soort": "buikpijn",
    "feit": "Bedreiging van zijn moeder.",
    "zorgen": "Verward, geen behandelaar, moeder durft niet naar huis.",
}


def test_van_vraag_van_zsm_tot_terugkoppeling(huis):
    """C11: contextinformatie (minor), scenario's with validity, sent, used, feedback chased;
    buikpijn cases coming in."""
    huis.neem_in_gebruik("zsm")
    buikpijnzaak(huis)
    onbekend(huis)
    context(huis)
    scenario(huis)
    assert huis.cijfers(2026) == {
        "zsm-berichten": 4,
        "zsm-context": 1,
        "zsm-scenario": 1,
        "zsm-buikpijn": 1,
        "zsm-verstuurd": 2,
        "zsm-terugkoppeling": 1,
    }


def buikpijnzaak(huis):
    """Beside punishment also care is needed: to the triage complexe casuïstiek (JR21 r373-378)."""
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("ggz", "Buikpijn", op="20-2-2026", antwoorden=BUIKPIJN, oordelen=CRITERIA)
    melding = huis.meld("om", "Buikpijn", op="20-2-2026", antwoorden=BUIKPIJN, oordelen=CRITERIA)
    besluit = huis.besluit(
        melding, "triage_complex", op="20-2-2026", door_naar="Triage complexe casuïstiek", **HOE
    )
    assert (besluit.uitkomst, besluit.is_opgepakt) == ("doorgeleiden", False)


def onbekend(huis):
    """Who is not known to the house, and needs no care, is for ZSM alone."""
    geen = {**CRITERIA, "bekend_of_zorg": "Nee."}
    melding = huis.meld("om", "Onbekend", op="20-2-2026", antwoorden=MINDERJARIG, oordelen=geen)
    hoe = {**HOE, "oordelen": geen, "op": "20-2-2026", "reden": "Niet bekend."}
    with pytest.raises(BesluitKanNiet, match="In deze aanpak kan oppakken alleen"):
        huis.besluit(melding, "contextinformatie", **hoe)
    assert huis.besluit(melding, "niet_bekend", **hoe).naam == "Niet bekend bij het huis"


def context(huis):
    """Asked on Friday, answered on Monday; only the OM reads it."""
    melding = huis.meld(
        "om", "Minderjarig", op="20-2-2026", antwoorden=MINDERJARIG, oordelen=CRITERIA
    )
    zaak = pak_op(huis, melding, "contextinformatie", op="20-2-2026", regie="regisseur", **HOE)
    assert zaak.termijnen(op="20-2-2026") == {"antwoord": "23-2-2026"}
    assert zaak.signalen("21-2-2026") == set()
    assert zaak.signalen("22-2-2026") == {"antwoord"}
    zaak.doen_mee("politie", "rvdk", op="20-2-2026", besloten_door=["om"])
    with pytest.raises(AntwoordOntbreekt, match="Wanneer is het naar ZSM gestuurd"):
        zaak.naar("verstuurd", op="23-2-2026")
    zaak.vul(
        "advies", op="23-2-2026", context="Gaat weer naar school; jeugdreclassering loopt.",
        verstuurd_op="23-2-2026",
    )  # fmt: skip
    zaak.naar("verstuurd", op="23-2-2026")
    assert zaak.leest("om", op="23-2-2026")["context"].startswith("Gaat weer naar school")
    for partner in ("politie", "rvdk"):
        assert zaak.leest(partner, op="23-2-2026") == {}
        assert zaak.krijgt_vragen(partner, op="23-2-2026") == set()
    jaag_terugkoppeling_na(zaak)


def jaag_terugkoppeling_na(zaak):
    """Feedback from ZSM is still weak (MZ23 r275): after ten working days the house asks."""
    zaak.vul("terugkoppeling", op="23-2-2026", wie="om", binnen_op="23-2-2026")
    assert zaak.termijnen(op="23-2-2026") == {"terugkoppeling": "9-3-2026"}
    assert zaak.signalen("5-3-2026") == set()
    regel = zaak.lijst("6-3-2026")
    assert (regel.lijst, regel.signalen) == ("ZSM-lijst", {"terugkoppeling"})
    assert regel.waarden["Waar gaat het om?"] == "context_minderjarig"
    assert zaak.neem_standaarddoelen_over(op="6-3-2026") == [("huis", "20-3-2026")]
    zaak.vul("terugkoppeling", op="9-3-2026", wie="om", gebruikt="ja", teruggekoppeld_op="9-3-2026")
    assert zaak.termijnen(op="9-3-2026") == {}
    zaak.naar("teruggekoppeld", op="9-3-2026")
    zaak.voer_uit(op="9-3-2026")
    zaak.sluit(
        "gebruikt", op="10-3-2026", besloten_door=TAFEL, evaluatie="Halt in plaats van dagvaarding."
    )
    assert niemand_kent(zaak, ["om", "politie", "rvdk"], op="11-3-2026")


def scenario(huis):
    """Advice for if the person comes in as suspect, until a date; then renewed or withdrawn."""
    melding = huis.meld(
        "regisseur", "Scenario", op="2-3-2026", antwoorden={"soort": "scenario"},
        oordelen={**CRITERIA, "strafzaak": "Ja, is te verwachten."},
    )  # fmt: skip
    zaak = pak_op(huis, melding, "scenario", op="2-3-2026", regie="regisseur", **HOE)
    zaak.doen_mee("om", op="2-3-2026", besloten_door=["om"])
    zaak.vul(
        "advies", op="2-3-2026", scenario="Niet heenzenden; bel de behandelaar voor voorgeleiding.",
        geldig_tot="1-9-2026", verstuurd_op="2-3-2026",
    )  # fmt: skip
    zaak.naar("verstuurd", op="2-3-2026")
    assert zaak.termijnen(op="2-3-2026") == {"scenario_verloopt": "31-8-2026"}
    assert zaak.signalen("3-8-2026") == set()
    assert zaak.signalen("4-8-2026") == {"scenario_verloopt"}
    assert "scenario" in zaak.leest("om", op="4-8-2026")
    zaak.vul("terugkoppeling", wie="om", op="31-8-2026", gebruikt="niet_nodig")
    zaak.sluit(
        "verlopen", op="31-8-2026", besloten_door=["om"], evaluatie="Niet binnengekomen.",
        reden=Afsluitreden.GEEN_MEERWAARDE,
    )  # fmt: skip

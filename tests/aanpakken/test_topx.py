"""Top-X: a list of cases with priority by published criteria (WGS art. 2.32, BGS art. 2.22)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

PLAATSING = {
    "lijst": "Top-30 Breda",
    "voldoet_aan": "Negen aanhoudingen in een jaar, waarvan vier voor geweld.",
    "feiten_periode": "1 oktober 2024 tot 1 oktober 2025",
    "soort_gedrag": ["geweld", "vermogen"],
}
CRITERIA = {
    "gepubliceerd": "Ja, meer dan vijf aanhoudingen in twaalf maanden.",
    "voorrang": "Ja, loopt overal vast.",
}
TAFEL = ["politie", "om", "college"]


def test_van_plaatsing_op_de_lijst_tot_eraf(huis):
    """Top-X (WGS 2.32): objective published criteria, a listed case is a reported case."""
    huis.neem_in_gebruik("topx")
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("reclassering", "Sperwer", op="3-11-2025", antwoorden=PLAATSING)
    voldoet_niet(huis)
    zaak = plaats(huis)
    werk_het_plan_uit(zaak)
    heroverweeg(zaak)
    assert huis.cijfers(2025, 2026) == {
        "topx-aangemeld": 2,
        "topx-geplaatst": 1,
        "topx-eraf": 1,
    }


def voldoet_niet(huis):
    criteria = {**CRITERIA, "gepubliceerd": "Nee, drie aanhoudingen."}
    melding = huis.meld("politie", "Drie", op="3-11-2025", antwoorden=PLAATSING, oordelen=criteria)
    hoe = {"op": "6-11-2025", "reden": "Te weinig feiten.", "oordelen": criteria}
    with pytest.raises(BesluitKanNiet, match="Aan criterium 1 is niet voldaan"):
        huis.besluit(melding, "op_lijst", beslissen=TAFEL, **hoe)
    besluit = huis.besluit(melding, "niet_op_lijst", beslissen=TAFEL, **hoe)
    assert besluit.naam == "Niet op de lijst"


def plaats(huis):
    """The public deelnemers place somebody; the weighing stays with the house."""
    melding = huis.meld(
        "politie", "Sperwer", op="3-11-2025", antwoorden=PLAATSING, oordelen=CRITERIA
    )
    zaak = pak_op(
        huis, melding, "op_lijst", op="6-11-2025", reden="Voldoet.", oordelen=CRITERIA,
        beslissen=TAFEL, regie="regisseur",
    )  # fmt: skip
    zaak.doen_mee("om", "college", "reclassering", op="6-11-2025", besloten_door=TAFEL)
    with pytest.raises(AntwoordOntbreekt, match="Wanneer is betrokkene op de lijst geplaatst"):
        zaak.naar("plan", op="10-11-2025", besloten_door=TAFEL)
    zaak.vul("plaatsing", op="10-11-2025", geplaatst_op="10-11-2025", criteria_versie="1-1-2025")
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("plan", op="10-11-2025", besloten_door=["reclassering"])
    zaak.naar("plan", op="10-11-2025", besloten_door=["politie", "om"])
    assert zaak.termijnen(op="10-11-2025") == {
        "lijst_toets": "10-2-2026",
        "plan_klaar": "18-12-2025",
    }
    return zaak


def werk_het_plan_uit(zaak):
    assert zaak.neem_standaarddoelen_over(op="10-11-2025") == [
        ("om", "8-12-2025"),
        ("college", "8-12-2025"),
    ]
    assert zaak.signalen("10-12-2025") == set()
    assert zaak.signalen("11-12-2025") == {"plan_klaar"}
    zaak.naar("uitvoering", op="15-12-2025")
    assert zaak.termijnen(op="15-12-2025") == {"lijst_toets": "10-2-2026"}
    assert zaak.signalen("26-1-2026") == set()
    regel = zaak.lijst("27-1-2026")
    assert (regel.lijst, regel.signalen) == ("Top-X-lijst", {"lijst_toets"})
    assert regel.waarden["Voor welke lijst is dit?"] == "Top-30 Breda"
    zaak.vul("plaatsing", op="9-2-2026", getoetst_op="9-2-2026")
    assert zaak.termijnen(op="9-2-2026") == {"lijst_toets": "9-5-2026"}


def heroverweeg(zaak):
    """Off the list at once when it is no longer necessary (BGS art. 2.22)."""
    zaak.naar("heroverweging", op="4-5-2026")
    zaak.vul(
        "afweging",
        op="4-5-2026",
        nog_nodig=False,
        nodig_reden="Zes maanden geen aanhouding; werkt.",
    )
    for partner in ("politie", "om", "college", "reclassering"):
        gelezen = zaak.leest(partner, op="4-5-2026")
        assert gelezen["voldoet_aan"] == PLAATSING["voldoet_aan"]
        assert not {"nog_nodig", "nodig_reden"} & set(gelezen)
        assert "afweging" not in zaak.krijgt_vragen(partner, op="4-5-2026")
    assert niemand_kent(zaak, ["burgemeester", "ggz", "collega"], op="4-5-2026")
    zaak.voer_uit(op="4-5-2026")
    zaak.sluit(
        "niet_meer_nodig", op="4-5-2026", besloten_door=TAFEL, reden=Afsluitreden.STABIEL,
        evaluatie="Van de lijst gehaald.",
    )  # fmt: skip
    assert niemand_kent(zaak, TAFEL, op="5-5-2026")

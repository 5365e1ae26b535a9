"""Preventie met gezag: a label on a running case, of the project of a municipality (BZO23 r244)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

LABEL = {
    "project": "Perspectief in de wijk",
    "projectgemeente": "0758",
    "contactpersoon": "C. Willems",
    "casusnummer": "2026-0031",
}
CRITERIA = {
    "leeftijd": "Ja, 17 jaar.",
    "project": "Ja, sinds september.",
    "lopende_aanpak": "Ja, PGA jeugd.",
}


def test_van_label_zetten_tot_label_weghalen(huis):
    """C14: Preventie met gezag as label: no process of its own."""
    versie = huis.neem_in_gebruik("pmg")
    definitie = versie.aanpak.definitie
    assert (len(definitie.fasen), definitie.overleggen) == (1, [])
    assert (versie.verwerking.regime, versie.verwerking.bewaarjaren) == ("gemeentewet", 1)
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("politie", "Putter", op="5-1-2026", antwoorden=LABEL, oordelen=CRITERIA)
    te_oud(huis)
    zaak = zet_label(huis)
    is_het_nog_nodig(zaak)
    assert huis.cijfers(2026) == {"pmg-labels": 1}


def te_oud(huis):
    """Youth of 8 to 27; and only beside an approach that runs."""
    criteria = {**CRITERIA, "leeftijd": "Nee, 28 jaar."}
    melding = huis.meld("college", "Ouder", op="5-1-2026", antwoorden=LABEL, oordelen=criteria)
    hoe = {"op": "6-1-2026", "reden": "Te oud.", "oordelen": criteria}
    with pytest.raises(BesluitKanNiet, match="Aan criterium 1 is niet voldaan"):
        huis.besluit(melding, "label", **hoe)
    assert huis.besluit(melding, "geen_label", **hoe).naam == "Geen label"


def zet_label(huis):
    melding = huis.meld("college", "Putter", op="5-1-2026", antwoorden=LABEL, oordelen=CRITERIA)
    zaak = pak_op(
        huis, melding, "label", op="6-1-2026", reden="Sluit aan op PGA jeugd.", oordelen=CRITERIA,
        regie="regisseur",
    )  # fmt: skip
    assert zaak.regie_in_fase(op="6-1-2026") == "College van B en W"
    zaak.doen_mee("politie", op="6-1-2026", besloten_door=["college"])
    assert zaak.leest("college", op="6-1-2026") == LABEL
    assert zaak.leest("politie", op="6-1-2026") == {}
    assert zaak.krijgt_vragen("politie", op="6-1-2026") == set()
    assert niemand_kent(zaak, ["burgemeester", "om", "ggz", "collega"], op="6-1-2026")
    return zaak


def is_het_nog_nodig(zaak):
    assert zaak.termijnen(op="6-1-2026") == {"label_nodig": "6-7-2026"}
    assert zaak.signalen("21-6-2026") == set()
    regel = zaak.lijst("22-6-2026")
    assert (regel.lijst, regel.signalen) == ("Labels Preventie met gezag", {"label_nodig"})
    assert regel.waarden["Wat is het nummer van de casus die erbij hoort?"] == "2026-0031"
    zaak.vul("label", wie="college", op="29-6-2026", afgestemd_op="29-6-2026")
    assert zaak.termijnen(op="29-6-2026") == {"label_nodig": "29-12-2026"}
    zaak.sluit(
        "label_weg", op="15-9-2026", besloten_door=["college"], reden=Afsluitreden.OVERGEDRAGEN,
        evaluatie="Het project is klaar.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["college", "politie"], op="16-9-2026")

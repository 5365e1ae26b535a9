"""A restricted link with the RIEC: who is involved, so that interventions do not clash (JR21 r368-371)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

VRAAG = {"richting": "huis", "gevraagd_op": "2-3-2026", "contact": "Accountmanager RIEC"}
CRITERIA = {
    "nodig": "Ja, er loopt mogelijk een ondermijningszaak.",
    "geen_geheim": "Ja, alleen wie betrokken is.",
}
TAFEL = ["om", "politie"]


def test_van_vraag_aan_het_riec_tot_afgestemd(huis):
    """C14: RIEC link; never what lies under a medical or youth secret (WGS art. 1.7 lid 8)."""
    versie = huis.neem_in_gebruik("riec")
    definitie = versie.aanpak.definitie
    assert {groep.zien for groep in definitie.groepen} == {"huis"}
    assert versie.verwerking.bewaarjaren == 1
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("politie", "Kauw", op="2-3-2026", antwoorden=VRAAG, oordelen=CRITERIA)
    met_een_geheim(huis)
    zaak = leg_verbinding(huis)
    stem_af(zaak)
    assert huis.cijfers(2026) == {"riec-verbindingen": 1}


def met_een_geheim(huis):
    criteria = {**CRITERIA, "geen_geheim": "Nee, het gaat over jeugdhulp."}
    melding = huis.meld("regisseur", "Geheim", op="2-3-2026", antwoorden=VRAAG, oordelen=criteria)
    hoe = {"op": "3-3-2026", "reden": "Jeugdhulp.", "oordelen": criteria, "beslissen": TAFEL}
    with pytest.raises(BesluitKanNiet, match="Aan criterium 2 is niet voldaan"):
        huis.besluit(melding, "verbinding", **hoe)
    assert not huis.besluit(melding, "niet_nodig", **hoe).is_opgepakt


def leg_verbinding(huis):
    """The house alone sees that the question was asked."""
    melding = huis.meld("regisseur", "Kauw", op="2-3-2026", antwoorden=VRAAG, oordelen=CRITERIA)
    zaak = pak_op(
        huis, melding, "verbinding", op="3-3-2026", reden="Interventies kunnen botsen.",
        oordelen=CRITERIA, beslissen=TAFEL, regie="regisseur",
    )  # fmt: skip
    assert niemand_kent(zaak, ["politie", "om", "college", "collega"], op="4-3-2026")
    assert zaak.termijnen(op="4-3-2026") == {"verbinding_nodig": "2-9-2026"}
    with pytest.raises(AntwoordOntbreekt, match="Is betrokkene in beeld bij de ander"):
        zaak.naar("afgestemd", op="9-3-2026")
    zaak.vul("verbinding", op="9-3-2026", betrokken="ja", beantwoord_op="9-3-2026")
    zaak.naar("afgestemd", op="9-3-2026")
    zaak.vul("verbinding", op="9-3-2026", afstemmen=True)
    return zaak


def stem_af(zaak):
    """Also who takes part reads nothing of it."""
    zaak.doen_mee("om", op="10-3-2026", besloten_door=["om"])
    assert zaak.leest("om", op="10-3-2026") == {}
    assert zaak.krijgt_vragen("om", op="10-3-2026") == set()
    assert zaak.signalen("18-8-2026") == set()
    regel = zaak.lijst("19-8-2026")
    assert (regel.lijst, regel.signalen) == ("Verbindingen met het RIEC", {"verbinding_nodig"})
    assert regel.waarden["Wanneer kwam het antwoord?"] == "2026-03-09"
    assert "Is betrokkene in beeld bij de ander?" not in regel.waarden
    zaak.sluit(
        "niet_meer_nodig", op="31-8-2026", besloten_door=["om"], reden=Afsluitreden.OVERGEDRAGEN,
        evaluatie="Interventies zijn afgestemd.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["om", "politie"], op="1-9-2026")

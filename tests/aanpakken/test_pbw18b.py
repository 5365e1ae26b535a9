"""18b-melding: a detainee may commit a serious violent or sexual offence (JP22 r84, MZ23 r53)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

VRIJDAG = "20-3-2026"
RISICO = {
    "risico_soort": "zeden",
    "risico": "Zegt tegen een medegedetineerde wat hij na zijn verlof gaat doen.",
    "inrichting": "PI Vught",
    "naar_buiten_op": "10-4-2026",
}
CRITERIA = {"gedetineerd": "Ja, verlof op 10 april.", "ernstig_misdrijf": "Ja, een zedenmisdrijf."}


def test_van_melding_tot_ieder_die_moet_handelen_het_weet(huis):
    """C9: art. 18b Pbw notices."""
    versie = huis.neem_in_gebruik("pbw18b")
    assert versie.verwerking.regime == "pbw"
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("veilig_thuis", "Torenvalk", op=VRIJDAG, antwoorden=RISICO, oordelen=CRITERIA)
    voldoet_niet(huis)
    zaak = ontvang(huis)
    informeer(zaak)
    besluit(zaak)
    assert huis.cijfers(2026) == {"pbw18b-meldingen": 2, "pbw18b-opgevolgd": 1}


def voldoet_niet(huis):
    criteria = {**CRITERIA, "ernstig_misdrijf": "Nee, een diefstal."}
    melding = huis.meld(
        "politie", "Diefstal", op=VRIJDAG, oordelen=criteria,
        antwoorden={**RISICO, "afzender": huis.sleutel("politie")},
    )  # fmt: skip
    hoe = {"op": VRIJDAG, "reden": "Geen ernstig misdrijf.", "oordelen": criteria}
    with pytest.raises(BesluitKanNiet, match="In deze aanpak kan oppakken alleen"):
        huis.besluit(melding, "oppakken", **hoe)
    assert huis.besluit(melding, "niet_oppakken", **hoe).naam == "Voldoet niet aan art. 18b"


def ontvang(huis):
    """On a Friday: the partners know on Monday at the latest."""
    melding = huis.meld(
        "dji", "Torenvalk", op=VRIJDAG, oordelen=CRITERIA,
        antwoorden={**RISICO, "afzender": huis.sleutel("dji")},
    )  # fmt: skip
    zaak = pak_op(
        huis, melding, "oppakken", op=VRIJDAG, reden="Risico bij verlof.", oordelen=CRITERIA,
        regie="regisseur",
    )  # fmt: skip
    assert zaak.termijnen(op=VRIJDAG) == {"informeren": "23-3-2026", "voor_buiten": "9-4-2026"}
    assert zaak.signalen("21-3-2026") == set()
    regel = zaak.lijst("22-3-2026")
    assert (regel.lijst, regel.signalen) == ("18b-meldingen", {"informeren"})
    assert regel.waarden["Welke organisatie stuurde de melding?"] == "PI Voorbeeld"
    assert zaak.neem_standaarddoelen_over(op=VRIJDAG) == [("huis", "21-3-2026")]
    return zaak


def informeer(zaak):
    """Who was not told knows nothing; each who was told reads the risk."""
    with pytest.raises(AntwoordOntbreekt, match="Wie hebt u geïnformeerd"):
        zaak.naar("besluit", op="23-3-2026")
    zaak.doen_mee("burgemeester", "politie", "om", op="23-3-2026", besloten_door=["dji"])
    zaak.vul(
        "gedeeld", op="23-3-2026", geinformeerd=["burgemeester", "politie", "om"],
        geinformeerd_op="23-3-2026", niet_geinformeerd="College: geen taak bij dit verlof.",
    )  # fmt: skip
    assert zaak.termijnen(op="23-3-2026") == {"voor_buiten": "9-4-2026"}
    for partner in ("dji", "burgemeester", "politie", "om"):
        assert zaak.leest(partner, op="23-3-2026")["risico"] == RISICO["risico"]
    niet_verteld = ["college", "reclassering", "ggz", "coordinator", "collega"]
    assert niemand_kent(zaak, niet_verteld, op="23-3-2026")


def besluit(zaak):
    zaak.naar("besluit", op="24-3-2026")
    assert zaak.signalen("25-3-2026") == set()
    assert zaak.signalen("26-3-2026") == {"voor_buiten"}
    zaak.vul(
        "besluit", op="26-3-2026", besluit=["verlof", "bescherming"],
        besluit_reden="Verlof ingetrokken; het vorige slachtoffer is gewaarschuwd.",
    )  # fmt: skip
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("opvolging", op="26-3-2026", besloten_door=["reclassering"])
    zaak.naar("opvolging", op="26-3-2026", besloten_door=["dji", "om", "burgemeester"])
    assert zaak.termijnen(op="26-3-2026") == {}
    zaak.vul("besluit", op="14-9-2026", vervolg="Behandeling gestart; geen nieuwe uitlatingen.")
    zaak.voer_uit(op="14-9-2026")
    zaak.sluit(
        "risico_weg", op="15-9-2026", besloten_door=["om", "dji"], reden=Afsluitreden.STABIEL,
        evaluatie="Op tijd gedeeld.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["burgemeester", "politie", "om", "dji"], op="16-9-2026")

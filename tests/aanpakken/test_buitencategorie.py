"""Buitencategorie: a pilot of the reclassering that never started (JP22 r86-88, JR21 r247-250)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt
from spil.casussen.models import Afsluitreden
from spil.werkplaats.commands import (
    begin_volgende_versie,
    bewaar_kop,
    leg_voor,
    stel_vast,
    zet_aan_uit_catalogus,
    zet_stand,
)
from spil.werkplaats.fouten import AanpakNietMogelijk, ZelfdePersoon
from spil.werkplaats.ruw import merk
from tests.aanpakken.stappen import niemand_kent, pak_op
from tests.aanpakken.toneel import moment
from tests.wereld import als

RISICO = {
    "risico": "Viel in maart een medewerker aan met een schaar.",
    "wie_contact": "Reclassering, wijkagent",
    "kalmeert": "Vaste mensen, nooit onaangekondigd.",
}
CRITERIA = {"client": "Ja, toezicht tot 2027.", "gevaar": "Ja, drie incidenten."}
AAN_OP = "2-2-2026"


def test_staat_uit_zegt_waarom_en_loopt_als_het_huis_haar_aanzet(huis):
    """C13: shipped switched off; it runs once a house has it established by a second person."""
    versie = huis.neem_in_gebruik("buitencategorie")
    reden = versie.aanpak.definitie.uit
    assert "niet gestart" in reden
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("reclassering", "Havik", op="1-2-2026", antwoorden=RISICO, oordelen=CRITERIA)
    aan_blijft_geweigerd(huis, versie, reden)
    zet_aan(huis, versie)
    zaak = spreek_af(huis)
    voer_uit(zaak)
    assert huis.cijfers(2026, 2027) == {"buitencategorie-nieuw": 1}


def aan_blijft_geweigerd(huis, versie, reden):
    with als(huis.rollen["beheerder"], op=moment("1-2-2026")) as beheerder:
        hoe = {"door": beheerder, "op": moment("1-2-2026")}
        with pytest.raises(AanpakNietMogelijk, match=reden):
            zet_aan_uit_catalogus(versie.code, **hoe)
        with pytest.raises(AanpakNietMogelijk, match=reden):
            zet_stand(versie.werkproces.uuid, aan=True, **hoe)
    assert huis.cijfers(2026) == {"buitencategorie-nieuw": 0}


def zet_aan(huis, versie):
    """A next version without the reason, by two people."""
    toen = moment(AAN_OP)
    with als(huis.rollen["beheerder"], op=toen) as maker:
        hoe = {"door": maker, "op": toen}
        nieuw = begin_volgende_versie(versie.werkproces.uuid, **hoe)
        gezien = merk({"uit": nieuw.definitie["uit"]})
        bewaar_kop(nieuw.uuid, {"uit": ""}, gezien=gezien, **hoe)
        leg_voor(nieuw.uuid, **hoe)
        with pytest.raises(ZelfdePersoon):
            stel_vast(nieuw.uuid, **hoe)
    with als(huis.rollen["manager"], op=toen) as tweede:
        huis.werkt_met(stel_vast(nieuw.uuid, door=tweede, op=toen))


def spreek_af(huis):
    """Under regie of the reclassering, who alone reports, decides and closes."""
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("politie", "Havik", op=AAN_OP, antwoorden=RISICO, oordelen=CRITERIA)
    rustig = {**CRITERIA, "gevaar": "Nee."}
    melding = huis.meld("reclassering", "Rustig", op=AAN_OP, antwoorden=RISICO, oordelen=rustig)
    hoe = {"op": "3-2-2026", "reden": "Geen gevaar.", "oordelen": rustig}
    with pytest.raises(BesluitKanNiet, match="In deze aanpak kan oppakken alleen"):
        huis.besluit(melding, "oppakken", **hoe)
    assert not huis.besluit(melding, "niet_oppakken", **hoe).is_opgepakt
    melding = huis.meld("reclassering", "Havik", op=AAN_OP, antwoorden=RISICO, oordelen=CRITERIA)
    zaak = pak_op(
        huis, melding, "oppakken", op="3-2-2026", reden="Gevaar voor medewerkers.",
        oordelen=CRITERIA, regie="regisseur",
    )  # fmt: skip
    assert zaak.regie_in_fase(op="3-2-2026") == "Reclassering"
    zaak.doen_mee("politie", op="3-2-2026", besloten_door=["reclassering"])
    assert zaak.leest("politie", op="4-2-2026") == RISICO
    assert niemand_kent(zaak, ["ggz", "om", "college", "collega"], op="4-2-2026")
    with pytest.raises(AntwoordOntbreekt, match="Welke afspraken gelden bij een bezoek"):
        zaak.naar("uitvoering", op="9-2-2026", besloten_door=["reclassering"])
    zaak.vul(
        "veiligheid", op="9-2-2026", afspraken="Altijd met twee, nooit thuis.",
        bij_dreiging="Meldkamer, code op het adres.", geldig_tot="1-2-2027",
    )  # fmt: skip
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("uitvoering", op="9-2-2026", besloten_door=["politie"])
    zaak.naar("uitvoering", op="9-2-2026", besloten_door=["reclassering"])
    return zaak


def voer_uit(zaak):
    assert zaak.regie_in_fase(op="10-2-2026") == "Reclassering"
    assert zaak.termijnen(op="10-2-2026") == {"afspraken_herzien": "18-1-2027"}
    assert zaak.signalen("10-1-2027") == set()
    regel = zaak.lijst("11-1-2027")
    assert (regel.lijst, regel.signalen) == ("Buitencategorie", {"afspraken_herzien"})
    assert regel.waarden["Tot wanneer gelden de afspraken?"] == "2027-02-01"
    zaak.sluit(
        "risico_weg", op="18-1-2027", besloten_door=["reclassering"], reden=Afsluitreden.STABIEL,
        evaluatie="Een jaar zonder incident.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["reclassering", "politie"], op="19-1-2027")

"""Care coordination for victims of mensenhandel (JP22 r163-178, MZ23 r284-301)."""

import pytest

from spil.aanmeldingen.fouten import BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt
from tests.aanpakken.stappen import niemand_kent, pak_op

SIGNAAL = {
    "signaal_bron": "politie",
    "vorm": ["seksueel", "crimineel"],
    "veilig": "nee",
    "contact_kan": "Alleen via de wijkagent.",
    "kwetsbaar": ["lvb", "isolement"],
}
CRITERIA = {"signalen": "Ja, loverboy.", "zorg_nodig": "Ja, nog geen opvang."}
VERBLIJF = {
    "nationaliteit": "Roemeense",
    "verblijf": "bedenktijd",
    "bedenktijd_vanaf": "5-3-2026",
    "aangifte": "denkt_na",
}


def test_van_signaal_tot_veilig_en_met_hulp(huis):
    """C10: advice, coordination, procesregie; form of exploitation, shelter, aangifte, bedenktijd,
    CoMensha."""
    versie = huis.neem_in_gebruik("mensenhandel")
    assert (versie.verwerking.regime, versie.verwerking.bewaarjaren) == ("wmo", 15)
    advies(huis)
    zaak = coordineer(huis)
    bedenktijd(zaak)
    procesregie(zaak)
    volg(zaak)
    assert huis.cijfers(2026) == {
        "mensenhandel-meldingen": 3,
        "mensenhandel-adviezen": 1,
        "mensenhandel-opgepakt": 1,
        "mensenhandel-procesregie": 1,
    }


def advies(huis):
    """Of the 77 reports of 2022 fifty were advice (MZ23 r288)."""
    vraag = {**SIGNAAL, "signaal_bron": "gemeente", "veilig": "onbekend"}
    melding = huis.meld("college", "Vraagbaak", op="2-3-2026", antwoorden=vraag, oordelen=CRITERIA)
    besluit = huis.besluit(
        melding, "advies", op="3-3-2026", reden="Vraag over opvang.", oordelen=CRITERIA,
        antwoord="De aandachtsfunctionaris van uw gemeente kan dit zelf.",
    )  # fmt: skip
    assert not besluit.is_opgepakt
    geen = {**CRITERIA, "signalen": "Nee, een ruzie over loon."}
    melding = huis.meld("politie", "Loon", op="2-3-2026", antwoorden=SIGNAAL, oordelen=geen)
    hoe = {"op": "3-3-2026", "reden": "Geen uitbuiting.", "oordelen": geen}
    with pytest.raises(BesluitKanNiet, match="In deze aanpak kan oppakken alleen"):
        huis.besluit(melding, "coordinatie", **hoe)
    assert huis.besluit(melding, "niet_oppakken", **hoe).naam == "Geen signalen van mensenhandel"


def coordineer(huis):
    melding = huis.meld(
        "politie", "Winterkoning", op="2-3-2026", antwoorden=SIGNAAL, oordelen=CRITERIA
    )
    zaak = pak_op(
        huis, melding, "coordinatie", op="3-3-2026", reden="Onveilig, geen opvang.",
        oordelen=CRITERIA, regie="coordinator",
    )  # fmt: skip
    zaak.doen_mee("college", "uitvoerder", op="3-3-2026", besloten_door=["college"])
    assert zaak.neem_standaarddoelen_over(op="3-3-2026") == [
        ("huis", "5-3-2026"),
        ("college", "17-3-2026"),
        ("politie", "31-3-2026"),
    ]
    with pytest.raises(AntwoordOntbreekt, match="Waar verblijft het slachtoffer"):
        zaak.naar("zorgroute", op="5-3-2026")
    zaak.vul("hulp", op="5-3-2026", opvang="cosm", comensha_op="5-3-2026", hulp_soort=["opvang"])
    zaak.naar("zorgroute", op="5-3-2026")
    return zaak


def bedenktijd(zaak):
    """Three months to think; nationality and residence are for the house alone."""
    zaak.vul("verblijf", op="5-3-2026", **VERBLIJF)
    assert zaak.termijnen(op="5-3-2026") == {"bedenktijd": "5-6-2026"}
    assert zaak.signalen("14-5-2026") == set()
    regel = zaak.lijst("15-5-2026")
    assert (regel.lijst, regel.signalen) == ("Zorgcoördinatie mensenhandel", {"bedenktijd"})
    assert regel.waarden["Wanneer is het slachtoffer bij CoMensha gemeld?"] == "2026-03-05"
    # The form of exploitation and the shelter are sensitive, and so in no list.
    assert "Waar verblijft het slachtoffer?" not in regel.waarden
    for partner in ("politie", "college", "uitvoerder"):
        gelezen = zaak.leest(partner, op="6-3-2026")
        assert gelezen["opvang"] == "cosm"
        assert not set(VERBLIJF) & set(gelezen)
        assert not {"verblijf", "daderkant"} & zaak.krijgt_vragen(partner, op="6-3-2026")
    assert niemand_kent(zaak, ["om", "veilig_thuis", "regisseur", "collega"], op="6-3-2026")
    zaak.vul("verblijf", op="20-5-2026", aangifte="ja", aangifte_besloten_op="20-5-2026")
    assert zaak.termijnen(op="20-5-2026") == {}


def procesregie(zaak):
    """From the side of the victim and of the offender (MZ23 r300)."""
    with pytest.raises(AntwoordOntbreekt, match="Welk gevaar gaat er van de daderkant uit"):
        zaak.naar("procesregie", op="20-5-2026")
    zaak.vul(
        "daderkant", op="20-5-2026", dader_bekend="politie", dader_risico="Zoekt haar; OM weet het."
    )
    zaak.doen_mee("om", op="20-5-2026", besloten_door=["college"])
    zaak.naar("procesregie", op="20-5-2026")
    assert "dader_risico" not in zaak.leest("om", op="21-5-2026")
    assert zaak.leest("coordinator", op="21-5-2026")["nationaliteit"] == "Roemeense"


def volg(zaak):
    zaak.vul(
        "hulp", op="1-7-2026", hulp_door="Opvang Voorbeeld", hulp_soort=["opvang", "juridisch"]
    )
    zaak.naar("monitoring", op="1-7-2026")
    assert zaak.termijnen(op="1-7-2026") == {"monitoring": "1-10-2026"}
    assert zaak.signalen("16-9-2026") == set()
    assert zaak.signalen("17-9-2026") == {"monitoring"}
    zaak.vul("hulp", op="21-9-2026", bekeken_op="21-9-2026")
    assert zaak.termijnen(op="21-9-2026") == {"monitoring": "21-12-2026"}
    zaak.voer_uit(op="21-9-2026")
    zaak.sluit(
        "veilig_en_hulp", op="1-10-2026", besloten_door=["college"], evaluatie="Woont veilig."
    )
    assert niemand_kent(zaak, ["politie", "college", "om", "uitvoerder"], op="2-10-2026")

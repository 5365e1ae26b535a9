"""ISD: who commits offences again and again: aanloop, detentie, re-integratie (JP22 r72-74)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt
from tests.aanpakken.stappen import niemand_kent, pak_op

DELICTEN = {
    "delicten": "41 winkeldiefstallen en 3 woninginbraken in vijf jaar.",
    "delictsoort": ["woninginbraak", "diefstal"],
    "jongvolwassen": False,
    "stand_strafzaak": "overwogen",
}
CRITERIA = {
    "volwassen": "Ja, 29 jaar.",
    "stelselmatig": "Ja, 44 feiten.",
    "overlast": "Ja, de winkeliers voelen zich onveilig.",
}


def test_van_aanloop_door_detentie_naar_re_integratie(huis):
    """C8: ISD; regie and decision by phase: OM, DJI, municipality."""
    huis.neem_in_gebruik("isd")
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("ggz", "Ekster", op="2-2-2026", antwoorden=DELICTEN, oordelen=CRITERIA)
    niet_opgenomen(huis)
    zaak = aanloop(huis)
    detentie(huis, zaak)
    re_integratie(zaak)
    assert huis.cijfers(2026, 2028) == {"isd-personen": 1, "isd-reintegratie": 1}


def niet_opgenomen(huis):
    melding = huis.meld(
        "reclassering", "Eenmalig", op="2-2-2026", antwoorden=DELICTEN, oordelen=CRITERIA
    )
    besluit = huis.besluit(
        melding, "advies", op="5-2-2026", reden="Nog minderjarig bij de meeste feiten.",
        antwoord="Vraag de jeugdreclassering.", oordelen={"volwassen": "Nee, net 18."},
    )  # fmt: skip
    assert not besluit.is_opgepakt


def aanloop(huis):
    """The OM asks for the measure; what it will ask, only the OM reads."""
    melding = huis.meld("om", "Ekster", op="2-2-2026", antwoorden=DELICTEN, oordelen=CRITERIA)
    zaak = pak_op(
        huis, melding, "opnemen", op="5-2-2026", reden="Stelselmatige dader.", oordelen=CRITERIA,
        beslissen=["om", "politie"], regie="regisseur",
    )  # fmt: skip
    zaak.doen_mee("dji", "college", "reclassering", op="6-2-2026", besloten_door=["om"])
    assert zaak.regie_in_fase(op="6-2-2026") == "Openbaar ministerie"
    assert zaak.termijnen(op="6-2-2026") == {}
    zaak.vul(
        "strafzaak",
        wie="om",
        op="6-2-2026",
        vordering="ISD voor twee jaar.",
        zitting_op="16-3-2026",
    )
    assert "vordering" in zaak.leest("om", op="7-2-2026")
    for partner in ("dji", "college", "reclassering"):
        assert zaak.leest(partner, op="7-2-2026") == DELICTEN
        assert "strafzaak" not in zaak.krijgt_vragen(partner, op="7-2-2026")
    assert niemand_kent(zaak, ["politie", "collega"], op="7-2-2026")
    return zaak


def detentie(huis, zaak):
    with pytest.raises(AntwoordOntbreekt, match="Wanneer begint de maatregel"):
        zaak.naar("detentie", op="1-4-2026", besloten_door=["om"])
    zaak.vul(
        "maatregel", op="1-4-2026", maatregel_begin="1-4-2026", maatregel_einde="31-3-2028",
        inrichting=huis.sleutel("dji"), casemanager="N. Bakx",
    )  # fmt: skip
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("detentie", op="1-4-2026", besloten_door=["college"])
    zaak.naar("detentie", op="1-4-2026", besloten_door=["om"])
    assert zaak.regie_in_fase(op="1-4-2026") == "Dienst Justitiële Inrichtingen"
    assert zaak.termijnen(op="1-4-2026") == {
        "verblijfsplan": "1-5-2026",
        "evaluatie": "1-10-2026",
        "terugkeer": "18-2-2028",
        "twee_jaar": "1-4-2028",
    }
    assert zaak.signalen("23-4-2026") == set()
    assert zaak.signalen("24-4-2026") == {"verblijfsplan"}
    zaak.vul("maatregel", op="28-4-2026", verblijfsplan_op="28-4-2026")
    zaak.vul(
        "maatregel", op="28-9-2026", geevalueerd_op="28-9-2026", evaluatie_uitkomst="Werkt mee."
    )
    assert zaak.termijnen(op="28-9-2026")["evaluatie"] == "28-3-2027"
    assert zaak.signalen("25-2-2027") == set()
    assert zaak.signalen("26-2-2027") == {"evaluatie"}
    regel = zaak.lijst("29-9-2026")
    assert (regel.lijst, regel.signalen) == ("ISD", set())
    assert regel.waarden["In welke inrichting zit betrokkene?"] == "PI Voorbeeld"
    assert zaak.neem_standaarddoelen_over(op="29-9-2026") == [
        ("dji", "29-10-2026"),
        ("college", "28-12-2026"),
        ("reclassering", "28-12-2026"),
    ]


def re_integratie(zaak):
    zaak.vul("terugkeer", op="4-10-2027", contact_gemeente="C. Willems", basis_geregeld=["id"])
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("reintegratie", op="4-10-2027", besloten_door=["om"])
    zaak.naar("reintegratie", op="4-10-2027", besloten_door=["dji"])
    assert zaak.regie_in_fase(op="4-10-2027") == "College van B en W"
    zaak.vul("terugkeer", op="5-10-2027", buiten_vanaf="5-10-2027")
    assert "twee_jaar" not in zaak.signalen("1-1-2028")
    assert "twee_jaar" in zaak.signalen("2-1-2028")
    assert "terugkeer" not in zaak.signalen("3-2-2028")
    assert "terugkeer" in zaak.signalen("4-2-2028")
    assert zaak.termijnen(op="7-2-2028")["evaluatie"] == "28-3-2027"
    zaak.voer_uit(op="7-2-2028")
    zaak.vul(
        "terugkeer", op="31-3-2028", beeindigd_op="31-3-2028",
        basis_geregeld=["id", "onderdak", "werk_inkomen", "schulden", "zorg"],
    )  # fmt: skip
    assert zaak.termijnen(op="31-3-2028") == {}
    zaak.sluit(
        "teruggekeerd", op="3-4-2028", besloten_door=["dji", "college"], evaluatie="Geen feiten."
    )
    assert niemand_kent(zaak, ["om", "dji", "reclassering"], op="4-4-2028")

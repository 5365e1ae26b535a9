"""BIJ: the burgemeester hears who comes back, weighs the unrest and decides (JP22 r68-70)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet, GemeenteKanNiet
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt, KanNietSluiten
from tests.aanpakken.stappen import pak_op

BERICHT = {
    "melding_op": "2-3-2026",
    "melding_soort": "einde",
    "delictsoort": "zeden",
    "terugkeer_op": "4-5-2026",
    "terugkeer_gemeente": "0758",
}
CRITERIA = {
    "categorie": "Ja, een zedendelict.",
    "terugkeer": "Ja, voorgoed, naar Breda.",
}


def test_van_bericht_van_terugkeer_tot_besluit_van_de_burgemeester(huis):
    """C7: BIJ."""
    huis.neem_in_gebruik("bij")
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("ggz", "Graafland", op="2-3-2026", antwoorden=BERICHT, oordelen=CRITERIA)
    with pytest.raises(GemeenteKanNiet, match="hoort bij de burgemeester van Breda"):
        huis.meld("dji", "Graafland", op="2-3-2026", antwoorden=BERICHT, oordelen=CRITERIA)
    terug_naar_de_burgemeester(huis)
    huis.mandateer("regisseur", besluit="Mandaatbesluit 2026-2", op="2-3-2026")
    zaak = weeg(huis)
    besluit(zaak)
    volg(zaak)
    assert huis.cijfers(2026) == {"bij-gewogen": 1, "bij-maatregelen": 1}


def terug_naar_de_burgemeester(huis):
    """The register knows whether there is a mandate, so nobody is asked. This one ended before the
    decision, and then the notice is not for the procesregisseur."""
    huis.mandateer("regisseur", besluit="Mandaatbesluit 2026-1", op="23-2-2026")
    bericht = huis.meld("dji", "Elders", op="23-2-2026", antwoorden=BERICHT, oordelen=CRITERIA)
    huis.beeindig_mandaat(per="24-2-2026", op="23-2-2026")
    hoe = {
        "op": "24-2-2026",
        "reden": "Geen mandaat meer.",
        "oordelen": CRITERIA,
        "door": "regisseur",
    }
    with pytest.raises(BesluitKanNiet, match="Voor Breda loopt nu geen mandaat"):
        huis.besluit(bericht, "onderzoeken", **hoe)
    besluit = huis.besluit(
        bericht,
        "burgemeester",
        door_naar="Burgemeester van Breda",
        **hoe,
    )
    assert (besluit.naam, besluit.is_opgepakt) == (
        "Terug naar de burgemeester: geen mandaat",
        False,
    )


def weeg(huis):
    """In the two-weekly overleg BIJ, with who knows the victim and the neighbourhood."""
    bericht = huis.meld("dji", "Graafland", op="2-3-2026", antwoorden=BERICHT, oordelen=CRITERIA)
    zaak = pak_op(
        huis,
        bericht,
        "onderzoeken",
        op="3-3-2026",
        reden="Zeden, keert terug in de eigen straat.",
        oordelen=CRITERIA,
        regie="regisseur",
        door="regisseur",
    )
    assert zaak.termijnen(op="3-3-2026") == {"overleg": "17-3-2026", "besluit": "20-4-2026"}
    assert zaak.signalen("11-3-2026") == set()
    assert zaak.signalen("12-3-2026") == {"overleg"}
    iedereen = ("burgemeester", "om", "politie", "reclassering")
    zaak.doen_mee(*iedereen, op="4-3-2026", besloten_door=["burgemeester"])
    zaak.vul(
        "slachtoffer", wie="om", op="5-3-2026", slachtoffer_belang="Woont twee straten verder."
    )
    blijft_open(zaak, op="9-3-2026")
    zaak.naar("weging", op="10-3-2026")
    blijft_open(zaak, op="10-3-2026")
    zaak.vul(
        "weging",
        op="10-3-2026",
        onrust="mogelijk",
        onrust_reden="Slachtoffer en school in de buurt.",
        voorwaarden="Contactverbod en enkelband.",
    )
    return zaak


def blijft_open(zaak, *, op):
    """Before the burgemeester decided, and while his measures run, it does not close."""
    with pytest.raises(KanNietSluiten, match="sluit een casus niet"):
        zaak.sluit("anders", op=op, besloten_door=["burgemeester"], evaluatie="Te vroeg.")


def besluit(zaak):
    """Advice to the burgemeester, whose decision nobody else may take and only he reads."""
    with pytest.raises(AntwoordOntbreekt, match="advies aan de burgemeester"):
        zaak.naar("besluit", op="16-3-2026")
    zaak.vul("burgemeester", op="16-3-2026", advies="Andere woonplek en een gesprek vooraf.")
    zaak.naar("besluit", op="17-3-2026")
    assert zaak.neem_standaarddoelen_over(op="17-3-2026") == [
        ("reclassering", "31-3-2026"),
        ("huis", "31-3-2026"),
    ]
    zaak.voer_uit(op="27-3-2026")
    assert zaak.signalen("5-4-2026") == set()
    assert zaak.signalen("6-4-2026") == {"besluit"}
    assert zaak.regie_in_fase(op="17-3-2026") == "Burgemeester"
    zaak.vul(
        "burgemeester",
        wie="burgemeester",
        op="30-3-2026",
        besluit="maatregelen",
        besluit_op="30-3-2026",
        besluit_door="D. van Loon",
    )
    assert zaak.termijnen(op="30-3-2026") == {}
    zaak.vul("maatregelen", op="30-3-2026", maatregelen=["gesprek", "woonplek", "slachtoffer"])
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("maatregelen", op="30-3-2026", besloten_door=["politie"])
    blijft_open(zaak, op="30-3-2026")
    zaak.naar("maatregelen", op="30-3-2026", besloten_door=["burgemeester"])
    assert zaak.leest("om", op="31-3-2026")["slachtoffer_belang"] == "Woont twee straten verder."
    assert "advies" in zaak.leest("burgemeester", op="31-3-2026")
    for ander in ("politie", "reclassering", "dji"):
        assert not {"advies", "slachtoffer_belang"} & set(zaak.leest(ander, op="31-3-2026"))
        assert zaak.krijgt_vragen(ander, op="31-3-2026") == {"melding", "weging", "maatregelen"}


def volg(zaak):
    assert zaak.lijst("5-5-2026").waarden["Wanneer keert betrokkene terug?"] == "2026-05-04"
    blijft_open(zaak, op="5-5-2026")
    assert zaak.termijnen(op="5-5-2026") == {"volgen": "30-6-2026"}
    assert zaak.signalen("15-6-2026") == set()
    assert zaak.signalen("16-6-2026") == {"volgen"}
    zaak.vul("maatregelen", op="29-6-2026", gevolgd_op="29-6-2026", maatregelen_tot="1-11-2026")
    assert zaak.termijnen(op="29-6-2026") == {
        "volgen": "29-9-2026",
        "maatregelen_einde": "4-10-2026",
    }
    assert zaak.signalen("27-9-2026") == {"volgen", "maatregelen_einde"}
    assert zaak.signalen("26-9-2026") == {"volgen"}
    zaak.naar("afronding", op="28-9-2026", besloten_door=["burgemeester"])
    assert zaak.termijnen(op="28-9-2026") == {}
    zaak.sluit(
        "geen_onrust",
        op="5-10-2026",
        besloten_door=["burgemeester"],
        evaluatie="Teruggekeerd in een andere wijk; het bleef rustig.",
    )
    for wie in ("burgemeester", "politie", "om", "dji"):
        assert not zaak.kent(wie, op="6-10-2026")

"""The I28 meeting: weekly, reports that are not acute, divided over care organisations (MZ23 r70-71)."""

from uuid import uuid4

import pytest

from spil.aanmeldingen.commands.lijst import dien_lijst_in
from spil.aanmeldingen.fouten import AanmeldenKanNiet
from spil.aanmeldingen.models import Aanmelding
from spil.casussen.fouten import AntwoordOntbreekt, KanNietSluiten
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op
from tests.aanpakken.toneel import moment
from tests.wereld import als

MAANDAG = "2-3-2026"
OVERLEG = "4-3-2026"
REGELS = {
    "Waterhoen": ("Loopt 's nachts over de rijbaan.", 12),
    "Meerkoet": ("Slaapt in het portiek, reageert op niemand.", 3),
    "Lepelaar": ("Belt 112 om te praten; is bij de behandelaar bekend.", 40),
    "Kluut": ("Zong hard op straat.", 1),
}


def test_een_lijst_meldingen_wordt_in_het_overleg_verdeeld(huis):
    """C4: the weekly I28 meeting (formerly E33): a batch list, one line per report, its own
    verwerking, divided over care organisations."""
    versie = huis.neem_in_gebruik("i28")
    assert versie.aanpak.definitie.eenheid == "lijst"
    assert (versie.verwerking.code, versie.verwerking.bewaarjaren) == ("i28", 1)
    meldingen = lijst_van_de_week(huis)
    niet_verdeeld(huis, meldingen)
    naar_de_ggz, naar_de_opvang = verdeel(huis, meldingen)
    koppel_terug(naar_de_ggz)
    assert naar_de_opvang.signalen("25-3-2026") == {"terugkoppeling"}
    assert huis.cijfers(2026) == {"i28-meldingen": 4, "i28-verdeeld": 2, "i28-zorg": 1}


def lijst_van_de_week(huis):
    """The police bring the list in; the table judges the criteria, line by line."""
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("om", "Waterhoen", op=MAANDAG)
    politie, toen = huis.rollen["politie"], moment(MAANDAG)
    with als(politie, op=toen):
        regels = {
            uuid4(): huis.inhoud(
                naam,
                uit_lijst=True,
                aanleiding=gezien,
                antwoorden={
                    "gemeld_op": "27-2-2026",
                    "melding_bron": "politie",
                    "wat_gezien": gezien,
                    "eerder_gemeld": aantal,
                },
            )
            for naam, (gezien, aantal) in REGELS.items()
        }
        gemeld = dien_lijst_in(regels, versie=huis.versie, sleutel=uuid4(), door=politie, op=toen)
        assert Aanmelding.objects.count() == len(REGELS)
    return dict(zip(REGELS, gemeld, strict=True))


def niet_verdeeld(huis, meldingen):
    al_in_zorg = huis.besluit(
        meldingen["Lepelaar"], "in_zorg", op=OVERLEG, reden="Bekend bij het FACT-team.",
        antwoord="De behandelaar weet ervan.",
        oordelen={"niet_acuut": "Ja.", "zorg_nodig": "Nee, die is er al."},
    )  # fmt: skip
    niets = huis.besluit(
        meldingen["Kluut"], "geen_zorg", op=OVERLEG, reden="Feest.",
        oordelen={"niet_acuut": "Ja.", "zorg_nodig": "Nee."},
    )  # fmt: skip
    assert not al_in_zorg.is_opgepakt
    assert not niets.is_opgepakt


def verdeel(huis, meldingen):
    zaken = []
    for naam, partner in (("Waterhoen", "ggz"), ("Meerkoet", "uitvoerder")):
        zaak = pak_op(
            huis, meldingen[naam], "verdelen", op=OVERLEG, reden="Zorg is nodig.",
            oordelen={"niet_acuut": "Ja.", "zorg_nodig": "Ja."}, regie="coordinator",
        )  # fmt: skip
        zaak.doen_mee(partner, op=OVERLEG, besloten_door=["politie"])
        zaak.vul(
            "verdeling", op=OVERLEG, zorgorganisatie=huis.sleutel(partner), verdeeld_op=OVERLEG,
            opdracht="Ga langs en kijk wat nodig is.",
        )  # fmt: skip
        zaken.append(zaak)
    ggz, opvang = zaken
    assert ggz.kent("ggz", op="5-3-2026")
    assert niemand_kent(opvang, ["ggz", "ggd", "collega"], op="5-3-2026")
    regel = ggz.lijst("5-3-2026")
    assert regel.lijst == "I28-lijst"
    assert regel.waarden["Welke zorgorganisatie pakt de melding op?"] == "GGZ Voorbeeld"
    assert regel.waarden["Hoeveel meldingen waren er in het laatste jaar?"] == 12
    return zaken


def koppel_terug(zaak):
    """Within four weeks; before that the line cannot close."""
    assert zaak.termijnen(op="5-3-2026") == {"terugkoppeling": "1-4-2026"}
    assert zaak.signalen("24-3-2026") == set()
    assert zaak.signalen("25-3-2026") == {"terugkoppeling"}
    einde = {
        "besloten_door": ["politie"], "evaluatie": "De GGZ kreeg contact.",
        "reden": Afsluitreden.OVERGEDRAGEN,
    }  # fmt: skip
    with pytest.raises(KanNietSluiten, match="sluit een casus niet"):
        zaak.sluit("zorg_ingezet", op="26-3-2026", **einde)
    with pytest.raises(AntwoordOntbreekt, match="Wat kwam er uit het contact"):
        zaak.naar("teruggekoppeld", op="26-3-2026")
    zaak.vul(
        "verdeling", op="26-3-2026", contact_gelukt="zorg_gestart", teruggekoppeld_op="26-3-2026"
    )
    assert zaak.signalen("26-3-2026") == set()
    zaak.naar("teruggekoppeld", op="26-3-2026")
    zaak.sluit("zorg_ingezet", op="27-3-2026", **einde)
    assert niemand_kent(zaak, ["ggz", "politie"], op="28-3-2026")

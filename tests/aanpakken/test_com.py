"""COM: a case with a safety risk on which one organisation gets stuck (BZO23 r95-105, r178)."""

import pytest

from spil.casussen.fouten import AntwoordOntbreekt, KanNietSluiten
from tests.aanpakken.stappen import niemand_kent, pak_op

VRAAG = {
    "knelpunt_soort": ["plaatsing", "samenwerking"],
    "vraag_aan_huis": "Eén plan met het OM erbij, en een plek na ontslag uit de kliniek.",
}
KNELPUNT = {"knelpunt": "Ja, drie organisaties wijzen naar elkaar."}
TAFEL = {"beslissen": ["om", "politie"], "adviseren": ["ggz"]}


def test_van_opgeschaalde_casus_tot_tevreden_deelnemers(huis):
    """C1: COM, with advice and satisfaction."""
    huis.neem_in_gebruik("com")
    advies(huis)
    zaak = start(huis)
    plan(zaak)
    evaluatie(huis, zaak)
    assert huis.cijfers(2026) == {"com-meldingen": 2, "com-nieuw": 1, "com-advies": 1}


def advies(huis):
    """Of the 150 reports a year fifty get advice (BZO23 r105); the reporter reads it, and nothing
    starts."""
    raad = "Vraag de GGZ om mee te gaan op huisbezoek; bel ons als dat niet lukt."
    vraag = huis.meld("college", "Adviesvraag", op="5-1-2026", antwoorden=VRAAG)
    besluit = huis.besluit(
        vraag,
        "advies",
        op="6-1-2026",
        reden="Het lokale team kan dit zelf met de GGZ.",
        antwoord=raad,
        oordelen={"knelpunt": "Nee, er is nog niet samen gekeken."},
        **TAFEL,
    )
    assert (besluit.is_opgepakt, huis.cijfers(2026)["com-nieuw"]) == (False, 0)
    assert huis.leest_antwoord("college", op="6-1-2026") == raad


def start(huis):
    """Any convenant partner may report: here the GGZ."""
    melding = huis.meld(
        "ggz", "Bakker", op="12-1-2026", aanleiding="Dreigt de buren na ontslag.",
        antwoorden=VRAAG, oordelen=KNELPUNT,
    )  # fmt: skip
    zaak = pak_op(
        huis, melding, "oppakken", op="13-1-2026", reden="Hoog veiligheidsrisico, OM nodig.",
        oordelen=KNELPUNT, regie="regisseur", **TAFEL,
    )  # fmt: skip
    zaak.doen_mee("om", "politie", "college", op="14-1-2026", besloten_door=["om", "politie"])
    zaak.zet_ave(3, op="14-1-2026", toelichting="De gemeente schaalde op: procesregie nodig.")
    assert zaak.leest("ggz", op="15-1-2026") == VRAAG
    assert niemand_kent(zaak, ["collega", "reclassering"], op="15-1-2026")
    return zaak


def plan(zaak):
    zaak.vul("vraag", op="15-1-2026", vraag_aan_huis=None)
    with pytest.raises(AntwoordOntbreekt, match="Wat wilt u van het huis"):
        zaak.naar("plan", op="15-1-2026")
    zaak.vul("vraag", op="15-1-2026", **VRAAG)
    zaak.naar("plan", op="15-1-2026")
    assert zaak.neem_standaarddoelen_over(op="15-1-2026") == [("huis", "29-1-2026")]
    assert zaak.termijnen(op="15-1-2026") == {"plan_klaar": "24-2-2026"}
    assert zaak.signalen("16-2-2026") == set()
    assert zaak.signalen("17-2-2026") == {"plan_klaar"}
    zaak.naar("uitvoering", op="20-2-2026")
    assert zaak.termijnen(op="20-2-2026") == {"evaluatie": "20-5-2026"}
    assert zaak.signalen("5-5-2026") == set()
    regel = zaak.lijst("6-5-2026")
    assert (regel.lijst, regel.waarden["AVE"], regel.waarden["Fase"]) == (
        "Casussen",
        3,
        "Uitvoering",
    )
    assert regel.signalen == {"evaluatie"}


def evaluatie(huis, zaak):
    """BZO23 r178: at the closing of every COM case the house finds out whether they are content. What
    they say is for the house alone."""
    zaak.naar("evaluatie", op="18-5-2026")
    assert zaak.termijnen(op="18-5-2026") == {"evaluatie": "18-8-2026"}
    einde = {
        "op": "20-5-2026",
        "besloten_door": ["om", "politie"],
        "evaluatie": "Een plek en één plan.",
    }
    zaak.voer_uit(op="18-5-2026")
    with pytest.raises(KanNietSluiten, match="gevraagd of zij tevreden zijn"):
        zaak.sluit("", **einde)
    zaak.vul("tevredenheid", op="18-5-2026", tevredenheid_gevraagd="cijfer", tevredenheid_cijfer=8)
    assert zaak.leest("regisseur", op="18-5-2026")["tevredenheid_cijfer"] == 8
    for partner in ("ggz", "om", "politie", "college"):
        assert zaak.leest(partner, op="18-5-2026") == VRAAG
        assert zaak.krijgt_vragen(partner, op="18-5-2026") == {"vraag"}
    zaak.sluit("", **einde)
    assert niemand_kent(zaak, ["ggz", "om", "politie", "college"], op="21-5-2026")

"""Levensloopaanpak: report, weighing, inclusietafel, provider, plan, monitoring (MZ23 r56-65, r228-238)."""

import pytest
import time_machine

from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op
from tests.aanpakken.toneel import moment
from tests.inloggen import log_in

ACHTERGROND = {
    "oorzaak": ["psychisch", "verslaving"],
    "incidenten": "Stak zijn begeleider neer in 2019; brandstichting in 2024.",
    "titel": ["straf_eerder", "zorg_eerder"],
    "verblijf_nu": "zonder_plek",
}
INCLUSIECRITERIA = {
    "gedrag": "Ja, 34 jaar en gevaarlijk voor anderen.",
    "oorzaak": "Ja, schizofrenie en verslaving.",
    "risico": "Ja, zie de incidenten.",
    "langdurig": "Ja, al zestien jaar.",
    "structuur": "Ja.",
    "forensisch": "Ja, zonder strafrechtelijke titel.",
    "herhaling": "Ja.",
}
TAFEL = ["om", "politie", "college"]
WEEGTEAM = {"beslissen": TAFEL, "adviseren": ["ggz"], "oordelen": INCLUSIECRITERIA}
BESLUIT = {"besluit_op": "10-2-2026", "besluit_reden": "Aan alle zeven criteria voldaan."}


def test_van_melding_langs_de_inclusietafel_tot_uitstroom(huis, client):
    """C5: report, weighing, inclusietafel with criteria, provider, casusregisseur, plan, crisis
    agreements, monitoring, capacity."""
    versie = huis.neem_in_gebruik("levensloop")
    plek = versie.aanpak.definitie.capaciteit
    assert (plek.plaatsen, plek.fte) == (15, 0.5)
    past_beter_bij_een_casus_op_maat(huis)
    niet_geincludeerd(huis)
    zaak = includeer(huis)
    maak_levensloopplan(huis, zaak)
    hoeveel_er_nog_bij_kunnen(huis, client)
    monitor(zaak)
    stroom_uit(zaak)
    assert huis.cijfers(2026, 2027) == {
        "levensloop-aanmeldingen": 3,
        "levensloop-geincludeerd": 1,
        "levensloop-uitstroom": 1,
    }


def past_beter_bij_een_casus_op_maat(huis):
    """The weighing tests whether this is the approach that fits best (BZO23 r103)."""
    melding = huis.meld("politie", "Opmaat", op="12-1-2026", antwoorden=ACHTERGROND,
                        oordelen=INCLUSIECRITERIA)  # fmt: skip
    besluit = huis.besluit(
        melding, "casus_op_maat", op="14-1-2026", reden="Nog niet veel geprobeerd.",
        door_naar="Complexe casuïstiek", **WEEGTEAM,
    )  # fmt: skip
    assert not besluit.is_opgepakt


def aan_de_tafel(huis, naam):
    melding = huis.meld(
        "ggz", naam, op="19-1-2026", antwoorden=ACHTERGROND, oordelen=INCLUSIECRITERIA
    )
    zaak = pak_op(
        huis, melding, "inclusietafel", op="21-1-2026", reden="Al veel geprobeerd.",
        regie="regisseur", **WEEGTEAM,
    )  # fmt: skip
    zaak.doen_mee("om", "politie", "college", op="21-1-2026", besloten_door=TAFEL)
    assert zaak.termijnen(op="21-1-2026") == {"inclusiebesluit": "4-3-2026"}
    return zaak


def niet_geincludeerd(huis):
    zaak = aan_de_tafel(huis, "Afgewezen")
    zaak.vul("inclusie", op="10-2-2026", besluit_tafel="niet_geincludeerd", **BESLUIT)
    zaak.sluit(
        "niet_geincludeerd", op="11-2-2026", besloten_door=TAFEL,
        evaluatie="Gewone zorg is genoeg.", reden=Afsluitreden.GEEN_MEERWAARDE,
    )  # fmt: skip


def includeer(huis):
    """All who sit at the table decide (MZ23 r229)."""
    zaak = aan_de_tafel(huis, "Aalscholver")
    assert zaak.signalen("24-2-2026") == set()
    assert zaak.signalen("25-2-2026") == {"inclusiebesluit"}
    zaak.vul("inclusie", op="10-2-2026", besluit_tafel="geincludeerd", **BESLUIT)
    with pytest.raises(AntwoordOntbreekt, match="Wie is de levensloopaanbieder"):
        zaak.naar("plan", op="10-2-2026", besloten_door=TAFEL)
    zaak.vul("inclusie", op="10-2-2026", aanbieder=huis.sleutel("ggz"), casusregisseur="C. Willems")
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("plan", op="10-2-2026", besloten_door=["ggz"])
    zaak.naar("plan", op="10-2-2026", besloten_door=TAFEL)
    return zaak


def maak_levensloopplan(huis, zaak):
    assert zaak.neem_standaarddoelen_over(op="11-2-2026") == [
        ("ggz", "13-3-2026"),
        ("huis", "12-4-2026"),
        ("college", "12-4-2026"),
    ]
    assert zaak.termijnen(op="11-2-2026") == {"plan_klaar": "10-5-2026"}
    with pytest.raises(AntwoordOntbreekt, match="Welke crisisafspraken"):
        zaak.naar("uitvoering", op="20-4-2026", besloten_door=TAFEL)
    assert zaak.signalen("25-4-2026") == set()
    assert zaak.signalen("26-4-2026") == {"plan_klaar"}
    zaak.vul(
        "traject", op="20-4-2026", plan_op="20-4-2026", basis_op_orde=["adres", "id"],
        crisisafspraken="Een bed op de beveiligde afdeling binnen vier uur.",
    )  # fmt: skip
    zaak.naar("uitvoering", op="20-4-2026", besloten_door=TAFEL)
    regel = zaak.lijst("21-4-2026")
    assert regel.lijst == "Levensloop"
    assert regel.waarden["Wie is de levensloopaanbieder?"] == "GGZ Voorbeeld"
    assert regel.waarden["Wie is de casusregisseur van de gemeente?"] == "C. Willems"


def hoeveel_er_nog_bij_kunnen(huis, client):
    """About fifteen with half an fte (MZ23 r58-60)."""
    with time_machine.travel(moment("21-4-2026"), tick=False):
        lijst = log_in(client, huis.rollen["regisseur"]).get("/casussen/?aanpak=levensloop")
    assert "1 van 15 plaatsen bezet, met 0,5 fte" in lijst.content.decode()


def monitor(zaak):
    """Each three months; the figures for the national picture are of the house alone."""
    assert zaak.termijnen(op="21-4-2026") == {"monitoren": "20-7-2026"}
    assert zaak.signalen("5-7-2026") == set()
    assert zaak.signalen("6-7-2026") == {"monitoren"}
    zaak.vul(
        "traject", op="13-7-2026", gevolgd_op="13-7-2026",
        voortgang="Woont in een begeleide studio; geen incidenten.",
        basis_op_orde=["adres", "id", "onderdak", "inkomen", "zorg"],
    )  # fmt: skip
    zaak.vul("landelijk", op="13-7-2026", kengetal_op="13-7-2026")
    assert zaak.termijnen(op="13-7-2026") == {"monitoren": "13-10-2026"}
    assert "kengetal_op" in zaak.leest("regisseur", op="14-7-2026")
    for partner in ("ggz", "om", "politie", "college"):
        gelezen = zaak.leest(partner, op="14-7-2026")
        assert "crisisafspraken" in gelezen
        assert "kengetal_op" not in gelezen
        assert "landelijk" not in zaak.krijgt_vragen(partner, op="14-7-2026")
    assert niemand_kent(zaak, ["ggd", "uitvoerder", "collega"], op="14-7-2026")


def stroom_uit(zaak):
    zaak.naar("uitstroom", op="1-3-2027")
    zaak.voer_uit(op="1-3-2027")
    zaak.sluit(
        "uitstroom", op="1-4-2027", besloten_door=TAFEL, reden=Afsluitreden.STABIEL,
        evaluatie="FACT-team neemt over, met dezelfde vaste contactpersoon.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["ggz", "politie"], op="2-4-2027")

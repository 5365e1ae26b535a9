"""PGA jeugd: who commits High Impact Crimes, and kopstukken of youth groups (BZO23 r119)."""

import pytest

from spil.aanmeldingen.fouten import BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt
from tests.aanpakken.stappen import niemand_kent, pak_op

DELICTEN = {
    "delictsoort": ["straatroof", "voetbalgeweld"],
    "laatste_feit_op": "15-8-2026",
    "groepsrol": "kopstuk",
    "school_werk": "geen",
}
NEE = dict.fromkeys(("hic", "drugs", "cyber", "geweld", "kopstuk"), "Nee.")
HIC = {**NEE, "hic": "Ja, twee straatroven.", "kopstuk": "Ja, leidt de groep op het plein."}
SLEUTELPARTNERS = {"beslissen": ["politie", "om", "college"]}


def test_van_straatroof_tot_geen_nieuwe_feiten(huis):
    """C3: PGA jeugd and HIC."""
    huis.neem_in_gebruik("pga-jeugd")
    alleen_op_vastgestelde_criteria(huis)
    zaak = neem_op(huis)
    maak_plan(zaak)
    volg(zaak)
    assert huis.cijfers(2026, 2027) == {"pga-jeugd-aanmeldingen": 2, "pga-jeugd-gestart": 1}


def alleen_op_vastgestelde_criteria(huis):
    """Selection is on fixed criteria with the key partners (BZO23 r97): one of them is enough."""
    geen = {**DELICTEN, "delictsoort": ["geen"], "groepsrol": "lid"}
    melding = huis.meld("college", "Meeloper", op="1-9-2026", antwoorden=geen, oordelen=NEE)
    hoe = {"op": "3-9-2026", "oordelen": NEE, "reden": "Hangt rond, pleegt niets."}
    with pytest.raises(BesluitKanNiet, match="Aan geen van de criteria"):
        huis.besluit(melding, "opnemen", **hoe, **SLEUTELPARTNERS)
    besluit = huis.besluit(
        melding, "doorgeleiden", door_naar="Jongerenwerk Breda", **hoe, **SLEUTELPARTNERS
    )
    assert besluit.naam == "Doorgeleiden naar een andere aanpak of het lokale team"


def neem_op(huis):
    melding = huis.meld("politie", "Sparta", op="1-9-2026", antwoorden=DELICTEN, oordelen=HIC)
    zaak = pak_op(
        huis, melding, "opnemen", op="3-9-2026", reden="HIC en kopstuk.", oordelen=HIC,
        regie="regisseur", **SLEUTELPARTNERS,
    )  # fmt: skip
    zaak.doen_mee("om", "college", "rvdk", "gi", op="4-9-2026", besloten_door=["om", "politie"])
    zaak.vul(
        "strafzaak", wie="om", op="7-9-2026",
        strafzaak="Straatroof van 15 augustus, dagvaarding uitgebracht.", zitting_op="9-11-2026",
    )  # fmt: skip
    assert "strafzaak" in zaak.leest("om", op="8-9-2026")
    for partner in ("politie", "college", "rvdk", "gi"):
        gelezen = zaak.leest(partner, op="8-9-2026")
        assert gelezen["groepsrol"] == "kopstuk"
        assert not {"strafzaak", "zitting_op"} & set(gelezen)
        assert "strafzaak" not in zaak.krijgt_vragen(partner, op="8-9-2026")
    assert niemand_kent(zaak, ["burgemeester", "collega"], op="8-9-2026")
    return zaak


def maak_plan(zaak):
    zaak.naar("plan", op="8-9-2026")
    assert zaak.neem_standaarddoelen_over(op="8-9-2026") == [
        ("om", "8-10-2026"),
        ("college", "8-10-2026"),
    ]
    assert zaak.termijnen(op="8-9-2026") == {"plan_klaar": "15-10-2026"}
    assert zaak.signalen("7-10-2026") == set()
    assert zaak.signalen("8-10-2026") == {"plan_klaar"}
    with pytest.raises(AntwoordOntbreekt, match="Wie let op de inhoud"):
        zaak.naar("uitvoering", op="1-10-2026", besloten_door=["om"])
    zaak.vul(
        "aanpak", op="1-10-2026", casusregisseur="C. Willems",
        toezicht=["jeugdreclassering", "stadionverbod"], toezicht_tot="1-2-2027",
    )  # fmt: skip
    zaak.naar("uitvoering", op="1-10-2026", besloten_door=["om", "politie"])


def volg(zaak):
    assert zaak.termijnen(op="2-10-2026") == {
        "voortgang": "1-1-2027",
        "toezicht_eindigt": "21-12-2026",
    }
    assert zaak.signalen("6-12-2026") == set()
    regel = zaak.lijst("7-12-2026")
    assert regel.signalen == {"toezicht_eindigt"}
    assert regel.lijst == "PGA jeugd"
    assert regel.waarden["Tot wanneer loopt het toezicht of de maatregel?"] == "2027-02-01"
    zaak.voer_uit(op="8-12-2026")
    zaak.vul("aanpak", op="14-12-2026", gevolgd_op="14-12-2026", nieuwe_feiten=False)
    zaak.naar("evaluatie", op="15-12-2026")
    assert zaak.termijnen(op="15-12-2026") == {"voortgang": "14-3-2027"}
    assert zaak.signalen("27-2-2027") == set()
    assert zaak.signalen("28-2-2027") == {"voortgang"}
    zaak.sluit(
        "gestopt", op="18-1-2027", besloten_door=["om", "politie"],
        evaluatie="Naar school, geen nieuwe feiten.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["politie", "om", "gi"], op="19-1-2027")

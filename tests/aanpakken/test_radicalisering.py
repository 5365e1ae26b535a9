"""The weegploeg weighs a signal, and decides whether an integral approach is needed (JR21 r180-188)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

SIGNAAL = {
    "signaal_bron": "onderwijs",
    "signaal_op": "12-1-2026",
    "signaal_feiten": "Deelt beelden van aanslagen en zoekt contact met uitreizigers.",
    "reis": "terugkeerder",
}
WEGING = {
    "radicalisering": "Ja, terugkeerder die weer contact zoekt.",
    "integraal": "Ja, strafrecht alleen is niet genoeg.",
    "ave": "Ja, AVE 3.",
}
ONRUST = {
    "radicalisering": "Nee, geen denkbeelden.",
    "onrust": "Ja, oproep tot protest in de wijk.",
}
GEWOGEN = {
    "gewogen_op": "2-2-2026",
    "gewogen_door": "Politie, OM, gemeente Breda, reclassering",
    "criteria_gebruikt": "Vijf vragen van de weegploeg; vier maal ja.",
    "duiding": "Aangetrokken door de groep, niet door het denkbeeld.",
}
WEEGPLOEG = ["burgemeester", "politie", "om"]


def test_van_signaal_langs_de_weegploeg_tot_afsluiten(huis):
    """C2: weegploeg (CTER), casusoverleg, AVE 3 and 4, own act and compartment."""
    versie = huis.neem_in_gebruik("radicalisering")
    assert versie.verwerking.regime == "pga_radicalisering"
    assert (versie.verwerking.code, versie.verwerking.hitregel) == ("radicalisering", "niets")
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("ggz", "Weijers", op="12-1-2026", antwoorden=SIGNAAL)
    geen_actie(huis)
    lichtere_aanpak(huis)
    zaak = weeg(huis)
    duid(zaak)
    monitor(zaak)
    assert huis.cijfers(2026) == {
        "radicalisering-weegploeg": 3,
        "radicalisering-nieuw": 2,
        "radicalisering-licht": 1,
    }


def geen_actie(huis):
    melding = huis.meld("om", "Niets", op="12-1-2026", antwoorden=SIGNAAL)
    besluit = huis.besluit(
        melding, "geen_actie", op="2-2-2026", reden="Geen signaal.", beslissen=WEEGPLOEG
    )
    assert not besluit.is_opgepakt


def lichtere_aanpak(huis):
    """Less integral, yet public unrest threatens (JR21 r187-188): no casusoverleg."""
    signaal = {**SIGNAAL, "reis": "nee", "onrust_verwacht": "Protest bij het azc aangekondigd."}
    melding = huis.meld("burgemeester", "Onrust", op="12-1-2026", antwoorden=signaal)
    zaak = pak_op(
        huis, melding, "licht", op="2-2-2026", reden="Geen radicalisering, wel onrust.",
        oordelen=ONRUST, beslissen=WEEGPLOEG, regie="regisseur",
    )  # fmt: skip
    zaak.vul("weging", op="3-2-2026", **GEWOGEN)
    zaak.vul("aanpak", op="3-2-2026", interventies=["bestuur"])
    zaak.naar("monitoren", op="3-2-2026", besloten_door=["burgemeester"])
    assert zaak.termijnen(op="3-2-2026") == {"monitoren": "3-5-2026"}
    zaak.vul("aanpak", op="30-3-2026", gevolgd_beeld="Het protest ging niet door.")
    zaak.naar("afronden", op="30-3-2026")
    zaak.sluit(
        "geen_zorg", op="31-3-2026", besloten_door=["burgemeester"], evaluatie="Rustig gebleven.",
        reden=Afsluitreden.STABIEL,
    )  # fmt: skip


def weeg(huis):
    """Monthly, by name (the Inspectie: which criteria, by whom, per signal)."""
    melding = huis.meld("politie", "Weijers", op="12-1-2026", antwoorden=SIGNAAL)
    zaak = pak_op(
        huis, melding, "integraal", op="2-2-2026", reden="Persoonsgerichte aanpak nodig.",
        oordelen=WEGING, beslissen=WEEGPLOEG, adviseren=["reclassering"], regie="regisseur",
    )  # fmt: skip
    assert niemand_kent(zaak, ["collega", "coordinator", "burgemeester", "om"], op="3-2-2026")
    zaak.doen_mee("burgemeester", "om", "reclassering", op="3-2-2026", besloten_door=WEEGPLOEG)
    zaak.zet_ave(4, op="3-2-2026", toelichting="Bestuurlijk opgeschaald naar de burgemeester.")
    assert zaak.termijnen(op="3-2-2026") == {"eerste_overleg": "2-3-2026"}
    assert zaak.signalen("22-2-2026") == set()
    assert zaak.signalen("23-2-2026") == {"eerste_overleg"}
    return zaak


def duid(zaak):
    """The signal itself stays with the house; what the burgemeester hears, with him."""
    with pytest.raises(AntwoordOntbreekt, match="gewogen"):
        zaak.naar("casusoverleg", op="5-2-2026", besloten_door=WEEGPLOEG)
    zaak.vul("weging", op="5-2-2026", **GEWOGEN, verblijfsrecht="nee")
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("casusoverleg", op="5-2-2026", besloten_door=["reclassering"])
    zaak.naar("casusoverleg", op="5-2-2026", besloten_door=WEEGPLOEG)
    zaak.vul(
        "bestuur", wie="burgemeester", op="6-2-2026",
        burgemeester_op="6-2-2026", burgemeester_wat="Uitreisverbod voorbereiden.",
    )  # fmt: skip
    for partner in ("politie", "om", "reclassering"):
        gelezen = zaak.leest(partner, op="7-2-2026")
        assert gelezen["duiding"] == GEWOGEN["duiding"]
        assert not {"signaal_feiten", "signaal_bron", "burgemeester_wat"} & set(gelezen)
        assert zaak.krijgt_vragen(partner, op="7-2-2026") == {"weging", "aanpak"}
    assert "burgemeester_wat" in zaak.leest("burgemeester", op="7-2-2026")
    assert "signaal_feiten" not in zaak.leest("burgemeester", op="7-2-2026")


def monitor(zaak):
    doelen = zaak.neem_standaarddoelen_over(op="9-2-2026")
    # Of a kind that does not take part, the house does it for now.
    assert doelen == [("huis", "23-2-2026"), ("huis", "11-3-2026")]
    zaak.vul("aanpak", op="10-3-2026", interventies=["netwerk", "zorg"], expertise=["flexteam"])
    zaak.naar("monitoren", op="10-3-2026", besloten_door=["burgemeester"])
    zaak.vul(
        "aanpak", op="1-6-2026", gevolgd_op="1-6-2026", gevolgd_beeld="Werkt, nieuwe vrienden."
    )
    assert zaak.termijnen(op="1-6-2026") == {"monitoren": "1-9-2026"}
    assert zaak.signalen("17-8-2026") == set()
    regel = zaak.lijst("18-8-2026")
    assert (regel.waarden["AVE"], regel.signalen) == (4, {"monitoren"})
    zaak.naar("afronden", op="25-8-2026")
    zaak.voer_uit(op="25-8-2026")
    zaak.sluit(
        "verminderd", op="26-8-2026", besloten_door=WEEGPLOEG, evaluatie="De gemeente neemt over."
    )
    assert niemand_kent(zaak, ["politie", "om", "burgemeester"], op="27-8-2026")

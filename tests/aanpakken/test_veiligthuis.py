"""The meetings of Veilig Thuis that the house hosts (JP22 r155-157, r180-186; MZ23 r279-280)."""

import pytest

from spil.aanmeldingen.fouten import AanmeldenKanNiet
from spil.casussen.fouten import BeslisserOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op

OVERLEG = {
    "overlegsoort": "scenarioteam",
    "kenmerk": "VT-2026-118",
    "contactpersoon": "U. Dekkers",
    "genodigden": "Politie, OM",
}


def test_van_agenda_tot_verslag_voor_veilig_thuis(huis):
    """C12: actieoverleg, interventieteam, scenarioteam: hosted, data of the partner."""
    versie = huis.neem_in_gebruik("veiligthuis")
    definitie = versie.aanpak.definitie
    assert versie.verwerking.regime == "partner"
    assert {(reeks.code, reeks.gastheer) for reeks in definitie.overleggen} == {
        ("actieoverleg", "veilig_thuis"),
        ("interventieteam", "veilig_thuis"),
        ("scenarioteam", "veilig_thuis"),
    }
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("politie", "Nachtegaal", op="2-3-2026", antwoorden=OVERLEG)
    terug(huis)
    zaak = op_de_agenda(huis)
    overleg(zaak)
    verslag(zaak)
    assert huis.cijfers(2026) == {"veiligthuis-agenda": 1, "veiligthuis-opgeschaald": 0}


def terug(huis):
    melding = huis.meld("veilig_thuis", "Terug", op="2-3-2026", antwoorden=OVERLEG)
    assert not huis.besluit(melding, "terug", op="3-3-2026", reden="Agenda is vol.").is_opgepakt


def op_de_agenda(huis):
    """The house supports; Veilig Thuis has regie, and says who comes."""
    melding = huis.meld("veilig_thuis", "Nachtegaal", op="2-3-2026", antwoorden=OVERLEG)
    zaak = pak_op(huis, melding, "agenda", op="3-3-2026", reden="Past.", regie="regisseur")
    assert zaak.regie_in_fase(op="3-3-2026") == "Veilig Thuis"
    with pytest.raises(BeslisserOntbreekt):
        zaak.doen_mee("politie", op="3-3-2026", besloten_door=["reclassering"])
    zaak.doen_mee("politie", "om", op="3-3-2026", besloten_door=["veilig_thuis"])
    return zaak


def overleg(zaak):
    """Five working days before: the invitations; who is invited reads nothing of it in Spil."""
    zaak.vul("overleg", wie="veilig_thuis", op="4-3-2026", overleg_op="26-3-2026")
    assert zaak.termijnen(op="4-3-2026") == {"uitnodigen": "19-3-2026", "verslag": "2-4-2026"}
    assert zaak.signalen("11-3-2026") == set()
    regel = zaak.lijst("12-3-2026")
    assert (regel.lijst, regel.signalen) == ("Agenda Veilig Thuis", {"uitnodigen"})
    assert regel.waarden["Wat is het kenmerk van Veilig Thuis?"] == "VT-2026-118"
    assert "Wie" not in regel.waarden
    zaak.vul("overleg", op="16-3-2026", uitgenodigd_op="16-3-2026", praktisch="Zaal 2.")
    assert zaak.termijnen(op="16-3-2026") == {"verslag": "2-4-2026"}
    assert zaak.leest("veilig_thuis", op="17-3-2026")["praktisch"] == "Zaal 2."
    for genodigde in ("politie", "om"):
        assert zaak.leest(genodigde, op="17-3-2026") == {}
        assert zaak.krijgt_vragen(genodigde, op="17-3-2026") == set()
    assert niemand_kent(zaak, ["ggz", "reclassering", "collega", "coordinator"], op="17-3-2026")
    with pytest.raises(BeslisserOntbreekt):
        zaak.naar("overleg", op="26-3-2026", besloten_door=["politie"])
    zaak.naar("overleg", op="26-3-2026", besloten_door=["veilig_thuis"])


def verslag(zaak):
    assert zaak.regie_in_fase(op="26-3-2026") == "Veilig Thuis"
    assert zaak.signalen("29-3-2026") == set()
    assert zaak.signalen("30-3-2026") == {"verslag"}
    zaak.vul("overleg", op="31-3-2026", verslag_op="31-3-2026")
    assert zaak.termijnen(op="31-3-2026") == {}
    zaak.naar("afronden", op="31-3-2026", besloten_door=["veilig_thuis"])
    zaak.sluit(
        "besproken", op="1-4-2026", besloten_door=["veilig_thuis"], reden=Afsluitreden.OVERGEDRAGEN,
        evaluatie="Veilig Thuis gaat verder.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["veilig_thuis", "politie", "om"], op="2-4-2026")

"""*Wie kan dit zien*: complete, in words, and only the regie gives and ends (facts 1.6)."""

from datetime import timedelta

import pytest

from spil.gebruikers.models import Team, Waarneming
from spil.kern.fouten import NietGevonden
from spil.logboek.models import Gebeurtenis, Inzage
from spil.logboek.verhaal import zinnen
from spil.toegang.commands import neem_noodtoegang, trek_toegang_in, verleen_toegang
from spil.toegang.models import Dossier, Reden, Toegang
from spil.toegang.queries.kijkers import toegangsregels
from spil.toegang.tests.opzet import REDEN, bekijk, doe, dossier, nu, tekst
from tests.wereld import NU, VANDAAG, als, later

__all__ = ["bekijk", "doe", "dossier", "nu"]


def pad(dossier: Dossier) -> str:
    return f"/dossiers/{dossier.uuid}/toegang/"


def inzagen(wereld, dossier):
    with als(wereld.fg):
        return list(Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [dossier.nummer, NU]))


def test_de_regisseur_leest_wie_waarom_en_tot_wanneer(wereld, dossier, bekijk):
    pagina = tekst(bekijk(pad(dossier), "regisseur"))
    assert "S. Oomen (procesregisseur), ZVH De Baronie" in pagina
    assert "Heeft de regie" in pagina
    assert "Het hele dossier" in pagina
    assert "J. Verbeek (ketenpartner), Politie Zeeland-West-Brabant" in pagina
    assert "Is deelnemer" in pagina
    assert "De kaft" in pagina


def test_wie_het_leest_staat_in_het_logboek(wereld, dossier, bekijk):
    bekijk(pad(dossier), "regisseur")
    assert [(i.rol_id, i.handeling) for i in inzagen(wereld, dossier)] == [
        (wereld.regisseur.pk, "toegang.bekijken")
    ]


def test_een_partner_leest_het_ook_maar_geeft_geen_toegang(wereld, dossier, bekijk, doe):
    antwoord = bekijk(pad(dossier), "ketenpartner")
    assert antwoord.status_code == 200
    assert "Toegang geven" not in antwoord.content.decode()
    assert doe(pad(dossier), "ketenpartner").status_code == 403


@pytest.mark.parametrize("wie", ["collega", "buitenstaander", "behandelaar"])
def test_voor_wie_geen_toegang_heeft_bestaat_de_pagina_niet(dossier, bekijk, wie):
    assert bekijk(pad(dossier), wie).status_code == 404


@pytest.mark.parametrize("wie", ["manager", "fg", "beheerder", "contactpunt", "kwaliteit"])
def test_wie_niet_aan_dossiers_werkt_komt_er_niet(dossier, bekijk, wie):
    assert bekijk(pad(dossier), wie).status_code == 403


def test_de_lijst_zegt_precies_wie_de_database_toelaat(wereld, dossier):
    """Teams, waarneming, people who left and roles without content included."""
    triage = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    with als(wereld.regisseur):
        Toegang.op_dossier(dossier, team=triage, reden=Reden.TRIAGE, van=NU)
        for wie in ("manager", "coordinator"):
            Toegang.op_dossier(dossier, rol=wereld.rollen[wie], reden=Reden.UITDRUKKELIJK, van=NU)
    Waarneming.regel(
        voor=wereld.ketenpartner,
        door=wereld.officier,
        van=VANDAAG,
        tot=VANDAAG + timedelta(days=3),
    )
    wereld.triagist.medewerker.zet_uit_dienst()
    with als(wereld.regisseur):
        regels = toegangsregels(dossier, op=NU)
    genoemd = {k.rol.pk for regel in regels for k in regel.kijkers if k.ziet}
    ziet = set()
    for naam, rol in wereld.rollen.items():
        if naam == "triagist":
            continue
        with als(rol):
            if Dossier.objects.exists():
                ziet.add(rol.pk)
    assert genoemd == ziet
    assert {wereld.coordinator.pk, wereld.officier.pk, wereld.ondersteuner.pk} < genoemd
    assert not {wereld.manager.pk, wereld.triagist.pk} & genoemd


def test_noodtoegang_staat_gemerkt_bovenaan(wereld, dossier, bekijk):
    with als(wereld.collega):
        neem_noodtoegang(dossier.nummer, toelichting=REDEN, door=wereld.collega, op=NU)
    with als(wereld.regisseur):
        assert toegangsregels(dossier, op=NU)[0].is_nood
    pagina = tekst(bekijk(pad(dossier), "regisseur"))
    assert "Noodtoegang</span>" in pagina
    assert REDEN in pagina


def test_de_regisseur_geeft_een_collega_toegang_en_trekt_die_weer_in(wereld, dossier, doe, bekijk):
    antwoord = doe(
        pad(dossier),
        "regisseur",
        collega=str(wereld.collega.uuid),
        toelichting="Kent het gezin van vroeger.",
    )
    assert antwoord.status_code == 302
    assert "Kent het gezin van vroeger." in bekijk(pad(dossier), "collega").content.decode()
    with als(wereld.regisseur):
        toegang = Toegang.objects.get(rol=wereld.collega)
    einde = f"{pad(dossier)}{toegang.uuid}/einde/"
    assert doe(einde, "collega").status_code == 403
    assert doe(einde, "regisseur").status_code == 302
    assert bekijk(pad(dossier), "collega").status_code == 404


def test_een_fout_houdt_wat_er_getypt_was(wereld, dossier, doe):
    antwoord = doe(pad(dossier), "regisseur", collega="", toelichting="Kent het gezin.")
    assert antwoord.status_code == 422
    assert "Kies een collega." in tekst(antwoord)
    assert "Kent het gezin." in tekst(antwoord)


def test_de_regie_is_hier_niet_in_te_trekken(wereld, dossier, doe):
    with als(wereld.regisseur):
        regie = Toegang.objects.get(reden=Reden.REGIE)
    antwoord = doe(f"{pad(dossier)}{regie.uuid}/einde/", "regisseur")
    assert antwoord.status_code == 422
    assert "Draag eerst de regie over" in tekst(antwoord)


def test_deelname_eindigt_niet_door_een_toegang_in_te_trekken(wereld, dossier, doe):
    """eisen A1-05: a posted form without a button on the screen does not skip the recorded act."""
    with als(wereld.regisseur):
        deelname = Toegang.objects.get(reden=Reden.DEELNEMER)
    antwoord = doe(f"{pad(dossier)}{deelname.uuid}/einde/", "regisseur")
    assert antwoord.status_code == 422
    assert "Beëindig de deelname bij Deelnemers" in tekst(antwoord)
    with als(wereld.ketenpartner):
        assert Dossier.objects.exists()


def test_de_reden_van_noodtoegang_is_voor_het_huis_en_niet_voor_een_partner(
    wereld, dossier, bekijk, nu
):
    """eisen A1-03: the house writes it about its own work; that it happened is no secret."""
    with als(wereld.collega):
        neem_noodtoegang(dossier.nummer, toelichting=REDEN, door=wereld.collega, op=NU)
    for pagina in (pad(dossier), f"/dossiers/{dossier.uuid}/tijdlijn/"):
        assert REDEN in tekst(bekijk(pagina, "regisseur"))
        assert REDEN not in tekst(bekijk(pagina, "ketenpartner"))
    assert "Noodtoegang</span>" in tekst(bekijk(pad(dossier), "ketenpartner"))


def test_een_toegang_die_voorbij_is_blijft_zoals_ze_was(wereld, dossier):
    """History must not move: the FG reads from it why somebody could look."""
    with als(wereld.regisseur):
        oud = Toegang.op_dossier(dossier, rol=wereld.collega, reden=Reden.UITDRUKKELIJK, van=NU)
        oud.trek_in(op=later(hours=1))
    with als(wereld.regisseur, op=later(hours=2)), pytest.raises(NietGevonden):
        trek_toegang_in(oud.uuid, door=wereld.regisseur, op=later(hours=2))
    with als(wereld.regisseur):
        oud.refresh_from_db()
        assert oud.tot == later(hours=1)


def test_de_tijdlijn_vertelt_wie_toegang_kreeg_en_waarom(wereld, dossier):
    with als(wereld.regisseur):
        toegang = verleen_toegang(
            dossier.uuid,
            aan=wereld.coordinator,
            toelichting="Neemt de re-integratie over.",
            door=wereld.regisseur,
            op=NU,
        )
        trek_toegang_in(toegang.uuid, door=wereld.regisseur, op=later(hours=1))
    with als(wereld.collega):
        neem_noodtoegang(dossier.nummer, toelichting=REDEN, door=wereld.collega, op=NU)
    with als(wereld.regisseur):
        regels = zinnen(
            list(Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier.pk]))
        )
    assert set(regels) == {
        "R. Kuipers (coördinator re-integratie) kreeg toegang. Het hele dossier. "
        "Neemt de re-integratie over.",
        "De toegang van R. Kuipers (coördinator re-integratie) is ingetrokken",
        f"T. de Wit (procesregisseur) nam noodtoegang, voor vier uur. {REDEN}",
    }

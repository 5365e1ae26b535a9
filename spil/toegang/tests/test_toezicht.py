"""Who gives out access is seen doing it, by somebody else (eisen A1-16; docs/privacy/dreigingen.md)."""

import pytest
from django.db import connection

from spil.gebruikers.commands import (
    beeindig_rol,
    blokkeer,
    geef_rol,
    herstel_login,
    herstel_tweede_factor,
    maak_eerste_beheerder,
    neem_op_in_team,
    nodig_uit,
    regel_waarneming,
    zet_uit_dienst,
)
from spil.gebruikers.models import Rol, Rolsoort, Team
from spil.gebruikers.queries import beveiligingsregels
from spil.gebruikers.toezicht import GEEFT_TOEGANG
from spil.toegang.models import Bericht
from spil.toegang.tests.opzet import bekijk, nu, tekst
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, VANDAAG, WACHTWOORD, Wereld, als, later

__all__ = ["bekijk", "nu"]


def berichten(rol: Rol) -> list[str]:
    """The notices of this person, whether their rol still runs or not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('spil.medewerker', %s, true)", [str(rol.medewerker_id)])
    return [b.tekst for b in Bericht.objects.select_related("over__medewerker").order_by("id")]


def geef(wereld: Wereld, wie: str, soort: Rolsoort, door: str = "beheerder") -> Rol:
    medewerker = wereld.rollen[wie].medewerker
    return geef_rol(medewerker.uuid, soort=soort, begin=VANDAAG, door=wereld.rollen[door], op=NU)


def zet_in_triageteam(wereld: Wereld) -> None:
    team = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    neem_op_in_team(team.uuid, rol_uuid=wereld.coordinator.uuid, door=wereld.beheerder, op=NU)


@pytest.mark.parametrize("soort", sorted(GEEFT_TOEGANG))
def test_wie_een_rol_met_toegang_geeft_doet_dat_niet_ongezien(wereld, soort):
    """Proves A1-16: the FG is told at once, and the security log has a line."""
    rol = geef(wereld, "kwaliteit", Rolsoort(soort))
    assert berichten(wereld.fg) == [f"Een rol met toegang is gegeven: {rol.naam}"]
    with als(wereld.fg, op=later(seconds=1)):
        (regel,) = beveiligingsregels(vanaf=NU)
    login = wereld.kwaliteit.medewerker.gebruiker_id
    assert (regel.uitkomst, regel.gebruiker_id, regel.rol_id) == ("rol_gegeven", login, rol.pk)


@pytest.mark.parametrize("soort", [Rolsoort.MANAGER, Rolsoort.CONTACTPUNT])
def test_een_rol_zonder_inhoud_stoort_de_fg_niet(wereld, soort):
    """A1-16: a notice for everything is a notice for nothing."""
    geef(wereld, "ambtenaar", soort)
    assert berichten(wereld.fg) == []


def test_een_team_vullen_en_laten_waarnemen_worden_gemeld(wereld):
    """Proves A1-16 for access through a team and through standing in; once each."""
    zet_in_triageteam(wereld)
    zet_in_triageteam(wereld)
    regel_waarneming(
        voor=wereld.regisseur.uuid,
        waarnemer=wereld.collega.uuid,
        van=VANDAAG,
        tot=VANDAAG,
        door=wereld.beheerder,
        op=NU,
    )
    assert berichten(wereld.fg) == [
        "Iemand is in een team gezet: R. Kuipers (coördinator re-integratie)",
        "De beheerder regelde een waarneming: T. de Wit (procesregisseur)",
    ]


def test_wie_zelf_een_waarnemer_vraagt_is_geen_bericht(wereld):
    """A1-16 is about who gives what they do not have."""
    regel_waarneming(
        voor=wereld.regisseur.uuid,
        waarnemer=wereld.collega.uuid,
        van=VANDAAG,
        tot=VANDAAG,
        door=wereld.regisseur,
        op=NU,
    )
    assert berichten(wereld.fg) == []


@pytest.mark.parametrize("opdracht", [nodig_uit, herstel_tweede_factor])
@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner", "beheerder"])
def test_een_login_overnemen_kan_niet_ongezien(wereld, opdracht, wie):
    """Proves A1-16: who resets the password or second factor of a login with access is told on,
    whether the rol came before or comes after."""
    wereld.rollen[wie].medewerker.gebruiker.stel_wachtwoord_in(WACHTWOORD)
    opdracht(wereld.rollen[wie].medewerker.uuid, door=wereld.beheerder, op=NU)
    verwacht = f"Een login moet opnieuw worden ingesteld: {wereld.rollen[wie].naam}"
    assert berichten(wereld.fg) == [verwacht]


def test_ook_herstel_vanaf_de_opdrachtregel_wordt_gemeld(wereld):
    """Proves A1-16."""
    gebruiker = wereld.regisseur.medewerker.gebruiker
    herstel_login(gebruiker, door=systeemrol(wereld.huis), op=NU)
    assert len(berichten(wereld.fg)) == 1


def test_een_eerste_uitnodiging_is_geen_bericht(wereld):
    """A1-16: of a login that nobody used yet there is nothing to take over; its rol was told."""
    nodig_uit(wereld.regisseur.medewerker.uuid, door=wereld.beheerder, op=NU)
    assert berichten(wereld.fg) == []


def test_eerst_herstellen_en_dan_een_rol_geven_staat_er_twee_keer(wereld):
    """Proves A1-16: a login without access first, then a rol for it."""
    herstel_tweede_factor(wereld.kwaliteit.medewerker.uuid, door=wereld.beheerder, op=NU)
    rol = geef(wereld, "kwaliteit", Rolsoort.PROCESREGISSEUR)
    herstel_tweede_factor(wereld.kwaliteit.medewerker.uuid, door=wereld.beheerder, op=NU)
    assert berichten(wereld.fg) == [
        f"Een rol met toegang is gegeven: {rol.naam}",
        f"Een login moet opnieuw worden ingesteld: {rol.naam}",
    ]


@pytest.mark.parametrize("soort", [Rolsoort.FG, Rolsoort.FUNCTIONEEL_BEHEERDER])
def test_over_toezicht_en_beheer_hoort_ook_de_manager(wereld, soort):
    """Proves A1-16: else the first act would be an FG of one's own."""
    geef(wereld, "kwaliteit", soort)
    assert len(berichten(wereld.manager)) == len(berichten(wereld.fg)) == 1
    geef(wereld, "collega", Rolsoort.TRIAGIST)
    assert len(berichten(wereld.manager)) == 1


@pytest.mark.parametrize(
    "einde",
    [
        lambda w: beeindig_rol(w.fg.uuid, per=VANDAAG, door=w.beheerder, op=NU),
        lambda w: zet_uit_dienst(w.fg.medewerker.uuid, door=w.beheerder, op=NU),
        lambda w: blokkeer(w.fg.medewerker.uuid, door=w.beheerder, op=NU),
    ],
    ids=["rol", "dienst", "login"],
)
def test_de_fg_wegsturen_hoort_de_manager(wereld, einde):
    """Proves A1-16: without the FG nobody would read the next notice, so from then on the manager
    reads all of them."""
    einde(wereld)
    assert berichten(wereld.manager)[0].startswith("Een FG kan er niet meer bij: F. Gerritsen")


def test_zonder_fg_leest_de_manager_wat_de_fg_zou_lezen(wereld):
    """Proves A1-16."""
    beeindig_rol(wereld.fg.uuid, per=VANDAAG, door=wereld.beheerder, op=NU)
    zet_in_triageteam(wereld)
    assert berichten(wereld.manager)[1].startswith("Iemand is in een team gezet")


def test_een_beheerder_die_zelf_de_enige_fg_is_houdt_het_niet_stil(wereld):
    """Proves A1-16: an FG who is the beheerder does not watch the beheerder."""
    geef(wereld, "collega", Rolsoort.FUNCTIONEEL_BEHEERDER)
    Rol.objects.filter(pk=wereld.fg.pk).update(medewerker=wereld.beheerder.medewerker)
    zet_in_triageteam(wereld)
    assert berichten(wereld.manager)[-1].startswith("Iemand is in een team gezet")


def test_een_nieuwe_beheerder_vanaf_de_opdrachtregel_wordt_gemeld(wereld):
    """Proves A1-16."""
    maak_eerste_beheerder(
        naam="N. Nieuw", email="n@voorbeeld.nl", door=systeemrol(wereld.huis), op=NU
    )
    assert berichten(wereld.fg) == berichten(wereld.manager) != []


def test_het_bericht_blijft_in_het_eigen_huis_en_noemt_geen_dossier(wereld, bekijk):
    """Proves A1-16, A1-13: only who watches this house reads it."""
    with als(wereld.beheerder):
        zet_in_triageteam(wereld)
    assert "Iemand is in een team gezet: R. Kuipers" in tekst(bekijk("/berichten/", "fg"))
    for wie in ("buitenstaander", "beheerder", "regisseur", "coordinator", "manager"):
        assert "U hebt geen berichten." in tekst(bekijk("/berichten/", wie))

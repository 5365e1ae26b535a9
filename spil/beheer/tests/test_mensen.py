"""Medewerkers, rollen, teams and waarneming on the screens of Beheer."""

from datetime import date, timedelta

import pytest

from spil.beheer.tests.opzet import bekijk, doe, nu, tekst
from spil.gebruikers.models import Medewerker, Rol, Team, Waarneming
from tests.wereld import VANDAAG

__all__ = ["bekijk", "doe", "nu"]


def mens(rol: Rol) -> str:
    return f"/beheer/medewerkers/{rol.medewerker.uuid}/"


def test_een_nieuwe_medewerker_krijgt_een_rol_en_een_uitnodiging(wereld, doe):
    pagina = tekst(
        doe(
            "/beheer/medewerkers/nieuw/",
            organisatie=str(wereld.partners["om"].uuid),
            naam="N. Nieuw",
            functie="Officier",
            email="n.nieuw@om.voorbeeld.nl",
        )
    )
    assert "Deze medewerker heeft nog geen rol." in pagina
    nieuw = Medewerker.objects.get(naam="N. Nieuw")
    doe(f"/beheer/medewerkers/{nieuw.uuid}/rollen/nieuw/", soort="ketenpartner", begin="1-12-2026")
    assert nieuw.rollen.get().begin == date(2026, 12, 1)
    pagina = tekst(doe(f"/beheer/medewerkers/{nieuw.uuid}/uitnodiging/"))
    assert "/uitnodiging/" in pagina
    assert "N. Nieuw" in pagina


def test_hetzelfde_adres_bij_dezelfde_organisatie_wordt_geweigerd(wereld, doe):
    antwoord = doe(
        "/beheer/medewerkers/nieuw/",
        organisatie=str(wereld.partners["politie"].uuid),
        naam="J. Verbeek",
        email=wereld.ketenpartner.medewerker.gebruiker.email,
    )
    assert antwoord.status_code == 422
    assert "Dit e-mailadres is al van een medewerker" in tekst(antwoord)


def test_contact_en_screening_worden_bewaard(wereld, bekijk, doe):
    assert "nog geen VOG of screening" in tekst(bekijk("/beheer/"))
    velden = {"naam": "S. Oomen", "functie": "Regisseur", "telefoon": "076-1234567"}
    doe(mens(wereld.regisseur), **velden, screening="vog", screening_op="3-2-2026")
    wie = Medewerker.objects.get(pk=wereld.regisseur.medewerker_id)
    assert (wie.functie, wie.telefoon) == ("Regisseur", "076-1234567")
    assert (wie.screening, wie.screening_op) == ("vog", date(2026, 2, 3))
    assert "Verklaring omtrent het gedrag, 3 februari 2026" in tekst(bekijk("/beheer/medewerkers/"))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"screening": "vog"}, "soort en de datum"),
        ({"screening_op": "1-1-2026"}, "soort en de datum"),
        ({"screening": "vog", "screening_op": "1-1-2030"}, "in de toekomst"),
    ],
)
def test_een_halve_screening_wordt_geweigerd(wereld, doe, velden, zin):
    antwoord = doe(mens(wereld.regisseur), naam="S. Oomen", **velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def test_een_rol_die_niet_past_wordt_geweigerd_met_uitleg(wereld, doe):
    antwoord = doe(
        f"{mens(wereld.ketenpartner)}rollen/nieuw/", soort="procesregisseur", begin="1-12-2026"
    )
    assert antwoord.status_code == 422
    assert "alleen voor medewerkers van het huis zelf" in tekst(antwoord)


def test_een_rol_eindigt_en_de_laatste_beheerder_blijft(wereld, doe):
    doe(f"/beheer/rollen/{wereld.collega.uuid}/einde/", per="23-11-2026")
    wereld.collega.refresh_from_db()
    assert wereld.collega.einde == VANDAAG
    antwoord = doe(f"/beheer/rollen/{wereld.beheerder.uuid}/einde/", per="24-11-2026")
    assert "de laatste functioneel beheerder" in tekst(antwoord)


def test_uit_dienst_stopt_alles(wereld, bekijk, doe):
    pad = f"{mens(wereld.collega)}uitdienst/"
    assert "stoppen meteen" in tekst(bekijk(pad))
    assert "uit dienst" in tekst(doe(pad))
    assert not Medewerker.objects.get(pk=wereld.collega.medewerker_id).actief


def test_login_blokkeren_en_vrijgeven(wereld, doe):
    pad = f"{mens(wereld.collega)}login/"
    assert "De login is geblokkeerd." in tekst(doe(pad, actie="blokkeren"))
    assert "De login is vrijgegeven." in tekst(doe(pad, actie="vrijgeven"))
    assert "nieuwe tweede stap" in tekst(doe(pad, actie="tweede_stap"))
    assert doe(pad, actie="iets").status_code == 404


def test_teams_en_leden(wereld, bekijk, doe):
    assert "Lid toevoegen" in tekst(bekijk("/beheer/teams/"))
    doe("/beheer/teams/", naam="Nazorg")
    team = Team.objects.get(naam="Nazorg")
    assert "Er is al een team met deze naam" in tekst(doe("/beheer/teams/", naam="nazorg"))
    doe(f"/beheer/teams/{team.uuid}/leden/nieuw/", rol=str(wereld.coordinator.uuid))
    assert team.leden.get().rol_id == wereld.coordinator.pk
    doe(f"/beheer/teams/{team.uuid}/leden/{wereld.coordinator.uuid}/einde/")
    assert not team.leden.lopend().exists()
    assert f"{team.naam}: {wereld.coordinator.naam}" not in tekst(bekijk("/beheer/teams/"))


def test_wie_al_in_het_team_zit_staat_niet_in_de_keuze(wereld, bekijk):
    triage = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    pagina = tekst(bekijk(f"/beheer/teams/{triage.uuid}/leden/nieuw/"))
    assert "R. Kuipers" in pagina
    assert "M. van Dongen" not in pagina


def test_de_beheerder_regelt_waarneming_voor_iedereen(wereld, doe):
    velden = {
        "voor": str(wereld.regisseur.uuid),
        "waarnemer": str(wereld.collega.uuid),
        "van": "24-11-2026",
        "tot": "1-12-2026",
    }
    assert "T. de Wit" in tekst(doe("/waarnemingen/", **velden))
    (rij,) = Waarneming.objects.all()
    assert (rij.van, rij.tot) == (date(2026, 11, 24), date(2026, 12, 1))
    doe(f"/waarnemingen/{rij.uuid}/einde/")
    assert not Waarneming.objects.filter(tot__gt=VANDAAG).exists()


def test_een_ander_regelt_alleen_de_eigen_waarneming(wereld, bekijk, doe):
    pagina = tekst(bekijk("/waarnemingen/", "regisseur"))
    assert "T. de Wit" in pagina
    assert "R. Kuipers" not in pagina
    velden = {"waarnemer": str(wereld.regisseur.uuid), "van": "24-11-2026", "tot": "25-11-2026"}
    antwoord = doe("/waarnemingen/", "regisseur", voor=str(wereld.collega.uuid), **velden)
    assert antwoord.status_code == 422
    vreemd = Waarneming.regel(
        voor=wereld.collega, door=wereld.coordinator, van=VANDAAG, tot=VANDAAG + timedelta(days=2)
    )
    assert "R. Kuipers" not in tekst(bekijk("/waarnemingen/", "regisseur"))
    assert doe(f"/waarnemingen/{vreemd.uuid}/einde/", "regisseur").status_code == 403


@pytest.mark.parametrize("wie", ["manager", "fg", "contactpunt", "kwaliteit"])
def test_wie_niets_waar_te_nemen_heeft_komt_er_niet(wereld, bekijk, wie):
    assert bekijk("/waarnemingen/", wie).status_code == 403

"""One hoedanigheid at a time, chosen by its owner and logged."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse

from spil.gebruikers.models import Medewerker, Rol, Rolsoort
from tests.inloggen import log_in
from tests.wereld import BEGINDAG, Wereld


def tweede_rol(wereld: Wereld) -> Rol:
    return Rol.geef(
        wereld.regisseur.medewerker, soort=Rolsoort.KWALITEITSMEDEWERKER, begin=BEGINDAG
    )


def kies(client: Client, rol: Rol):
    return client.post(reverse("hoedanigheden"), {"rol": rol.uuid})


def test_wie_een_rol_heeft_werkt_daar_meteen_in(client, wereld):
    log_in(client, wereld.regisseur)
    inhoud = client.session
    del inhoud["rol"]
    inhoud.save()
    assert "Nu actief" in client.get(reverse("hoedanigheden")).content.decode()


def test_wisselen_van_rol(client, wereld):
    rol = tweede_rol(wereld)
    log_in(client, wereld.regisseur)
    antwoord = kies(client, rol)
    assert antwoord.url == "/"
    pagina = client.get(reverse("hoedanigheden"))
    assert pagina.context["actief"] == rol
    assert "S. Oomen (kwaliteitsmedewerker)" in pagina.content.decode()


def test_de_keuze_staat_in_het_logboek(client, wereld, gelogd):
    rol = tweede_rol(wereld)
    log_in(client, wereld.regisseur)
    with gelogd() as codes:
        kies(client, rol)
    assert codes == ["rol.gekozen"]


def test_een_rol_van_een_ander_is_niet_te_kiezen(client, wereld):
    log_in(client, wereld.regisseur)
    antwoord = kies(client, wereld.collega)
    assert antwoord.status_code == 422
    assert client.session["rol"] == wereld.regisseur.pk


def test_een_rol_die_is_geeindigd_is_niet_te_kiezen(client, wereld):
    rol = tweede_rol(wereld)
    rol.eindig(op=BEGINDAG + timedelta(days=10))
    log_in(client, wereld.regisseur)
    assert kies(client, rol).status_code == 422


def test_wie_geen_rol_heeft_leest_wat_te_doen(client, wereld):
    wereld.regisseur.eindig(op=BEGINDAG + timedelta(days=10))
    log_in(client, wereld.regisseur)
    tekst = client.get(reverse("hoedanigheden")).content.decode()
    assert "U hebt nu geen rol" in tekst
    assert "functioneel beheerder" in tekst


def test_een_login_met_rollen_in_twee_huizen(client, wereld):
    ander = wereld.buitenstaander.medewerker
    medewerker = Medewerker.maak(
        ander.partner, naam="S. Oomen", gebruiker=wereld.regisseur.medewerker.gebruiker
    )
    rol = Rol.geef(medewerker, soort=Rolsoort.PROCESREGISSEUR, begin=BEGINDAG)
    log_in(client, wereld.regisseur)
    kies(client, rol)
    pagina = client.get(reverse("hoedanigheden"))
    assert pagina.context["actief"].medewerker.huis == ander.huis

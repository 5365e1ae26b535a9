"""From invitation to second factor (eisen A2-01, A2-04)."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse

from spil.gebruikers.commands import (
    LoginVanAnderHuis,
    blokkeer,
    maak_medewerker,
    neem_uitnodiging_aan,
    nodig_uit,
)
from spil.gebruikers.models import Gebruiker, Medewerker, Uitnodiging
from spil.kern import klok
from spil.kern.fouten import GeenRecht, NietGevonden
from tests.wereld import NU, WACHTWOORD, later

ZIN = "paard batterij nietje correct"


@pytest.fixture
def sleutel(wereld):
    return nodig_uit(wereld.collega.medewerker.uuid, door=wereld.beheerder, op=klok.nu())


def neem_aan(client, sleutel, wachtwoord=ZIN, nogmaals=None):
    return client.post(
        reverse("uitnodiging", args=[sleutel]),
        {"wachtwoord": wachtwoord, "nogmaals": nogmaals or wachtwoord},
    )


def test_de_link_stelt_een_wachtwoord_in_en_leidt_naar_de_tweede_stap(client, wereld, sleutel):
    assert client.get(reverse("uitnodiging", args=[sleutel])).status_code == 200
    antwoord = neem_aan(client, sleutel)
    assert antwoord.url == "/"
    assert client.get(reverse("hoedanigheden")).url == reverse("mfa_activate_totp")
    assert client.get(reverse("mfa_activate_totp")).status_code == 200
    wereld.collega.medewerker.gebruiker.refresh_from_db()
    assert wereld.collega.medewerker.gebruiker.check_password(ZIN)


def test_de_link_werkt_een_keer(client, sleutel):
    neem_aan(client, sleutel)
    assert client.get(reverse("uitnodiging", args=[sleutel])).status_code == 404
    with pytest.raises(NietGevonden):
        neem_uitnodiging_aan(sleutel, wachtwoord=ZIN, op=klok.nu())


def test_de_link_verloopt_na_een_week(wereld):
    sleutel = nodig_uit(wereld.collega.medewerker.uuid, door=wereld.beheerder, op=NU)
    neem = {"wachtwoord": ZIN}
    with pytest.raises(NietGevonden):
        neem_uitnodiging_aan(sleutel, op=NU + timedelta(days=7, seconds=1), **neem)
    neem_uitnodiging_aan(sleutel, op=later(days=6), **neem)


def test_een_nieuwe_link_maakt_de_oude_ongeldig(client, wereld, sleutel):
    nodig_uit(wereld.collega.medewerker.uuid, door=wereld.beheerder, op=klok.nu())
    assert client.get(reverse("uitnodiging", args=[sleutel])).status_code == 404


def test_wie_geblokkeerd_is_kan_de_link_niet_gebruiken(client, wereld, sleutel):
    blokkeer(wereld.collega.medewerker.uuid, door=wereld.beheerder, op=NU)
    assert neem_aan(client, sleutel).status_code == 404


def test_een_verzonnen_link_werkt_niet(client, db):
    assert client.get(reverse("uitnodiging", args=[uuid4()])).status_code == 404


def test_de_databank_kent_de_link_zelf_niet(sleutel):
    assert str(sleutel) not in str(list(Uitnodiging.objects.values()))


@pytest.mark.parametrize(
    ("wachtwoord", "uitleg"),
    [
        ("veertien teken", "15"),
        ("x" * 129, "128"),
        ("wachtwoordwachtwoord", "te raden"),
        ("123456789012345678", "te raden"),
        ("aaaaaaaaaaaaaaaaaaaa", "te raden"),
        ("twitdewit en de rest", "e-mailadres"),
    ],
)
def test_zwakke_wachtwoorden_worden_geweigerd(client, wereld, sleutel, wachtwoord, uitleg):
    gebruiker = wereld.collega.medewerker.gebruiker
    gebruiker.email = "twitdewit@baronie.voorbeeld.nl"
    gebruiker.save()
    antwoord = neem_aan(client, sleutel, wachtwoord)
    assert antwoord.status_code == 422
    assert uitleg in antwoord.content.decode()
    assert wachtwoord not in antwoord.content.decode()


@pytest.mark.parametrize("wachtwoord", [ZIN, "x" * 20 + "y7Qz" + "é" * 40, "1 zin met spaties!"])
def test_elk_lang_wachtwoord_mag_zonder_regels_over_tekens(wereld, sleutel, wachtwoord):
    neem_uitnodiging_aan(sleutel, wachtwoord=wachtwoord, op=klok.nu())


def test_ook_het_commando_weigert_een_zwak_wachtwoord(sleutel):
    with pytest.raises(ValidationError):
        neem_uitnodiging_aan(sleutel, wachtwoord="kort", op=klok.nu())


def test_twee_verschillende_wachtwoorden(client, sleutel):
    antwoord = neem_aan(client, sleutel, nogmaals="iets heel anders dan dat")
    assert "niet gelijk" in antwoord.content.decode()


@pytest.mark.parametrize("wie", ["regisseur", "manager", "fg", "ketenpartner"])
def test_alleen_de_functioneel_beheerder_nodigt_uit(wereld, wie):
    with pytest.raises(GeenRecht):
        nodig_uit(wereld.collega.medewerker.uuid, door=wereld.rollen[wie], op=NU)


def test_een_medewerker_van_een_ander_huis_bestaat_niet(wereld):
    with pytest.raises(NietGevonden):
        nodig_uit(wereld.buitenstaander.medewerker.uuid, door=wereld.beheerder, op=NU)


def test_een_gedeelde_login_is_niet_van_een_huis_alleen(wereld):
    """Else a beheerder of one house could take over a login of another."""
    medewerker = maak_medewerker(
        wereld.partners["huis"].uuid,
        naam="O. Buiten",
        functie="",
        email=wereld.buitenstaander.medewerker.gebruiker.email.upper(),
        door=wereld.beheerder,
        op=NU,
    )
    assert medewerker.gebruiker == wereld.buitenstaander.medewerker.gebruiker
    for opdracht in (nodig_uit, blokkeer):
        with pytest.raises(LoginVanAnderHuis):
            opdracht(medewerker.uuid, door=wereld.beheerder, op=NU)


def test_de_eerste_beheerder_komt_van_de_opdrachtregel(client, wereld, capsys):
    call_command("nieuwe_beheerder", "baronie", naam="N. Nieuw", email="nieuw@baronie.voorbeeld.nl")
    link = capsys.readouterr().out.split()[-1]
    assert "nieuw@" not in link
    antwoord = client.get(link.removeprefix("http://localhost:8000"))
    assert antwoord.status_code == 200
    assert Medewerker.objects.get(naam="N. Nieuw").rollen.get().soort == "functioneel_beheerder"
    with pytest.raises(CommandError):
        call_command("nieuwe_beheerder", "nergens", naam="N", email="n@voorbeeld.nl")


def test_de_opdrachtregel_herstelt_een_login(met_app, capsys):
    call_command("herstel_login", met_app.email)
    assert "gewist" in capsys.readouterr().out
    assert not met_app.authenticator_set.exists()
    assert Gebruiker.objects.get(pk=met_app.pk).check_password(WACHTWOORD)

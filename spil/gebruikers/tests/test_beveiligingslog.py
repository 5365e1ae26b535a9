"""Who got in and who was kept out, why, without personal data (eisen A6-19)."""

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from spil.gebruikers.models import Beveiligingsregel
from spil.gebruikers.queries import beveiligingsregels
from spil.gebruikers.tests.codes import code
from tests.inloggen import log_in
from tests.wereld import BEGIN, als


def uitkomsten(wereld, wie="beheerder") -> list[str]:
    with als(wereld.rollen[wie]):
        return [regel.uitkomst for regel in reversed(beveiligingsregels(vanaf=BEGIN))]


def test_elke_stap_van_het_inloggen_laat_een_regel_na(client, met_app, wachtwoordstap, wereld):
    wachtwoordstap(met_app.email, "dit is niet het goede")
    wachtwoordstap(met_app.email)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    client.post(reverse("mfa_authenticate"), {"code": code()})
    client.post(reverse("account_logout"))
    assert uitkomsten(wereld) == [
        "inloggen_mislukt",
        "tweede_factor_mislukt",
        "ingelogd",
        "uitgelogd",
    ]


def test_te_vaak_en_geblokkeerd_staan_erin(gebruiker, wachtwoordstap, wereld):
    for _ in range(6):
        wachtwoordstap(gebruiker.email, "dit is niet het goede")
    gebruiker.blokkeer()
    wachtwoordstap(gebruiker.email, adres="203.0.113.4")
    assert uitkomsten(wereld)[-2:] == ["te_vaak", "geblokkeerd"]


def test_een_weigering_staat_erin_met_rol_en_route(client, wereld):
    log_in(client, wereld.regisseur)
    antwoord = client.post(reverse("passkey-einde"), {"sleutel": "1"})
    assert antwoord.status_code == 404
    with als(wereld.fg):
        regel = beveiligingsregels(vanaf=BEGIN)[0]
    assert (regel.uitkomst, regel.route, regel.rol_id) == (
        "niet_gevonden",
        "passkey-einde",
        wereld.regisseur.pk,
    )


def test_een_onbekend_adres_wordt_niet_bewaard(wachtwoordstap, wereld):
    with connection.execute_wrapper(bewaak("niemand@voorbeeld.nl")):
        wachtwoordstap("niemand@voorbeeld.nl", "een lang wachtwoord dat niet klopt")


def bewaak(woord: str):
    def wrapper(execute, sql, params, many, context):
        if sql.lstrip().startswith("INSERT INTO gebruikers_beveiligingsregel"):
            assert woord not in str(params)
        return execute(sql, params, many, context)

    return wrapper


@pytest.mark.parametrize("wie", ["regisseur", "manager", "ketenpartner"])
def test_anderen_lezen_dit_log_niet(wereld, wie):
    with pytest.raises(ProgrammingError, match="functioneel beheerder"):
        uitkomsten(wereld, wie)


def test_regels_van_een_ander_huis_zijn_niet_te_zien(client, wereld):
    log_in(client, wereld.buitenstaander)
    assert uitkomsten(wereld) == []


@pytest.mark.parametrize("opdracht", ["UPDATE {} SET route = ''", "DELETE FROM {}"])
def test_het_log_kan_alleen_groeien(db, opdracht):
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht.format(Beveiligingsregel._meta.db_table))


def test_de_app_leest_het_log_niet_rechtstreeks(client, wereld):
    log_in(client, wereld.regisseur)
    assert not Beveiligingsregel.objects.exists()

"""The journal: who reads what, and that nothing written disappears."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.stukken.commands import corrigeer_notitie, schrijf_notitie
from spil.stukken.fouten import (
    AlGecorrigeerd,
    DossierIsGesloten,
    NotitieOnvolledig,
    NotitieVanEenAnder,
)
from spil.stukken.models import Journaalregel
from spil.stukken.queries import journaal
from spil.stukken.tests.opzet import (
    deel_van,
    dossier_met_deelnemers,
    keuzes,
    notitie,
    schrijf,
)
from spil.toegang.commands import neem_noodtoegang
from tests.wereld import NU, VANDAAG, Wereld, als, later


@pytest.fixture
def dossier(wereld: Wereld):
    return dossier_met_deelnemers(wereld)


def teksten(wereld, dossier, wie) -> set[str]:
    with als(wereld.rollen[wie]):
        return {r.tekst for r in journaal(dossier).regels}


def test_ieder_leest_wat_voor_hem_is_geschreven(wereld, dossier):
    for publiek in ("kern", "gezamenlijk", "politie", "ggz"):
        schrijf(wereld, dossier, publiek=publiek)
    verwacht = {
        "regisseur": {"kern", "gezamenlijk", "politie", "ggz"},
        "ondersteuner": {"kern", "gezamenlijk", "politie", "ggz"},
        "ketenpartner": {"gezamenlijk", "politie"},
        "behandelaar": {"gezamenlijk", "ggz"},
        "officier": set(),
        "collega": set(),
        "buitenstaander": set(),
        "manager": set(),
    }
    for wie, gelezen in verwacht.items():
        assert teksten(wereld, dossier, wie) == gelezen, wie


def test_het_formulier_biedt_de_lezers_aan_de_kleinste_kring_eerst(wereld, dossier):
    politie = "Politie Zeeland-West-Brabant"
    assert keuzes(wereld, dossier, "regisseur") == [
        "kern",
        "gezamenlijk",
        "GGZ Voorbeeld",
        politie,
    ]
    assert keuzes(wereld, dossier, "ketenpartner") == ["gezamenlijk", politie]
    assert keuzes(wereld, dossier, "officier") == []


@pytest.mark.parametrize(
    ("wie", "publiek"),
    [
        ("ketenpartner", "kern"),
        ("ketenpartner", "ggz"),
        ("collega", "gezamenlijk"),
        ("officier", "gezamenlijk"),
        ("buitenstaander", "kern"),
    ],
)
def test_niemand_schrijft_in_een_deel_dat_niet_het_zijne_is(wereld, dossier, wie, publiek):
    with pytest.raises(NietGevonden):
        schrijf(wereld, dossier, wie=wie, publiek=publiek)


def test_op_de_kaft_komt_geen_notitie(wereld, dossier):
    with als(wereld.regisseur) as rol, pytest.raises(NietGevonden):
        schrijf_notitie(dossier.uuid, notitie(), deel_uuid=dossier.deel.uuid, door=rol, op=NU)


def test_een_partner_schrijft_voor_allen_of_in_zijn_eigen_deel(wereld, dossier):
    schrijf(wereld, dossier, wie="ketenpartner", publiek="gezamenlijk")
    schrijf(wereld, dossier, wie="ketenpartner", publiek="politie")
    assert teksten(wereld, dossier, "behandelaar") == {"gezamenlijk"}


def test_een_correctie_laat_het_oorspronkelijke_staan(wereld, dossier):
    oud = schrijf(wereld, dossier, publiek="gezamenlijk", inhoud=notitie("Hij woont in Breda"))
    with als(wereld.ondersteuner) as rol:
        corrigeer_notitie(oud.uuid, notitie("Hij woont in Oosterhout"), door=rol, op=later(hours=1))
    with als(wereld.behandelaar):
        nieuw, eerst = journaal(dossier).regels
        assert (nieuw.tekst, eerst.tekst) == ("Hij woont in Oosterhout", "Hij woont in Breda")
        assert nieuw.corrigeert_van == oud.geschreven_op
        assert eerst.is_gecorrigeerd
        assert not nieuw.is_gecorrigeerd
        assert nieuw.publiek == eerst.publiek == "Alle deelnemers"


def test_een_notitie_wordt_een_keer_gecorrigeerd_daarna_de_correctie(wereld, dossier):
    oud = schrijf(wereld, dossier, publiek="kern")
    with als(wereld.regisseur) as rol:
        nieuw = corrigeer_notitie(oud.uuid, notitie("Twee"), door=rol, op=NU)
        with pytest.raises(AlGecorrigeerd):
            corrigeer_notitie(oud.uuid, notitie("Drie"), door=rol, op=NU)
        corrigeer_notitie(nieuw.uuid, notitie("Drie"), door=rol, op=NU)
        assert Journaalregel.objects.count() == 3


def test_alleen_de_eigen_organisatie_corrigeert_haar_notitie(wereld, dossier):
    oud = schrijf(wereld, dossier, wie="ketenpartner", publiek="gezamenlijk")
    for wie in ("regisseur", "behandelaar"):
        with als(wereld.rollen[wie]) as rol, pytest.raises(NotitieVanEenAnder, match="Politie"):
            corrigeer_notitie(oud.uuid, notitie("Anders"), door=rol, op=NU)
    with als(wereld.officier) as rol, pytest.raises(NietGevonden):
        corrigeer_notitie(oud.uuid, notitie("Anders"), door=rol, op=NU)


@pytest.mark.parametrize("opdracht", ["UPDATE {} SET tekst = 'weg'", "DELETE FROM {}"])
def test_de_database_weigert_een_notitie_te_wijzigen(wereld, dossier, opdracht):
    schrijf(wereld, dossier, publiek="kern")
    with (
        als(wereld.regisseur),
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht.format("stukken_journaalregel"))


def test_vernietigen_van_het_dossier_neemt_het_journaal_mee(wereld, dossier):
    oud = schrijf(wereld, dossier, publiek="kern")
    with als(wereld.regisseur) as rol:
        corrigeer_notitie(oud.uuid, notitie("Twee"), door=rol, op=NU)
        dossier.vernietig(op=NU)
        assert not Journaalregel.objects.exists()


def test_twee_keer_verzenden_maakt_een_notitie(wereld, dossier):
    sleutel = uuid4()
    een = schrijf(wereld, dossier, publiek="kern", sleutel=sleutel)
    twee = schrijf(wereld, dossier, publiek="kern", sleutel=sleutel)
    assert een.pk == twee.pk
    with als(wereld.regisseur) as rol:
        drie, vier = (
            corrigeer_notitie(een.uuid, notitie("x"), sleutel=een_sleutel, door=rol, op=NU)
            for een_sleutel in [uuid4()] * 2
        )
        assert drie.pk == vier.pk
        assert Journaalregel.objects.count() == 2


@pytest.mark.parametrize(
    "inhoud",
    [
        notitie("  "),
        notitie("Morgen", gebeurd_op=VANDAAG + timedelta(days=1)),
    ],
)
def test_een_notitie_zegt_iets_over_wat_gebeurd_is(wereld, dossier, inhoud):
    with pytest.raises(NotitieOnvolledig):
        schrijf(wereld, dossier, publiek="kern", inhoud=inhoud)


def test_met_alleen_noodtoegang_schrijft_niemand(wereld, dossier):
    deel = deel_van(dossier, "kern", wereld)
    with als(wereld.collega) as rol:
        neem_noodtoegang(
            dossier.nummer, toelichting="Betrokkene staat voor een school.", door=rol, op=NU
        )
        with pytest.raises(GeenRecht):
            schrijf_notitie(dossier.uuid, notitie(), deel_uuid=deel.uuid, door=rol, op=NU)


def test_in_een_gesloten_dossier_komt_niets_meer_bij(wereld, dossier):
    with als(wereld.regisseur):
        dossier.scherm_af(op=NU)
    with pytest.raises(DossierIsGesloten):
        schrijf(wereld, dossier, publiek="kern")


def test_het_journaal_is_te_filteren_en_te_bladeren_met_een_vraag_aan_de_database(wereld, dossier):
    deel = deel_van(dossier, "kern", wereld)
    with als(wereld.regisseur) as rol:
        for i in range(40):
            Journaalregel.schrijf(
                deel,
                soort="besluit" if i % 2 else "contact",
                aard="feit",
                tekst=f"Regel {i}",
                bron="Huis",
                gebeurd_op=VANDAAG - timedelta(days=40 - i),
                door=rol,
                op=NU,
            )
        for soort, pagina, aantal, eerste in [
            ("", 1, 30, "Regel 39"),
            ("", 2, 10, "Regel 9"),
            ("contact", 1, 20, "Regel 38"),
            ("observatie", 1, 0, None),
        ]:
            with CaptureQueriesContext(connection) as vragen:
                gevonden = journaal(dossier, soort=soort, pagina=pagina)
                for regel in gevonden.regels:
                    assert regel.organisatie
                    assert regel.publiek == "Alleen het huis"
                    assert not regel.is_gecorrigeerd
            assert len(vragen) == 1
            assert len(gevonden.regels) == aantal
            assert not gevonden.regels or gevonden.regels[0].tekst == eerste
        assert journaal(dossier).heeft_volgende
        assert not journaal(dossier, pagina=2).heeft_volgende

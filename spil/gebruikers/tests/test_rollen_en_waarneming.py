"""Roles, teams and standing in."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from spil.gebruikers.commands import (
    DerdeKrijgtGeenLogin,
    MedewerkerBestaatAl,
    RolNietMogelijk,
    WaarnemingNietMogelijk,
    beeindig_rol,
    beeindig_waarneming,
    geef_rol,
    maak_medewerker,
    neem_op_in_team,
    regel_waarneming,
    zet_uit_dienst,
)
from spil.gebruikers.models import Medewerker, Rol, Rolsoort, Team, TeamLid, Waarneming
from spil.kern.fouten import GeenRecht, NietGevonden
from tests.wereld import NU, VANDAAG, later


def test_een_rol_geven(wereld, gelogd):
    with gelogd() as codes:
        rol = geef_rol(
            wereld.manager.medewerker.uuid,
            soort=Rolsoort.PROCESREGISSEUR,
            begin=VANDAAG,
            door=wereld.beheerder,
            op=NU,
        )
    assert (rol.soort, rol.einde) == ("procesregisseur", None)
    assert codes == ["rol.gegeven"]


@pytest.mark.parametrize(
    ("wie", "soort", "uitleg"),
    [
        ("ketenpartner", Rolsoort.PROCESREGISSEUR, "van het huis zelf"),
        ("manager", Rolsoort.KETENPARTNER, "geen ketenpartner"),
        ("manager", Rolsoort.SYSTEEM, "Spil zelf"),
        ("regisseur", Rolsoort.PROCESREGISSEUR, "al"),
        ("beheerder", Rolsoort.PROCESREGISSEUR, "uzelf"),
        *(
            ("behandelaar", soort, "private deelnemer krijgt alleen de rol ketenpartner")
            for soort in Rolsoort
            if soort not in {Rolsoort.KETENPARTNER, Rolsoort.SYSTEEM}
        ),
    ],
)
def test_rollen_die_niet_kunnen(wereld, wie, soort, uitleg):
    with pytest.raises(RolNietMogelijk, match=uitleg):
        geef_rol(
            wereld.rollen[wie].medewerker.uuid,
            soort=soort,
            begin=VANDAAG,
            door=wereld.beheerder,
            op=NU,
        )


@pytest.mark.parametrize(
    ("wie", "soort"),
    [
        *(("behandelaar", s) for s in Rolsoort if s != Rolsoort.KETENPARTNER),
        ("ketenpartner", Rolsoort.PROCESREGISSEUR),
        ("ketenpartner", Rolsoort.TRIAGIST),
        ("manager", Rolsoort.KETENPARTNER),
    ],
)
def test_ook_de_databank_geeft_een_rol_alleen_waar_zij_past(wereld, wie, soort):
    """eisen A1-05 (WGS art. 1.4 lid 2 and 2.27): whoever writes the row, and by an update too."""
    for schrijf in (
        lambda: Rol.geef(wereld.rollen[wie].medewerker, soort=soort, begin=VANDAAG),
        lambda: Rol.objects.filter(pk=wereld.rollen[wie].pk).update(soort=soort),
    ):
        with (
            pytest.raises(IntegrityError, match="van een organisatie van klasse") as fout,
            transaction.atomic(),
        ):
            schrijf()
        assert fout.value.__cause__.diag.constraint_name == "rol_past_bij_de_organisatie"


@pytest.mark.parametrize("soort", [Rolsoort.FG, Rolsoort.MANAGER, Rolsoort.CONTACTPUNT])
def test_een_publieke_deelnemer_kan_de_fg_leveren(wereld, soort):
    """The FG comes from the public deelnemers (WGS art. 1.4 lid 2), the contactpunt from a
    municipality (BGS art. 1.1)."""
    wie = wereld.ambtenaar.medewerker
    assert geef_rol(wie.uuid, soort=soort, begin=VANDAAG, door=wereld.beheerder, op=NU).pk


@pytest.mark.parametrize("wie", ["regisseur", "manager", "fg"])
def test_alleen_de_beheerder_geeft_rollen(wereld, wie):
    with pytest.raises(GeenRecht):
        geef_rol(
            wereld.collega.medewerker.uuid,
            soort=Rolsoort.FG,
            begin=VANDAAG,
            door=wereld.rollen[wie],
            op=NU,
        )


def test_een_rol_beeindigen(wereld, gelogd):
    with gelogd() as codes:
        beeindig_rol(wereld.collega.uuid, per=VANDAAG, door=wereld.beheerder, op=NU)
    assert not Rol.objects.geldig_op(VANDAAG).filter(pk=wereld.collega.pk).exists()
    assert codes == ["rol.beeindigd"]


def test_de_laatste_beheerder_blijft(wereld):
    with pytest.raises(RolNietMogelijk, match="laatste"):
        beeindig_rol(wereld.beheerder.uuid, per=VANDAAG, door=wereld.beheerder, op=NU)


def test_een_rol_van_een_ander_huis_bestaat_niet(wereld):
    with pytest.raises(NietGevonden):
        beeindig_rol(wereld.buitenstaander.uuid, per=VANDAAG, door=wereld.beheerder, op=NU)


@pytest.fixture
def dubbelrol(wereld) -> Rol:
    """The beheerder, who sees no content, is also a regisseur."""
    rol = Rol.geef(wereld.beheerder.medewerker, soort=Rolsoort.PROCESREGISSEUR, begin=VANDAAG)
    wereld.rollen["dubbelrol"] = rol
    return rol


def test_een_beheerder_zet_zichzelf_niet_in_een_team(wereld, dubbelrol):
    """eisen A1-05: a team holds every case of the house."""
    team = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    with pytest.raises(RolNietMogelijk, match="uzelf"):
        neem_op_in_team(team.uuid, rol_uuid=dubbelrol.uuid, door=wereld.beheerder, op=NU)
    assert not TeamLid.objects.filter(rol=dubbelrol).exists()


def test_een_beheerder_laat_zichzelf_geen_collega_waarnemen(wereld, dubbelrol):
    """eisen A1-05: the cases of a colleague come from that colleague, or from another beheerder."""
    with pytest.raises(WaarnemingNietMogelijk, match="uzelf"):
        waarneming(wereld, waarnemer="dubbelrol", door="beheerder")
    assert waarneming(wereld, waarnemer="dubbelrol", door="regisseur")


def test_een_derde_krijgt_geen_login_en_geen_rol(wereld):
    """eisen A1-06; BGS art. 2.21: a derde is never authorised for the system."""
    corporatie = wereld.partners["corporatie"]
    with pytest.raises(DerdeKrijgtGeenLogin, match=r"2\.21"):
        maak_medewerker(
            corporatie.uuid,
            naam="D. Derde",
            functie="",
            email="d@derde.voorbeeld.nl",
            door=wereld.beheerder,
            op=NU,
        )
    bekende = Medewerker.maak(corporatie, naam="D. Derde", gebruiker=None)
    for soort in (Rolsoort.KETENPARTNER, Rolsoort.CONTACTPUNT):
        with pytest.raises(RolNietMogelijk, match="derde"):
            geef_rol(bekende.uuid, soort=soort, begin=VANDAAG, door=wereld.beheerder, op=NU)


def waarneming(wereld, *, voor="regisseur", waarnemer="collega", door="regisseur", dagen=7, van=0):
    return regel_waarneming(
        voor=wereld.rollen[voor].uuid,
        waarnemer=wereld.rollen[waarnemer].uuid,
        van=VANDAAG + timedelta(days=van),
        tot=VANDAAG + timedelta(days=van + dagen - 1),
        door=wereld.rollen[door],
        op=NU,
    )


@pytest.mark.parametrize("door", ["regisseur", "beheerder"])
def test_een_waarneming_regelen(wereld, gelogd, door):
    with gelogd() as codes:
        geregeld = waarneming(wereld, door=door)
    assert (geregeld.voor, geregeld.door) == (wereld.regisseur, wereld.collega)
    assert codes == ["waarneming.geregeld"]


def test_niemand_regelt_een_waarneming_voor_een_ander(wereld):
    with pytest.raises(GeenRecht):
        waarneming(wereld, door="collega")


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        ({"waarnemer": "ondersteuner"}, "dezelfde rol"),
        ({"waarnemer": "regisseur"}, "zichzelf"),
        ({"dagen": 43}, "hoogstens"),
        ({"dagen": 0}, "laatste dag"),
        ({"van": -1}, "vandaag of later"),
        ({"voor": "ketenpartner", "waarnemer": "officier", "door": "ketenpartner"}, "dezelfde org"),
    ],
)
def test_waarnemingen_die_niet_kunnen(wereld, anders, uitleg):
    with pytest.raises(WaarnemingNietMogelijk, match=uitleg):
        waarneming(wereld, **anders)


def test_een_waarneming_beeindigen(wereld):
    lopend, later_pas = waarneming(wereld), waarneming(wereld, van=20)
    beeindig_waarneming(later_pas.uuid, door=wereld.beheerder, op=NU)
    beeindig_waarneming(lopend.uuid, door=wereld.regisseur, op=later(days=3))
    assert list(Waarneming.objects.values_list("tot", flat=True)) == [VANDAAG + timedelta(days=2)]


def test_uit_dienst_blokkeert_de_login_als_er_niets_overblijft(wereld, gelogd):
    with gelogd() as codes:
        zet_uit_dienst(wereld.collega.medewerker.uuid, door=wereld.beheerder, op=NU)
    gebruiker = wereld.collega.medewerker.gebruiker
    gebruiker.refresh_from_db()
    assert not gebruiker.is_active
    assert codes == ["medewerker.uit_dienst", "login.geblokkeerd"]


def test_wie_ook_ergens_anders_werkt_houdt_de_login(wereld):
    """Leaving one partner ends that role only (eisen A2-15)."""
    gebruiker = wereld.collega.medewerker.gebruiker
    maak_medewerker(
        wereld.partners["gemeente"].uuid,
        naam="T. de Wit",
        functie="",
        email=gebruiker.email,
        door=wereld.beheerder,
        op=NU,
    )
    zet_uit_dienst(wereld.collega.medewerker.uuid, door=wereld.beheerder, op=NU)
    gebruiker.refresh_from_db()
    assert gebruiker.is_active


def test_een_medewerker_staat_er_een_keer_in(wereld):
    with pytest.raises(MedewerkerBestaatAl):
        maak_medewerker(
            wereld.partners["huis"].uuid,
            naam="S. Oomen",
            functie="",
            email=wereld.regisseur.medewerker.gebruiker.email,
            door=wereld.beheerder,
            op=NU,
        )

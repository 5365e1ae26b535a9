"""What one organisation takes home of the minutes: only the items at which its people were."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from spil.casussen.models import Casus
from spil.casussen.tests.opzet import Zaak, laat_ggz_deelnemen, maak_zaak
from spil.logboek.models import Inzage
from spil.overleggen.commands import laat_aanschuiven
from spil.overleggen.commands.nazorg import beoordeel_correctie, stel_correctie_voor
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.models import Genodigde
from spil.overleggen.tests.voorbereidopzet import maak_tafel, zet
from spil.toegang.models import Dossier
from tests.inloggen import log_in
from tests.wereld import NU, als

ERNA = NU + timedelta(days=2)
VERBETERD = "vogel7 was een dag later"


def tekst(nummer, actie):
    """Each line with a mark of its item and its kind."""
    return "\n".join(
        [
            f"notitie{nummer} van de tafel",
            f"? bevinding{nummer} van de tafel",
            f"! besluit{nummer} van de tafel",
            *(f"- @{wie} actie{nummer}{wie} uiterlijk 3 december" for wie in actie),
            "volgende: over twee weken",
        ]
    )


@pytest.fixture
def tafel(wereld, nu):
    """Three items with minutes: a case with police, OM and GGZ; a report that has none yet; and a
    case of a colleague at which police and OM sit."""
    tafel = maak_tafel(wereld)
    with als(wereld.regisseur):
        casus = Casus.objects.select_related("dossier").get(dossier=tafel.punt.dossier_id)
        eerste = Zaak(wereld, casus.dossier, casus, {})
    laat_ggz_deelnemen(eerste)
    zaak = maak_zaak(wereld, regisseur=wereld.collega)
    tafel.derde = zet(wereld, tafel.overleg, zaak.dossier, wie="collega")
    with als(wereld.collega) as rol:
        officier = Genodigde.objects.get(rol=wereld.officier)
        laat_aanschuiven(tafel.derde.uuid, officier.uuid, door=rol, op=NU)
    _rond_af(wereld, "regisseur", tafel.punt, tekst(1, ["politie", "ggz"]))
    _rond_af(wereld, "collega", tafel.derde, tekst(3, ["politie"]))
    return tafel


def _rond_af(wereld, wie, punt, tekst):
    with als(wereld.rollen[wie]) as rol:
        rond_punt_af(punt.uuid, tekst=tekst, door=rol, op=NU)


def lees(wereld, wie, naam, *args, op=ERNA):
    with time_machine.travel(op, tick=False):
        client = log_in(Client(), wereld.rollen[wie])
        antwoord = client.get(reverse(naam, args=args))
        return antwoord.status_code, antwoord.content.decode()


def van_wie(wereld, wie):
    with als(wereld.regisseur):
        return Genodigde.objects.get(rol=wereld.rollen[wie])


def blikken(wereld, punt, wie):
    with als(wereld.rollen[wie], op=ERNA):
        nummer = Dossier.objects.get(pk=punt.dossier_id).nummer
    with als(wereld.fg, op=ERNA):
        regels = Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [nummer, ERNA])
        return [r.handeling for r in regels if r.handeling.startswith("partijverslag")]


@pytest.mark.parametrize(
    ("wie", "eigen", "acties"),
    [
        ("behandelaar", {1}, {"actie1ggz"}),
        ("ketenpartner", {1, 3}, {"actie1politie", "actie3politie"}),
        ("officier", {1, 3}, set()),
    ],
)
def test_een_partner_neemt_alleen_mee_wat_van_haar_is(wereld, tafel, wie, eigen, acties):
    """Proves A1-08 for what goes home: of another item nothing, of one's own the decisions, the day it
    comes back, and the own actions with their term; no notes, findings or actions of others."""
    status, pagina = lees(wereld, wie, "partijverslag", tafel.overleg.uuid)
    assert status == 200
    alle = {f"actie{nr}{van}" for nr in (1, 3) for van in ("politie", "ggz")}
    assert {een for een in alle if een in pagina} == acties
    assert ("voor donderdag 3 december 2026" in pagina) is bool(acties)
    for nummer in (1, 3):
        assert (f"besluit{nummer}" in pagina) is (nummer in eigen)
        assert f"notitie{nummer}" not in pagina
        assert f"bevinding{nummer}" not in pagina
    assert pagina.count("Komt terug") == len(eigen)


def test_elke_blik_staat_per_punt_als_afdruk_in_het_logboek(wereld, tafel):
    """Proves C-23: at each item that was on the paper, and at no other."""
    lees(wereld, "behandelaar", "partijverslag", tafel.overleg.uuid)
    assert blikken(wereld, tafel.punt, "regisseur") == ["partijverslag.afdrukken"]
    assert blikken(wereld, tafel.derde, "collega") == []


def test_het_huis_drukt_af_wat_van_een_ander_is_zo_ver_het_zelf_mag_lezen(wereld, tafel):
    politie = van_wie(wereld, "ketenpartner")
    for wie, leest in (("regisseur", {1}), ("collega", {3}), ("ondersteuner", {1, 3})):
        status, pagina = lees(wereld, wie, "genodigde-partijverslag", politie.uuid)
        assert status == 200
        assert {nr for nr in (1, 3) if f"actie{nr}politie" in pagina} == leest, wie
        assert "actie1ggz" not in pagina
    assert "partijverslag.afdrukken_voor_partij" in blikken(wereld, tafel.punt, "regisseur")


def test_wie_bij_een_punt_was_volgt_uit_de_vinkjes(wereld, tafel):
    """By presence, and only where nobody ticked by who was asked."""
    politie = van_wie(wereld, "ketenpartner")
    with als(wereld.regisseur, op=ERNA) as rol:
        leg_aanwezigheid_vast(tafel.punt.uuid, [politie.uuid], door=rol, op=ERNA)
    status, ggz = lees(wereld, "behandelaar", "partijverslag", tafel.overleg.uuid)
    assert status == 200
    assert "Hier is niets te lezen." not in ggz  # the report, at which nobody ticked
    assert "besluit1" not in ggz
    assert "besluit1" in lees(wereld, "ketenpartner", "partijverslag", tafel.overleg.uuid)[1]


def test_een_correctie_die_is_overgenomen_gaat_mee(wereld, tafel):
    with als(wereld.ketenpartner, op=ERNA) as rol:
        wacht = stel_correctie_voor(tafel.punt.uuid, tekst="nog niet", door=rol, op=ERNA)
        correctie = stel_correctie_voor(tafel.punt.uuid, tekst=VERBETERD, door=rol, op=ERNA)
    with als(wereld.regisseur, op=ERNA) as rol:
        beoordeel_correctie(correctie.uuid, overnemen=True, door=rol, op=ERNA)
    _, pagina = lees(wereld, "behandelaar", "partijverslag", tafel.overleg.uuid)
    assert VERBETERD in pagina
    assert wacht.tekst not in pagina


def test_na_veertien_dagen_en_zonder_punt_is_er_niets_te_lezen(wereld, tafel):
    later = tafel.overleg.eindigt + timedelta(days=14)
    status, pagina = lees(wereld, "ketenpartner", "partijverslag", tafel.overleg.uuid, op=later)
    assert status == 200
    assert "Hier is niets te lezen." in pagina
    assert "besluit" not in pagina


def test_een_derde_krijgt_een_uittreksel_en_een_partner_niet_wat_van_een_ander_is(wereld, tafel):
    """BGS art. 2.21."""
    with als(wereld.regisseur):
        derde = Genodigde.objects.get(naam="Woonconsulent")
    politie = van_wie(wereld, "ketenpartner")
    for wie, van, status in (
        ("ondersteuner", derde, 404),
        ("officier", politie, 403),
        ("manager", politie, 403),
        ("buitenstaander", politie, 404),
    ):
        assert lees(wereld, wie, "genodigde-partijverslag", van.uuid)[0] == status, wie


def test_de_weg_staat_bij_het_overleg_zodra_er_een_verslag_ligt(wereld, tafel):
    adres = reverse("partijverslag", args=[tafel.overleg.uuid])
    for wie, op, staat_er in (
        ("ketenpartner", NU, False),
        ("ketenpartner", ERNA, True),
        ("regisseur", ERNA, True),
        ("manager", ERNA, False),
    ):
        pagina = lees(wereld, wie, "overleg", tafel.overleg.uuid, op=op)[1]
        assert (adres in pagina) is staat_er, (wie, op)
        voor_anderen = "Verslag voor een andere organisatie" in pagina
        assert voor_anderen is (wie == "regisseur"), wie

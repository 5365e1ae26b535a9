"""Kept encrypted, unchanged, and shown to who holds the part (eisen A4-02, A4-03, A4-07)."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction

from spil.bestanden import grenzen
from spil.bestanden.antwoord import als_download
from spil.bestanden.commands import bewaar_bij_concept, haal_uit_concept, meld_beschadigd
from spil.bestanden.commands import bewaren as bewaren_module
from spil.bestanden.fouten import BestandBeschadigd, TeVeelBestanden
from spil.bestanden.models import Bestand, Brok, Conceptbestand, Conceptbrok
from spil.bestanden.queries import bestanden_bij_concept, inhoud_van
from spil.bestanden.tests.maken import pdf
from spil.bestanden.tests.opzet import aangeboden, voeg_toe
from spil.kern.fouten import NietGevonden
from spil.kern.testing import eigenaar_verbinding
from spil.kern.versleuteling import kluis_van
from spil.stukken.tests.opzet import dossier_met_deelnemers
from spil.toegang.commands.concept import gooi_concept_weg, ruim_oude_concepten_op
from spil.toegang.models import Bericht
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, Wereld, als

GROOT = pdf(b"/Title(" + b"x" * 600_000 + b")")
SLEUTEL = UUID("7f0e6f6e-0d0f-4a52-9a53-4b6f2f0f7a11")


@pytest.fixture
def dossier(wereld: Wereld):
    return dossier_met_deelnemers(wereld)


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO, settings.CLAMD = True, ""


def test_wat_erin_gaat_komt_eruit(wereld, dossier):
    bestand = voeg_toe(wereld, dossier, aangeboden(inhoud=GROOT))
    with als(wereld.ondersteuner) as rol:
        bestand = Bestand.objects.get(pk=bestand.pk)
        assert b"".join(inhoud_van(bestand, door=rol)) == GROOT
        assert bestand.brokken.count() == 3


def test_in_de_databank_staat_geen_leesbare_byte(wereld, dossier):
    """Proves A4-03: pieces of 256 kB, encrypted, under a random key."""
    voeg_toe(wereld, dossier, aangeboden(inhoud=GROOT))
    with als(wereld.regisseur):
        for brok in Brok.objects.all():
            assert b"xxxxxxxx" not in bytes(brok.versleuteld)
            assert b"PDF" not in bytes(brok.versleuteld)
            assert len(brok.versleuteld) < grenzen.BROK + 64


def test_een_bestand_ziet_wie_het_deel_heeft(wereld, dossier):
    voeg_toe(wereld, dossier, publiek="politie")
    for wie, aantal in (
        *(("regisseur", 1), ("ondersteuner", 1), ("ketenpartner", 1), ("behandelaar", 0)),
        *(("officier", 0), ("collega", 0), ("manager", 0), ("fg", 0), ("buitenstaander", 0)),
    ):
        with als(wereld.rollen[wie]):
            assert (Bestand.objects.count(), Brok.objects.count()) == (aantal, aantal), wie


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE bestanden_bestand SET scan = 'schoon'",
        "DELETE FROM bestanden_bestand",
        "UPDATE bestanden_brok SET nummer = 9",
        "DELETE FROM bestanden_brok",
    ],
)
def test_de_databank_weigert_een_bestand_te_wijzigen(wereld, dossier, opdracht):
    """Proves A4-07: what came in stays as it came."""
    voeg_toe(wereld, dossier)
    with (
        als(wereld.regisseur),
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


KAPOT = {
    "een byte omgeklapt": (
        "UPDATE bestanden_brok SET versleuteld = set_byte(versleuteld, 40,"
        " get_byte(versleuteld, 40) # 1) WHERE nummer = 1"
    ),
    "een stuk weg": "DELETE FROM bestanden_brok WHERE nummer = 2",
    "het begin weg": "DELETE FROM bestanden_brok WHERE nummer = 0",
    "de vingerafdruk veranderd": "UPDATE bestanden_bestand SET sha256 = repeat('0', 64)",
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("hoe", KAPOT)
def test_wat_niet_meer_is_wat_het_was_gaat_niet_open(wereld, dossier, hoe):
    """Proves A4-07: flip one byte in storage, and it is refused, told and logged."""
    bestand = voeg_toe(wereld, dossier, aangeboden(inhoud=GROOT))
    beheer(KAPOT[hoe])
    with als(wereld.regisseur) as rol:
        kapot = Bestand.objects.get(pk=bestand.pk)
        with pytest.raises(BestandBeschadigd, match="beschadigd"):
            inhoud_van(kapot, door=rol)
        meld_beschadigd(kapot, door=rol, op=NU)
    for wie, nummer in (("regisseur", dossier.nummer), ("fg", dossier.nummer), ("beheerder", "")):
        with als(wereld.rollen[wie]):
            bericht = Bericht.objects.get()
            assert (bericht.soort, bericht.dossiernummer) == ("beschadigd", nummer), wie
    with eigenaar_verbinding() as eigenaar:
        eigenaar.execute("ALTER TABLE logboek_gebeurtenis DISABLE ROW LEVEL SECURITY")
        codes = eigenaar.execute("SELECT code FROM logboek_gebeurtenis").fetchall()
        eigenaar.execute("ALTER TABLE logboek_gebeurtenis ENABLE ROW LEVEL SECURITY")
    assert ("bestand.beschadigd",) in codes


def beheer(opdracht: str) -> None:
    """As somebody with the whole database in hand."""
    with eigenaar_verbinding() as eigenaar:
        for tabel in ("bestanden_brok", "bestanden_bestand"):
            eigenaar.execute(f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY".encode())
        eigenaar.execute(opdracht.encode())
        for tabel in ("bestanden_brok", "bestanden_bestand"):
            eigenaar.execute(f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY".encode())


def test_een_stuk_van_een_ander_bestand_past_niet(wereld, dossier):
    """Bound to its file and its number: pieces that change places are not taken for one another."""
    een, twee = (voeg_toe(wereld, dossier, aangeboden(inhoud=GROOT)) for _ in range(2))
    with als(wereld.regisseur) as rol:
        kluis = kluis_van(rol.medewerker.huis.uuid)
        van_twee = [(b.nummer, bytes(b.versleuteld)) for b in twee.brokken.order_by("nummer")]
        assert twee.controleer(van_twee, kluis=kluis)
        for stukken in (van_twee, list(reversed(van_twee))):
            with pytest.raises(BestandBeschadigd):
                een.controleer(stukken, kluis=kluis)


def test_vernietigen_van_het_dossier_neemt_alle_stukken_mee(wereld, dossier):
    voeg_toe(wereld, dossier, aangeboden(inhoud=GROOT))
    with als(wereld.regisseur):
        dossier.vernietig(op=NU)
        assert not Bestand.objects.exists()
        assert not Brok.objects.exists()


def test_een_dag_heeft_een_grens(wereld, dossier, monkeypatch):
    """Proves A4-02: per medewerker, and the next day begins anew."""
    monkeypatch.setattr(bewaren_module, "MEESTE_PER_DAG", 2)
    for _ in range(2):
        voeg_toe(wereld, dossier)
    with pytest.raises(TeVeelBestanden, match="Ga morgen verder"):
        voeg_toe(wereld, dossier)
    voeg_toe(wereld, dossier, wie="ondersteuner")
    voeg_toe(wereld, dossier, op=NU + timedelta(days=1))
    monkeypatch.setattr(bewaren_module, "GROOTSTE_PER_DAG", 10)
    with pytest.raises(TeVeelBestanden, match="op een dag"):
        voeg_toe(wereld, dossier, wie="ondersteuner")


def bij_concept(rol, *, hoogstens: int = 2) -> Conceptbestand:
    return bewaar_bij_concept(
        "proef", SLEUTEL, aangeboden(inhoud=GROOT), hoogstens=hoogstens, door=rol, op=NU
    )


def test_wat_bij_een_concept_ligt_ziet_alleen_de_maker(wereld):
    with als(wereld.ketenpartner) as rol:
        bij_concept(rol)
        (regel,) = bestanden_bij_concept("proef", SLEUTEL, door=rol)
        assert (regel.naam, regel.soort, regel.grootte) == ("verslag.pdf", "Pdf", len(GROOT))
        assert b"verslag" not in bytes(Conceptbestand.objects.get().naam_versleuteld)
    for wie in ("regisseur", "behandelaar", "fg", "beheerder"):
        with als(wereld.rollen[wie]):
            assert not Conceptbestand.objects.exists()
            assert not Conceptbrok.objects.exists()


def test_een_concept_heeft_een_grens(wereld):
    with als(wereld.ketenpartner) as rol:
        for _ in range(2):
            bij_concept(rol)
        with pytest.raises(TeVeelBestanden, match="hoogstens 2"):
            bij_concept(rol)


def test_wat_uit_een_concept_gaat_is_weg(wereld):
    with als(wereld.ketenpartner) as rol:
        een, twee = bij_concept(rol), bij_concept(rol)
        haal_uit_concept("proef", SLEUTEL, een.uuid, door=rol)
        with pytest.raises(NietGevonden):
            haal_uit_concept("proef", SLEUTEL, een.uuid, door=rol)
        assert set(Conceptbrok.objects.values_list("bestand_id", flat=True)) == {twee.pk}
        gooi_concept_weg("proef", SLEUTEL, door=rol)
        assert not Conceptbestand.objects.exists()
        assert not Conceptbrok.objects.exists()


def test_een_vergeten_concept_neemt_zijn_bestanden_mee(wereld):
    with als(wereld.ketenpartner) as rol:
        bij_concept(rol)
    over_een_maand = NU + timedelta(days=31)
    with als(systeemrol(wereld.huis), op=over_een_maand) as rol:
        assert ruim_oude_concepten_op(door=rol, op=over_een_maand) == 1
    with als(wereld.ketenpartner):
        assert not Conceptbestand.objects.exists()
        assert not Conceptbrok.objects.exists()


def test_een_bestand_gaat_weg_als_bestand_en_niet_als_pagina(wereld, dossier):
    """Proves A4-04."""
    bestand = voeg_toe(wereld, dossier, aangeboden("één verslag.pdf"))
    antwoord = als_download(bestand, [b"een", b"twee"])
    assert (
        antwoord["Content-Disposition"]
        == "attachment; filename*=utf-8''%C3%A9%C3%A9n%20verslag.pdf"
    )
    assert antwoord["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Type"] == "application/pdf"
    assert b"".join(antwoord) == b"eentwee"

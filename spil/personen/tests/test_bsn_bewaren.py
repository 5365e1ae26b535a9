"""The BSN: encrypted in the table, bound to its place, shown only when asked (eisen A5-01, A5-03).

The numbers are of the range that starts with 999, which is never issued.
"""

import hashlib

import pytest
from django.db import connection

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.versleuteling import NietTeOntsleutelen, kluis_van
from spil.logboek.models import Gebeurtenis, Inzage
from spil.personen.commands import Persoonsgegevens, leg_bsn_vast, toon_bsn, voeg_betrokkene_toe
from spil.personen.fouten import OngeldigBsn
from spil.personen.models import Betrokkenerol, Bsn
from tests.wereld import NU, als

NUMMER, ANDER = "999990019", "999990020"


@pytest.fixture
def mens(wereld, dossier):
    gegevens = Persoonsgegevens(rol=Betrokkenerol.HOOFDPERSOON, achternaam="Voorbeeld")
    with als(wereld.regisseur) as regisseur:
        persoon = voeg_betrokkene_toe(dossier.uuid, gegevens, door=regisseur, op=NU)
        leg_bsn_vast(persoon.uuid, nummer=NUMMER, door=regisseur, op=NU)
    return persoon


def alle_rijen() -> str:
    """Every row of every table that the acting rol may see, as text."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r'"
            " AND relnamespace = 'public'::regnamespace"
            " AND has_table_privilege(oid, 'SELECT')"
        )
        tabellen = [naam for (naam,) in cursor.fetchall()]
        rijen = []
        for tabel in tabellen:
            cursor.execute(f"SELECT t::text FROM {tabel} t")
            rijen += [rij for (rij,) in cursor.fetchall()]
    return "\n".join(rijen)


def test_nergens_staat_het_nummer_of_een_kale_hash(wereld, dossier, mens):
    with als(wereld.regisseur):
        alles = alle_rijen()
    assert "Voorbeeld" in alles
    kaal = NUMMER.encode()
    sporen = [NUMMER, kaal.hex()]
    sporen += [hashlib.new(soort, kaal).hexdigest() for soort in ("md5", "sha1", "sha256")]
    assert [spoor for spoor in sporen if spoor[:32] in alles] == []


def test_een_verplaatst_nummer_gaat_niet_open(wereld, dossier, mens):
    kluis = kluis_van(wereld.huis.uuid)
    with als(wereld.regisseur) as regisseur:
        tweede = voeg_betrokkene_toe(
            dossier.uuid,
            Persoonsgegevens(rol=Betrokkenerol.KIND, achternaam="Ander"),
            door=regisseur,
            op=NU,
        )
        doel = leg_bsn_vast(tweede.uuid, nummer=ANDER, door=regisseur, op=NU)
        doel.versleuteld = Bsn.objects.get(betrokkene=mens).versleuteld
        with pytest.raises(NietTeOntsleutelen):
            doel.lees(kluis)


def test_een_ander_huis_opent_het_nummer_niet(wereld, dossier, mens):
    with als(wereld.regisseur):
        rij = Bsn.objects.get(betrokkene=mens)
    with pytest.raises(NietTeOntsleutelen):
        rij.lees(kluis_van(wereld.buitenstaander.medewerker.huis.uuid))


def test_gelijke_nummers_vind_je_met_de_sleutel(wereld, dossier, mens):
    with als(wereld.regisseur):
        index = bytes(Bsn.objects.get(betrokkene=mens).blinde_index)
    assert index == kluis_van(wereld.huis.uuid).blinde_index(NUMMER, veld="bsn")
    ander_huis = wereld.buitenstaander.medewerker.huis
    assert index != kluis_van(ander_huis.uuid).blinde_index(NUMMER, veld="bsn")


def test_tonen_wordt_gelogd(wereld, dossier, mens):
    with als(wereld.regisseur) as regisseur:
        assert toon_bsn(mens.uuid, door=regisseur, op=NU) == NUMMER
        codes = [
            g.code for g in Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier.pk])
        ]
    assert codes[0] == "persoon.bsn_getoond"
    with als(wereld.fg):
        blikken = list(
            Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [dossier.nummer, NU])
        )
    assert [(b.handeling, b.betrokkene_id, b.rol_id) for b in blikken] == [
        ("bsn.tonen", mens.pk, wereld.regisseur.pk)
    ]


def test_zonder_logregel_geen_nummer(wereld, dossier, mens, monkeypatch):
    def stuk(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("spil.personen.commands.bsn.zie_in", stuk)
    with als(wereld.regisseur) as regisseur, pytest.raises(ZeroDivisionError):
        toon_bsn(mens.uuid, door=regisseur, op=NU)


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_een_ander_krijgt_het_nummer_niet(wereld, dossier, mens, wie, fout):
    with als(wereld.rollen[wie]) as rol:
        with pytest.raises(fout):
            toon_bsn(mens.uuid, door=rol, op=NU)
        with pytest.raises(fout):
            leg_bsn_vast(mens.uuid, nummer=NUMMER, door=rol, op=NU)
        assert not Bsn.objects.exists()


@pytest.mark.parametrize("nummer", ["", "999990018", "99999001", "9999900190", "abcdefghi"])
def test_een_ongeldig_nummer_wordt_geweigerd_zonder_het_te_herhalen(wereld, dossier, mens, nummer):
    with als(wereld.regisseur) as regisseur, pytest.raises(OngeldigBsn) as fout:
        leg_bsn_vast(mens.uuid, nummer=nummer, door=regisseur, op=NU)
    assert not nummer or nummer not in str(fout.value)


def test_een_verbeterd_nummer_vervangt_het_vorige(wereld, dossier, mens):
    with als(wereld.regisseur) as regisseur:
        leg_bsn_vast(mens.uuid, nummer="9999 90.020", door=regisseur, op=NU)
        assert toon_bsn(mens.uuid, door=regisseur, op=NU) == ANDER
        assert Bsn.objects.count() == 1


def test_wie_geen_bsn_heeft_krijgt_dat_te_horen(wereld, dossier):
    gegevens = Persoonsgegevens(rol=Betrokkenerol.KIND, achternaam="Zonder")
    with als(wereld.regisseur) as regisseur:
        persoon = voeg_betrokkene_toe(dossier.uuid, gegevens, door=regisseur, op=NU)
        with pytest.raises(NietGevonden):
            toon_bsn(persoon.uuid, door=regisseur, op=NU)

"""Drafts: of their maker only, encrypted, gone with the dossier (eisen C-09, A5-01)."""

from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection

from spil.toegang.commands import bewaar_concept, gooi_concept_weg
from spil.toegang.commands.concept import ruim_oude_concepten_op
from spil.toegang.models import Concept, Dossier, Reden, Toegang
from spil.toegang.queries import lees_concept, mijn_concepten
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, Wereld, als, later

SLEUTEL = uuid4()


def test_wat_getypt_is_komt_terug_tot_het_is_weggegooid(wereld: Wereld):
    rol = wereld.regisseur
    with als(rol):
        bewaar_concept("notitie", SLEUTEL, {"tekst": "Half"}, door=rol, op=NU)
        bewaar_concept("notitie", SLEUTEL, {"tekst": "Half af"}, door=rol, op=later(seconds=5))
        assert lees_concept("notitie", SLEUTEL, door=rol) == {"tekst": "Half af"}
        assert lees_concept("aanmelding", SLEUTEL, door=rol) is None
        assert [c.sleutel for c in mijn_concepten("notitie", door=rol)] == [SLEUTEL]
        gooi_concept_weg("notitie", SLEUTEL, door=rol)
        assert lees_concept("notitie", SLEUTEL, door=rol) is None


def test_een_ander_ziet_mijn_concept_niet(wereld: Wereld):
    with als(wereld.regisseur):
        bewaar_concept("notitie", SLEUTEL, {"tekst": "x"}, door=wereld.regisseur, op=NU)
    with als(wereld.collega):
        assert not Concept.objects.exists()
    assert not Concept.objects.exists()


def test_een_concept_staat_versleuteld_in_de_database(wereld: Wereld):
    with als(wereld.regisseur):
        bewaar_concept("notitie", SLEUTEL, {"tekst": "KENMERK"}, door=wereld.regisseur, op=NU)
        with connection.cursor() as cursor:
            cursor.execute("SELECT versleuteld FROM toegang_concept")
            assert b"KENMERK" not in bytes(cursor.fetchone()[0])


def test_een_concept_gaat_weg_met_zijn_dossier(wereld: Wereld):
    rol = wereld.regisseur
    with als(rol):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
        Toegang.op_dossier(dossier, rol=rol, reden=Reden.REGIE, van=NU)
        bewaar_concept(
            "notitie", dossier.uuid, {"tekst": "x"}, door=rol, op=NU, dossier_id=dossier.pk
        )
        dossier.vernietig(op=NU)
        assert not Concept.objects.exists()


def test_een_concept_dat_niemand_afmaakt_verdwijnt_na_dertig_dagen(wereld: Wereld):
    rol, spil = wereld.regisseur, systeemrol(wereld.huis)
    with als(rol):
        bewaar_concept("notitie", SLEUTEL, {"tekst": "oud"}, door=rol, op=NU)
        bewaar_concept("notitie", uuid4(), {"tekst": "nieuw"}, door=rol, op=later(days=20))
    with als(spil, op=later(days=31)):
        assert ruim_oude_concepten_op(door=spil, op=later(days=31)) == 1
    with als(rol):
        assert [c.bijgewerkt_op for c in Concept.objects.all()] == [later(days=20)]


def test_alleen_spil_zelf_ruimt_op(wereld: Wereld):
    with pytest.raises(ProgrammingError, match="alleen Spil zelf"), als(wereld.regisseur) as rol:
        ruim_oude_concepten_op(door=rol, op=NU)

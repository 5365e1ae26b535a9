"""What looks for leaks finds one that is there."""

from dataclasses import dataclass

import pytest
from django.db import connection, transaction

from tests.matrix import oog
from tests.matrix.merken import merk
from tests.matrix.scan import afwijkingen
from tests.matrix.vragen import Uitslag, Vrager

pytestmark = pytest.mark.matrix
STATISTIEK = """
SELECT relname, n_tup_ins, n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables
 WHERE n_tup_ins + n_tup_upd + n_tup_del > 0
"""
GEHEIM = merk(3, "kern", "naam")


@dataclass
class Lek:
    tekst: str = ""
    koppen: tuple[tuple[str, str], ...] = ()

    def uitslag(self, bsn: str) -> Uitslag:
        koppen = {naam: waarde.replace("BSN", bsn) for naam, waarde in self.koppen}
        return Uitslag(200, self.tekst.replace("BSN", bsn), koppen)


LEKKEN = {
    "merk op de pagina": (Lek(f"<p>{GEHEIM}</p>"), f"toont {GEHEIM}"),
    "merk in de titel": (Lek(f"<title>{GEHEIM}</title>"), "persoonsgegeven in titel"),
    "merk in een kop": (Lek(koppen=(("Location", f"/{GEHEIM}/"),)), "persoonsgegeven in Location"),
    "bsn op de pagina": (Lek("<p>BSN</p>"), "toont BSN"),
    "bsn in de titel": (Lek("<title>BSN</title>"), "persoonsgegeven in titel"),
    "bsn in een kop": (Lek(koppen=(("Location", "/?q=BSN"),)), "persoonsgegeven in Location"),
}


@pytest.mark.parametrize("naam", LEKKEN)
def test_een_lek_wordt_gevonden(toneel, naam):
    lek, melding = LEKKEN[naam]
    for bsn in (toneel.bsns[0], toneel.bsns[-1]):
        fout = afwijkingen(toneel, "regisseur", "dossier", lek.uitslag(bsn))
        assert any(regel.startswith(melding) for regel in fout), fout


def test_zonder_lek_is_er_niets_te_vinden(toneel):
    gewoon = Lek("<title>Dossier</title><p>Tekst van 999 woorden</p>", (("Server", "x"),))

    assert afwijkingen(toneel, "regisseur", "dossier", gewoon.uitslag("")) == []


def test_wat_een_verzoek_schrijft_wordt_geteld_als_door_de_databank_zelf(toneel):
    stuk = toneel.stukken["eigen"]
    with transaction.atomic():
        Vrager(toneel, "regisseur").vraag("GET", f"/dossiers/{stuk.uuid}/")
        with connection.cursor() as cursor:
            cursor.execute(STATISTIEK)
            verwacht = {tabel: (erbij, anders) for tabel, erbij, anders in cursor.fetchall()}
        geteld = oog.geschreven()
        transaction.set_rollback(True)

    assert geteld == verwacht
    assert geteld["logboek_inzage"][0] > 0

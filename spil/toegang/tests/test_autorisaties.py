"""The matrix on the screen is the table that decides, with its yearly review (eisen A1-19)."""

import csv
import io
from datetime import timedelta

import pytest

from spil.gebruikers.models import Rolsoort
from spil.toegang import rechten
from spil.toegang.tests.opzet import bekijk, doe, nu, tekst

__all__ = ["bekijk", "doe", "nu"]


def test_het_scherm_is_gelijk_aan_de_tabel_die_beslist(wereld, bekijk):
    pagina = tekst(bekijk("/autorisaties/", "fg"))
    for recht in rechten.alle_rechten():
        wie = ", ".join(soort.label for soort in Rolsoort if soort in recht.rollen)
        assert f"{recht.handeling}</div></th><td>{wie}</td>" in pagina


def test_per_rol_staat_er_alleen_wat_die_rol_mag(wereld, bekijk):
    pagina = tekst(bekijk("/autorisaties/?rol=fg", "fg"))
    for recht in rechten.alle_rechten():
        assert (f'<tr id="{recht.handeling}">' in pagina) == (Rolsoort.FG in recht.rollen)


def test_het_bestand_is_gelijk_aan_de_tabel(wereld, bekijk):
    inhoud = bekijk("/autorisaties/bestand/", "manager").content.decode("utf-8-sig")
    rijen = list(csv.reader(io.StringIO(inhoud), delimiter=";"))[1:]
    verwacht = sum(len(r.rollen) * len(r.relaties or [""]) for r in rechten.alle_rechten())
    assert len(rijen) == verwacht
    assert ["noodtoegang.nemen", "Triagist", "geen dossier"] in [
        [handeling, rol, band] for handeling, _, rol, band in rijen
    ]


@pytest.mark.parametrize("wie", ["fg", "beheerder"])
def test_nazien_wordt_vastgelegd_en_na_een_jaar_weer_gevraagd(wereld, bekijk, doe, nu, wie):
    assert "Dat is in dit huis nog niet gebeurd." in tekst(bekijk("/autorisaties/", wie))
    assert doe("/autorisaties/", wie).status_code == 302
    pagina = tekst(bekijk("/autorisaties/", wie))
    assert "Voor het laatst nagezien op 23 november 2026" in pagina
    nu.shift(timedelta(days=366))
    assert "langer dan een jaar geleden" in tekst(bekijk("/autorisaties/", wie))


def test_een_ander_huis_ziet_de_review_niet(wereld, bekijk, doe):
    doe("/autorisaties/", "fg")
    assert "nog niet gebeurd" in tekst(bekijk("/autorisaties/", "buitenstaander"))


@pytest.mark.parametrize(("wie", "status"), [("regisseur", 200), ("ketenpartner", 403)])
def test_wie_de_tabel_leest_mag_haar_nog_niet_nazien(wereld, bekijk, doe, wie, status):
    assert bekijk("/autorisaties/", wie).status_code == status
    assert doe("/autorisaties/", wie).status_code == 403

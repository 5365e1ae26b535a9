"""What the database itself refuses of series, sheets and meetings."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from spil.overleggen.models import Gegevensstroom, Oplegger, Opleggerpartij
from spil.overleggen.tests.opzet import VAST, maak_oplegger_rij, maak_overleg_rij, maak_rij
from tests.wereld import NU


def geweigerd(naam=None):
    return pytest.raises((IntegrityError, DatabaseError), match=naam)


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"soort": "gefaciliteerd"}, "gastheer_hoort_bij_een_reeks_van_een_partner"),
        ({"soort": "bestuurlijk"}, "bestuurlijke_reeks_gaat_over_niemand"),
        ({"verwerking": None}, "reeks_over_mensen_heeft_een_verwerking"),
        ({"aanpakcode": "com"}, "overleg_van_een_aanpak_noemt_beide_codes"),
        ({"duur_minuten": 4}, "overleg_duurt_5_minuten_tot_10_uur"),
        ({"videolink": "http://video.voorbeeld.nl"}, "videolink_van_een_reeks_is_https"),
    ],
)
def test_de_databank_weigert_een_reeks_die_niet_klopt(wereld, anders, regel):
    with geweigerd(regel), transaction.atomic():
        maak_rij(wereld, **anders)


def test_van_een_overleg_van_een_aanpak_loopt_een_reeks(wereld):
    codes = {"aanpakcode": "com", "overlegcode": "casusoverleg"}
    reeks = maak_rij(wereld, **codes)
    with geweigerd("een_lopende_reeks_per_overleg"), transaction.atomic():
        maak_rij(wereld, naam="Nog een", **codes)
    reeks.beeindig(per=date(2026, 12, 1), reden="Samengevoegd.")
    assert maak_rij(wereld, naam="Nog een", **codes).pk


def test_geen_overleg_zonder_vastgestelde_oplegger_van_de_eigen_reeks(wereld):
    """Proves C-19: the database knows no meeting without a sheet that was adopted."""
    reeks, ander = maak_rij(wereld), maak_rij(wereld, naam="Andere tafel")
    concept = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    van_ander = maak_oplegger_rij(wereld, ander)
    for oplegger in (concept, van_ander, None):
        with geweigerd("vastgestelde oplegger van zijn reeks"), transaction.atomic():
            maak_overleg_rij(reeks, oplegger)
    concept.stel_vast(door=wereld.manager, op=NU)
    assert maak_overleg_rij(reeks, concept).pk


def test_een_vastgestelde_oplegger_verandert_en_verdwijnt_niet(wereld):
    """Proves C-19: nor do its parties and what they share."""
    oplegger = maak_oplegger_rij(wereld, maak_rij(wereld))
    huis, politie = wereld.partners["huis"].pk, wereld.partners["politie"].pk
    for doe in (
        lambda: oplegger.herschrijf(door=wereld.regisseur, op=NU, doel="Iets anders."),
        oplegger.gooi_weg,
        lambda: Opleggerpartij.zet(oplegger, {huis: VAST}),
        lambda: Gegevensstroom.zet(oplegger, [("politie", politie, huis)]),
    ):
        with geweigerd(), transaction.atomic():
            doe()
    oplegger.refresh_from_db()
    assert oplegger.doel == "Samen wegen."
    assert oplegger.partijen.count() == 2


def test_wie_opstelde_stelt_niet_vast(wereld):
    oplegger = maak_oplegger_rij(wereld, maak_rij(wereld), vastgesteld=False)
    with geweigerd("een_ander_dan_de_opsteller"), transaction.atomic():
        oplegger.stel_vast(door=wereld.regisseur, op=NU)


def test_een_volgende_oplegger_vervangt_de_vorige(wereld):
    reeks = maak_rij(wereld)
    eerste = maak_oplegger_rij(wereld, reeks)
    tweede = maak_oplegger_rij(wereld, reeks)
    eerste.refresh_from_db()
    assert (eerste.stand, tweede.stand) == ("vervangen", "vastgesteld")
    assert (eerste.nummer, tweede.nummer) == (1, 2)
    assert list(Oplegger.objects.geldig()) == [tweede]


def test_een_reeks_heeft_niet_twee_overleggen_tegelijk(wereld):
    reeks = maak_rij(wereld)
    oplegger = maak_oplegger_rij(wereld, reeks)
    eerste = maak_overleg_rij(reeks, oplegger)
    with geweigerd("een_overleg_tegelijk_per_reeks"), transaction.atomic():
        maak_overleg_rij(reeks, oplegger)
    eerste.laat_vervallen(om="De zaal is bezet.")
    assert eerste.versie == 2
    assert maak_overleg_rij(reeks, oplegger).pk


def test_een_overleg_eindigt_na_het_begin(wereld):
    reeks = maak_rij(wereld)
    oplegger = maak_oplegger_rij(wereld, reeks)
    with geweigerd("overleg_eindigt_na_begin"), transaction.atomic():
        maak_overleg_rij(reeks, oplegger, duur=timedelta(0))

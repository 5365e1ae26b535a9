"""Counting: a fact without a person, its origin beside it, never changed."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from spil.feiten.commands import tel
from spil.feiten.models import Feit, FeitHerkomst, Feitsoort
from tests.wereld import Wereld


def melding(wereld: Wereld, **anders):
    gegeven = {"gemeente_id": "0758", "herkomst": None, "datum": date(2021, 5, 31)} | anders
    tel(
        Feitsoort.MELDING,
        huis_id=wereld.huis.pk,
        verwerking_id=wereld.verwerking.pk,
        aanpak="com",
        **gegeven,
    )


def test_een_feit_telt_een(wereld):
    melding(wereld, organisatiesoort="politie", uitkomst="oppakken")
    feit = Feit.objects.get()
    assert (feit.soort, feit.datum, feit.gemeente_id) == ("melding", date(2021, 5, 31), "0758")
    assert (feit.organisatiesoort, feit.uitkomst, feit.aantal) == ("politie", "oppakken", 1)


def test_een_tegenfeit_draait_terug_en_laat_het_eerste_staan(wereld):
    melding(wereld)
    melding(wereld, aantal=-1)
    assert sorted(Feit.objects.values_list("aantal", flat=True)) == [-1, 1]


@pytest.mark.parametrize("aantal", [0, 2, -2])
def test_een_feit_telt_nooit_iets_anders(wereld, aantal):
    with pytest.raises(IntegrityError), transaction.atomic():
        melding(wereld, aantal=aantal)


def test_zonder_herkomst_wijst_niets_naar_een_dossier(wereld):
    melding(wereld)
    assert not FeitHerkomst.objects.exists()

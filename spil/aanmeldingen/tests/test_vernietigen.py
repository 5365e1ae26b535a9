"""After the answer nothing is left but the counts (eisen A11-03; BGS art. 1.16 lid 1 b)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import ProgrammingError
from procrastinate.contrib.django.models import ProcrastinateJob
from psycopg import sql

from spil.aanmeldingen import oppakken
from spil.aanmeldingen.commands import (
    bevestig_gelezen,
    vernietig_niet_opgepakt,
    volg_doorgeleiding_op,
    wis_oude_referenties,
)
from spil.aanmeldingen.fouten import AlOpgevolgd
from spil.aanmeldingen.inhoud import Verwijzing
from spil.aanmeldingen.models import Aanmelding, Doorgeleiding, Uitkomst
from spil.aanmeldingen.queries import doorgeleiding as zoek_doorgeleiding
from spil.aanmeldingen.queries import te_vernietigen
from spil.aanmeldingen.tasks import vernietig_alles, vernietig_van_huis
from spil.aanmeldingen.tests.voorbeelden import BSN, MERK, besluit_over, doe_aanmelding
from spil.feiten.models import Feit
from spil.gebruikers.models import Rol
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.testing import eigenaar_verbinding
from spil.toegang.models import Dossier
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, VANDAAG, Wereld, als, later


@pytest.fixture
def spil(wereld: Wereld) -> Rol:
    return systeemrol(wereld.huis)


def aantal_te_vernietigen(spil: Rol, *, op: datetime) -> int:
    with als(spil, op=op):
        return len(te_vernietigen(op=op))


def draai(op: datetime) -> None:
    with time_machine.travel(op, tick=False):
        vernietig_alles(0)


def sporen(merk: str) -> dict[str, int]:
    """Table → rows in which `merk` stands, in every table. The owner has to put the policies
    aside for it (they hold for the owner too), in a transaction that is rolled back."""
    gevonden = {}
    with eigenaar_verbinding() as eigenaar, eigenaar.transaction(force_rollback=True):
        tabellen = eigenaar.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r'"
            " AND relnamespace = 'public'::regnamespace"
        ).fetchall()
        for (naam,) in tabellen:
            tabel = sql.Identifier(naam)
            eigenaar.execute(sql.SQL("ALTER TABLE {} DISABLE ROW LEVEL SECURITY").format(tabel))
            vraag = sql.SQL("SELECT count(*) FROM {0} WHERE strpos({0}::text, %s) > 0")
            (aantal,) = eigenaar.execute(vraag.format(tabel), [merk]).fetchone() or (0,)
            if aantal:
                gevonden[naam] = aantal
    return gevonden


def test_na_het_lezen_van_het_antwoord_is_alles_weg(wereld, aanmelding, spil):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord=f"Nee, {MERK} niet.")
    with als(wereld.ketenpartner, op=later(days=1)):
        assert bevestig_gelezen(aanmelding.uuid, door=wereld.ketenpartner, op=later(days=1))
    (taak,) = ProcrastinateJob.objects.values("task_name", "args")
    assert taak == {
        "task_name": "aanmeldingen.vernietig_van_huis",
        "args": {"huis_id": wereld.huis.pk},
    }
    with time_machine.travel(later(days=1), tick=False):
        vernietig_van_huis(**taak["args"])
    with als(wereld.ketenpartner, op=later(days=1)):
        assert not Aanmelding.objects.exists()


def test_zonder_lezen_verdwijnt_het_op_de_dag_die_de_aanmelder_ziet(wereld, aanmelding, spil):
    besluit_over(aanmelding, wereld, Uitkomst.ADVIES, antwoord="Een advies.")
    einde = datetime(2026, 12, 21, 2, 0, tzinfo=UTC)
    draai(einde - timedelta(days=1))
    with als(wereld.ketenpartner, op=einde):
        assert Aanmelding.objects.get().vernietigen_uiterlijk == einde.date()
    draai(einde)
    with als(wereld.ketenpartner, op=einde):
        assert not Aanmelding.objects.exists()


def test_wat_is_opgepakt_of_wacht_blijft(wereld, aanmelding, spil, monkeypatch):
    monkeypatch.setattr(oppakken, "_functies", [])
    opgepakt = doe_aanmelding(wereld.behandelaar)
    besluit_over(opgepakt, wereld, Uitkomst.OPPAKKEN)
    draai(later(days=400))
    with als(wereld.triagist, op=later(days=400)):
        assert set(Aanmelding.objects.all()) == {aanmelding, opgepakt}


def test_de_tellingen_blijven_zonder_herkomst(wereld, aanmelding, spil):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    draai(later(days=60))
    assert sorted(Feit.objects.values_list("soort", flat=True)) == ["melding", "triagebesluit"]


def test_alleen_spil_zelf_vernietigt_en_alleen_wat_mag(wereld, aanmelding, spil):
    with als(wereld.triagist), pytest.raises(GeenRecht):
        vernietig_niet_opgepakt(aanmelding.dossier_id, door=wereld.triagist, op=NU)
    with als(spil):
        assert not vernietig_niet_opgepakt(aanmelding.dossier_id, door=spil, op=NU)
        assert not Dossier.objects.exists()


def test_een_gewone_rol_krijgt_de_lijst_niet(wereld, aanmelding):
    with pytest.raises(ProgrammingError, match="alleen Spil zelf"), als(wereld.triagist):
        te_vernietigen(op=NU)


def test_een_ander_huis_vernietigt_niets_van_dit_huis(wereld, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    ander = systeemrol(wereld.buitenstaander.medewerker.huis)
    assert aantal_te_vernietigen(systeemrol(wereld.huis), op=later(days=60)) == 1
    assert aantal_te_vernietigen(ander, op=later(days=60)) == 0


@pytest.mark.django_db(transaction=True)
def test_na_vernietiging_blijft_er_in_de_hele_databank_geen_teken(wereld, aanmelding):
    """eisen A11-03, with every kind of row and their history written first."""
    assert {"aanmeldingen_aanmelding", "personen_betrokkene"} <= set(sporen(MERK))
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord=f"Nee, {MERK} niet.")
    assert "aanmeldingen_aanmeldingevent" in sporen(MERK)
    draai(later(days=60))
    assert sporen(MERK) == {}
    assert sporen(MERK.lower()) == {}
    assert sporen(BSN) == {}
    assert Feit.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_met_de_aanmelding_verdwijnt_het_nummer_uit_de_berichten(wereld, aanmelding):
    """eisen A11-03: only the counts stay, and a kenmerk is more than a count."""
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    assert sporen(aanmelding.kenmerk)["toegang_bericht"] == 1
    draai(later(days=60))
    assert sporen(aanmelding.kenmerk) == {}


def test_een_dossier_dat_hapert_houdt_de_andere_niet_tegen(wereld, aanmelding, spil, monkeypatch):
    """eisen A11-03: one that cannot be destroyed is told, and no other one waits for it."""
    tweede = doe_aanmelding(wereld.behandelaar)
    for rij in (aanmelding, tweede):
        besluit_over(rij, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    echt = Dossier.vernietig

    def hapert(dossier, *, op):
        if dossier.pk == aanmelding.dossier_id:
            raise ProgrammingError("stuk")
        echt(dossier, op=op)

    monkeypatch.setattr(Dossier, "vernietig", hapert)
    with pytest.raises(ExceptionGroup, match="Niet alles"):
        draai(later(days=60))
    assert aantal_te_vernietigen(spil, op=later(days=60)) == 1
    with als(wereld.behandelaar, op=later(days=60)):
        assert not Aanmelding.objects.exists()
    monkeypatch.undo()
    draai(later(days=61))
    assert aantal_te_vernietigen(spil, op=later(days=61)) == 0


def test_het_nummer_van_de_ontvanger_verdwijnt_met_het_resultaat(wereld, aanmelding):
    doorgeleid(wereld, aanmelding)
    rij = Doorgeleiding.objects.get()
    with als(wereld.ondersteuner):
        volg_doorgeleiding_op(rij.uuid, resultaat="opgepakt", door=wereld.ondersteuner, op=NU)
        rij.refresh_from_db()
        assert (rij.resultaat, rij.referentie, rij.resultaat_op) == ("opgepakt", "", VANDAAG)
        with pytest.raises(AlOpgevolgd):
            volg_doorgeleiding_op(rij.uuid, resultaat="onbekend", door=wereld.ondersteuner, op=NU)


def test_het_nummer_van_de_ontvanger_verdwijnt_na_negentig_dagen(wereld, aanmelding, spil):
    doorgeleid(wereld, aanmelding)
    with als(spil, op=later(days=89)):
        assert wis_oude_referenties(door=spil, op=later(days=89)) == 0
    draai(later(days=90))
    assert Doorgeleiding.objects.get().referentie == ""


def test_een_ander_huis_ziet_de_doorgeleiding_niet(wereld, aanmelding):
    doorgeleid(wereld, aanmelding)
    with als(wereld.buitenstaander), pytest.raises(NietGevonden):
        zoek_doorgeleiding(Doorgeleiding.objects.get().uuid, door=wereld.buitenstaander)


def doorgeleid(wereld: Wereld, aanmelding: Aanmelding) -> None:
    besluit_over(
        aanmelding,
        wereld,
        Uitkomst.DOORGELEIDEN,
        antwoord="Het wijkteam neemt het over.",
        verwijzing=Verwijzing(ontvanger="Wijkteam", referentie="WT-12", opvolgen_op=VANDAAG),
    )

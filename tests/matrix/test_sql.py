"""The same matrix with Django's layer away: raw SQL under `spil_namens`, every table about people."""

import pytest
from django.apps import apps
from django.db import connection, transaction

from spil.gebruikers.models import Rolsoort
from spil.kern.klok import nu
from spil.toegang.models import DeelModel
from tests.matrix import oog
from tests.matrix.toneel import DOSSIERS, Toneel, band_van
from tests.wereld import als

pytestmark = pytest.mark.matrix
CAST = (
    *("regisseur", "collega", "ondersteuner", "coordinator", "triagist", "ketenpartner"),
    *("officier", "behandelaar", "ambtenaar", "manager", "fg", "contactpunt", "kwaliteit"),
    *("beheerder", "buitenstaander"),
)
ZONDER_INHOUD = {"manager", "fg", "contactpunt", "kwaliteitsmedewerker", "functioneel_beheerder"}


def deeltabellen() -> dict[str, str]:
    """Table → its key, of everything with the policy `deel`, row history too."""
    gevonden = {"toegang_dossier": "id", "toegang_dossierdeel": "deel_id"}
    gevonden["feiten_feitherkomst"] = "id"
    for model in apps.get_models():
        if issubclass(model, DeelModel):
            gevonden[model._meta.db_table] = "id"
            if hasattr(model, "historie"):
                gevonden[model.historie.rel.related_model._meta.db_table] = "pgh_id"
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = 'deel'")
        assert {rij[0] for rij in cursor.fetchall()} == set(gevonden)
    return gevonden


def delen_volgens_toegangen(toneel: Toneel, wie: str) -> set[int]:
    """The rule once more, from the bare grants: who × dossier or part × from × until."""
    rol, op = toneel.rollen[wie], nu()
    leden = [lid for lid in oog.rijen("gebruikers_teamlid") if not lid["tot"]]
    teams = {lid["team_id"] for lid in leden if lid["rol_id"] == rol.pk}
    if Rolsoort(rol.soort).value in ZONDER_INHOUD:
        return set()
    alle = oog.sleutels("toegang_dossierdeel", "deel_id")
    delen: set[int] = set()
    for t in oog.rijen("toegang_toegang"):
        van_mij = t["rol_id"] == rol.pk or t["team_id"] in teams
        if van_mij and t["van"] <= op.isoformat() and (not t["tot"] or t["tot"] > op.isoformat()):
            delen |= {
                deel
                for deel, dossier, _ in alle
                if dossier == t["dossier_id"] and (t["heel_dossier"] or deel == t["deel_id"])
            }
    return delen


def delen_volgens_verhouding(toneel: Toneel, wie: str) -> set[int]:
    """The parts that toneel.py gives, written by hand."""
    nummers = {stuk.pk: DOSSIERS_OP_NAAM[stuk.naam] for stuk in toneel.stukken.values()}
    partners = {p.pk: naam for naam, p in toneel.wereld.partners.items()}
    kort = {"politie": "dpol", "ggz": "dggz", "gemeente": "dgem", "om": "dopm"}
    gevonden = set()
    for deel in oog.rijen("toegang_dossierdeel"):
        code = kort[partners[deel["partner_id"]]] if deel["partner_id"] else deel["soort"][:4]
        if code in band_van(wie, DOSSIERS[nummers[deel["dossier_id"]]]).ziet:
            gevonden.add(deel["deel_id"])
    return gevonden


DOSSIERS_OP_NAAM = {naam: nummer for nummer, naam in DOSSIERS.items()}


def zichtbaar(tabel: str, sleutel: str) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sleutel} FROM {tabel}")
        return {rij[0] for rij in cursor.fetchall()}


@pytest.mark.parametrize("wie", CAST)
def test_elke_tabel_toont_precies_de_rijen_van_de_eigen_delen(toneel, wie):
    """Proves A1-08, A1-07: for each of the cast, in each table, the set of rows that PostgreSQL
    shows is the set of the parts, by hand and by the grants."""
    delen = delen_volgens_verhouding(toneel, wie)
    assert delen_volgens_toegangen(toneel, wie) == delen
    aantal = 0
    for tabel, sleutel in deeltabellen().items():
        alle = oog.sleutels(tabel, sleutel)
        with als(toneel.rollen[wie]):
            assert zichtbaar(tabel, sleutel) == {s for s, _, deel in alle if deel in delen}, tabel
        aantal += len(alle)
    print(f"{wie}: {aantal} rows, 0 deviations")


def test_er_is_in_bijna_elke_tabel_iets_te_zien(toneel):
    """Without rows the test above says nothing."""
    leeg = {t for t, sleutel in deeltabellen().items() if not oog.sleutels(t, sleutel)}
    assert leeg <= {
        "casussen_heropening",
        "personen_bsnevent",
        "personen_contactgegevensevent",
        "personen_betrokkeneevent",
        "casussen_veiligheidswaarschuwingevent",
        "casussen_casusaanleidingevent",
        "aanmeldingen_antwoordevent",
        "plannen_doelevent",
    }


@pytest.mark.parametrize("wie", CAST)
def test_niemand_schrijft_in_een_deel_van_een_ander(toneel, wie):
    """Proves A1-08: an update of rows outside the own parts changes 0 rows, an insert is refused,
    also when the part is named by its id."""
    delen = delen_volgens_verhouding(toneel, wie)
    for tabel, kolom in (("personen_betrokkene", "achternaam"), ("plannen_actie", "omschrijving")):
        vreemd = [s for s, _, deel in oog.sleutels(tabel, "id") if deel not in delen]
        with als(toneel.rollen[wie]), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {tabel} SET {kolom} = 'x' WHERE id = ANY (%s)", [vreemd])
            assert cursor.rowcount == 0, tabel
            cursor.execute(f"DELETE FROM {tabel} WHERE id = ANY (%s)", [vreemd])
            assert cursor.rowcount == 0, tabel
            transaction.set_rollback(True)


def test_zonder_context_is_er_in_geen_tabel_een_rij(toneel):
    """Proves A1-09, with a full stage behind it."""
    for tabel, sleutel in deeltabellen().items():
        assert zichtbaar(tabel, sleutel) == set(), tabel

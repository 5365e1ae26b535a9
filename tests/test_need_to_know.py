"""PostgreSQL itself keeps the parts apart (eisen A1-07, A1-09, A1-11, A6-08)."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from spil.kern.testing import eigenaar_verbinding
from spil.toegang.models import DeelModel

ZONDER_BETROKKENEN = frozenset(
    {
        # the framework's own tables: logins, sessions, second factors, jobs (ids only)
        "account_emailaddress",
        "account_emailconfirmation",
        "auth_group",
        "auth_group_permissions",
        "auth_permission",
        "django_content_type",
        "django_migrations",
        "django_session",
        "mfa_authenticator",
        "pghistory_context",
        "procrastinate_events",
        "procrastinate_jobs",
        "procrastinate_periodic_defers",
        "procrastinate_workers",
        "socialaccount_socialaccount",
        "socialaccount_socialapp",
        "socialaccount_socialtoken",
        "usersessions_usersession",
        # houses, professionals, reference data, counts
        # an organisation, a theme and one line that names nobody; a name by mistake goes with its row
        "adviezen_advies",
        # what a house learned: no dossier, nobody; a name by mistake goes with its row
        "terugblik_les",
        "brieven_briefinstelling",  # what a house says of all its letters
        "brieven_briefsjabloon",  # the text of a kind of letter, with placeholders for people
        "terugblik_tevredenheidsantwoord",
        "terugblik_tevredenheidslink",  # hashes and a quarter; the row goes with the answer
        "aanmeldingen_mandaat",
        "aanmeldingen_doorgeleiding",  # kenmerk and receiver; the report itself is destroyed
        "aanmeldingen_triagetafel",  # a day
        "aanmeldingen_tafelgenoot",  # professionals who speak for their party
        "feiten_feit",
        "gebruikers_cache",
        "gebruikers_escalatiecontact",
        "gebruikers_gebruiker",
        "gebruikers_medewerker",
        "gebruikers_rol",
        "gebruikers_team",
        "gebruikers_teamlid",
        "gebruikers_uitnodiging",
        "gebruikers_waarneming",
        "huizen_gemeente",
        "huizen_huis",
        "huizen_huisgemeente",
        "huizen_huiswoord",
        "huizen_nummerteller",
        # whose table, when, under which sheet; what is spoken of lies in the dossiers
        "overleggen_agendavulling",  # what comes on the agendas of a series by itself
        "overleggen_agendalink",  # whose calendar, and a hash
        "overleggen_agendaplek",  # a number, minutes, a subject without a person
        "overleggen_gegevensstroom",
        "overleggen_geheimhouding",  # a professional who signed, and what
        "overleggen_geheimhoudingstekst",
        "overleggen_genodigde",  # professionals who are asked for a meeting
        "overleggen_oplegger",
        "overleggen_opleggerpartij",
        "overleggen_overleg",
        "overleggen_overlegreeks",
        "overleggen_plektijd",  # how long the third item took
        "overleggen_zitting",  # at which item the table is
        "overleggen_overleguitnodiging",  # that a professional was told of a meeting
        "overleggen_urenafspraak",
        "overleggen_urenafwijking",  # a week, hours, and a reason that names nobody
        "overleggen_verslaglezer",  # a professional reads that minutes were adopted
        "overleggen_verslagvaststelling",  # which meeting, in which, by whom
        "partners_partner",
        "partners_plaatsental",
        "partners_voorziening",
        "personen_identiteit",
        "toegang_autorisatiereview",
        # hashes with the key of the house and counts; content lies in tables of their own
        "uitwisseling_import",
        "uitwisseling_importrecord",
        "verwerkingen_verwerking",
        "werkprocessen_gemeentetaak",
        "werkprocessen_werkproces",
        "werkprocessen_werkprocesversie",
    }
)

FUNCTIES = frozenset(
    {
        "spil_beeindig_afstemming",
        "spil_bekend",
        "spil_casussen_per_versie",
        "spil_aanmeldingen_te_vernietigen",
        "spil_neem_ter_vernietiging",
        "spil_neem_voor_termijnen",
        "spil_dossiers_van_berichten",
        "spil_draag_meldingen_over",
        "spil_fg_noodtoegangen",
        "spil_fg_zoek_persoon",
        "spil_fg_inzagen",
        "spil_fg_personen",
        "spil_fg_dossier",
        "spil_fg_lezingen",
        "spil_beveiligingsregels",
        "spil_ingevulde_vragen",
        "spil_inzagen",
        "spil_herken",
        "spil_herken_kandidaten",
        "spil_bekend_elders",
        "spil_groepeer",
        "spil_groepeer_identiteit",
        "spil_koppel_zekere",
        "spil_noem_regie",
        "spil_te_noemen",
        "spil_te_beoordelen",
        "spil_zelfde_paren",
        "spil_zelfde_personen",
        "spil_meld_aan_toezicht",
        "spil_melder_van_casus",
        "spil_namens",
        "spil_neem_plaats_over",
        "spil_noodtoegang",
        "spil_open_bespreking",
        "spil_open_deel",
        "spil_stem_tafel_af",
        "spil_open_dossier",
        "spil_open_overgenomen_dossier",
        "spil_oude_versies_naar_kern",
        "spil_overgenomen_dossiers",
        "spil_ruim_imports_op",
        "spil_ruim_concepten_op",
        "spil_stuur_bericht",
        "spil_tijdlijn",
        "spil_vernietig_dossier",
        "spil_vul_gebeurtenis_aan",
        "spil_zet_casussen_over",
        "spil_zie_in",
        "spil_tel_agendapunten",
        "spil_wie_was_er",
        "spil_te_scannen",
        "spil_neem_om_te_scannen",
        "spil_geef_scanuitslag",
    }
)
OVER_SNELHEID = {"plan_cache_mode=force_generic_plan", "jit=off"}


def rijen(opdracht, *waarden):
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden or None)
        return cursor.fetchall()


def tabellen() -> dict[str, tuple[bool, bool]]:
    return {
        naam: (aan, gedwongen)
        for naam, aan, gedwongen in rijen(
            "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class"
            " WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
        )
    }


def test_elke_tabel_heeft_een_gedwongen_policy_of_staat_bij_naam_op_de_lijst(db):
    """Proves A1-07."""
    zonder = {naam for naam, stand in tabellen().items() if stand != (True, True)}
    assert zonder == ZONDER_BETROKKENEN & set(tabellen()), zonder ^ ZONDER_BETROKKENEN
    assert set(tabellen()) >= ZONDER_BETROKKENEN


def test_er_zijn_drie_vormen_van_policy_en_geen_vierde(db):
    """PostgreSQL writes a policy back in its own words, so each is compared with one example."""
    voorbeeld = dict(
        rijen(
            "SELECT tablename, qual FROM pg_policies WHERE policyname IN ('deel', 'eigen')"
            " AND tablename IN ('toegang_dossier', 'toegang_bericht')"
        )
    )
    deel, eigen = voorbeeld["toegang_dossier"], voorbeeld["toegang_bericht"]
    assert deel.startswith("(deel_id = ANY (( SELECT (COALESCE(NULLIF(current_setting('spil.delen'")
    assert eigen.startswith("(medewerker_id = ( SELECT (NULLIF(current_setting('spil.medewerker'")
    assert " OR " not in deel + eigen
    vormen = {
        ("deel", "{public}", "ALL", deel, deel),
        ("eigen", "{public}", "ALL", eigen, eigen),
        ("log", "{public}", "INSERT", None, "true"),
        ("functies", "{spil_functies}", "ALL", "true", "true"),
    }
    for tabel, *vorm in rijen(
        "SELECT tablename, policyname, roles::text, cmd, qual, with_check FROM pg_policies"
        " WHERE schemaname = 'public'"
    ):
        assert tuple(vorm) in vormen, f"{tabel} heeft een vierde vorm"


def test_elk_model_over_mensen_staat_in_een_deel(db):
    for model in apps.get_models():
        if issubclass(model, DeelModel):
            assert model._meta.db_table not in ZONDER_BETROKKENEN
            namen = {
                p[0]
                for p in rijen(
                    "SELECT policyname FROM pg_policies WHERE tablename = %s", model._meta.db_table
                )
            }
            assert namen == {"deel", "functies"}, model
            fk = rijen(
                "SELECT 1 FROM pg_constraint WHERE conname = %s",
                f"{model._meta.db_table}_deel_hoort_bij_dossier",
            )
            assert fk, f"{model}: niets dwingt af dat het deel bij het dossier hoort"


def test_de_rol_van_de_app_mag_niet_langs_de_policies(db):
    (rol,) = rijen(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
        " WHERE rolname = current_user"
    )
    assert rol == (False, False, False, False)
    assert rijen("SELECT 1 FROM pg_class WHERE relowner = current_user::regrole") == []


def test_zonder_context_toont_geen_tabel_een_rij(wereld):
    """Proves A1-09."""
    for tabel, stand in tabellen().items():
        if stand == (True, True):
            assert rijen(f"SELECT count(*) FROM {tabel}") == [(0,)], tabel


@pytest.mark.parametrize("waarde", ["", "{}"])
def test_een_lege_context_is_geen_context(wereld, waarde):
    rijen("SELECT set_config('spil.delen', %s, true)", waarde)
    assert rijen("SELECT count(*) FROM toegang_dossier") == [(0,)]


def test_functies_met_eigen_rechten_staan_bij_naam_op_de_lijst(db):
    """Proves A1-11: owned by spil_functies, a fixed search_path, not callable by everybody."""
    gevonden = rijen(
        "SELECT proname, proowner::regrole::text, proconfig, has_function_privilege('public', oid,"
        " 'EXECUTE') FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace"
    )
    assert {f[0] for f in gevonden} == FUNCTIES
    for naam, eigenaar, instellingen, openbaar in gevonden:
        assert eigenaar == "spil_functies", naam
        assert instellingen[0] == "search_path=public, pg_temp", naam
        assert set(instellingen[1:]) <= OVER_SNELHEID, naam
        assert not openbaar, naam


def test_spil_functies_kan_niet_inloggen_en_bezit_geen_tabel(db):
    assert rijen("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'spil_functies'") == [(False,)]
    assert rijen("SELECT relname FROM pg_class WHERE relowner = 'spil_functies'::regrole") == []


def test_er_zijn_geen_views_die_langs_de_policies_kijken(db):
    assert (
        rijen(
            "SELECT relname FROM pg_class WHERE relkind IN ('v', 'm')"
            " AND relnamespace = 'public'::regnamespace"
            " AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"
        )
        == []
    )


@pytest.mark.parametrize("tabel", ["logboek_gebeurtenis", "logboek_inzage", "feiten_feit"])
def test_logboek_en_feiten_kan_de_app_niet_wijzigen_of_wissen(db, tabel):
    """Proves A6-08."""
    for opdracht in (f"UPDATE {tabel} SET id = id", f"DELETE FROM {tabel}", f"TRUNCATE {tabel}"):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(opdracht)


def test_ook_de_eigenaar_ziet_geen_rij_van_mensen(wereld):
    with eigenaar_verbinding() as eigenaar:
        (rij,) = eigenaar.execute("SELECT count(*) FROM toegang_dossier").fetchall()
    assert rij == (0,)

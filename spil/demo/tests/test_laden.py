"""The demo houses are real work, only invented."""

from spil.aanmeldingen.models import Aanmelding
from spil.casussen.models import Casus
from spil.casussen.queries import bezetting, caseload
from spil.demo.laden import is_geladen, laad
from spil.feiten.models import Feit
from spil.gebruikers.models import Rol
from spil.gebruikers.queries import demo_rollen
from spil.huizen.models import Huis
from spil.overleggen.models import Agendaplek, Overleg
from spil.overleggen.queries.agenda import agenda_van
from spil.personen.models import Betrokkene, Relatie
from spil.personen.queries import systeem_van
from spil.werkprocessen.queries import aanpakken_van
from tests.wereld import NU, VANDAAG, als


def test_de_demo_laadt_huizen_met_werk_in_elke_stand(db):
    laad(nu=NU)

    assert is_geladen()
    regisseurs = list(Rol.objects.met_alles().filter(soort="procesregisseur").order_by("id"))
    assert [r.medewerker.naam for r in regisseurs] == [
        "S. Oomen", "T. de Wit", "N. van Aert", "W. Maessen",
    ]  # fmt: skip
    for regisseur in regisseurs:
        with als(regisseur):
            assert Casus.objects.open().van_mij().exists()
    with als(regisseurs[0]):
        assert Aanmelding.objects.te_beoordelen().count() == 6
    with als(regisseurs[0]):
        (gezin,) = set(Relatie.objects.values_list("dossier_id", flat=True))
        systeem = systeem_van(gezin, list(Betrokkene.objects.van_dossier(gezin)))
        assert sum(len(huishouden) for huishouden in systeem.huishoudens) == 5
        assert len({relatie.van for relatie in systeem.lopend if relatie.soort == "pleger"}) == 2
    assert Feit.objects.filter(soort="afsluiting").count() == 3
    coordinator = Rol.objects.get(soort="coordinator", medewerker__huis__slug="baronie")
    with als(coordinator):
        aanpakken = aanpakken_van(coordinator.huis_id).values()
        plekken = bezetting(aanpakken, huis_id=coordinator.huis_id, vandaag=VANDAAG)
    assert [(p.voorziening.naam, p.bezet, len(p.komst), p.gemiddeld) for p in plekken] == [
        ("Fasehuis Parkzicht", 2, 0, None),
        ("Fasehuis Stroom", 0, 1, 159),
    ]
    assert _punten_van_de_weegploeg() == {
        "S. Oomen": 12,
        "L. Maas": 12,
        "J. Verbeek": 11,
        "C. Willems": 2,
        "A. Haddad": 1,
        "G. Vos": 0,
    }


def _punten_van_de_weegploeg():
    """How many of its items each of these people may read."""
    met_agenda = Overleg.objects.vanaf(NU).exclude(plekken=None)
    overleg = met_agenda.filter(reeks__overlegcode="weegploeg").earliest("begint")
    assert Agendaplek.totaal(overleg) == 120
    punten = {}
    for naam in ("S. Oomen", "L. Maas", "J. Verbeek", "C. Willems", "A. Haddad", "G. Vos"):
        with als(Rol.objects.get(medewerker__naam=naam)):
            punten[naam] = len([regel for regel in agenda_van(overleg) if regel.punt])
    return punten


def test_elk_huis_heeft_casussen_onder_zijn_eigen_aanpakken(db):
    """Issue 3: each with its own set of approaches and invented people."""
    laad(nu=NU)

    begonnen = {huis.slug: set() for huis in Huis.objects.all()}
    for slug, aanpak in Feit.objects.filter(soort="nieuwe_casus").values_list(
        "huis__slug", "aanpak"
    ):
        begonnen[slug].add(aanpak)
    assert begonnen == {
        "baronie": {
            "com",
            "radicalisering",
            "reintegratie",
            "bij",
            "isd",
            "mensenhandel",
            "veiligthuis",
        },
        "markiezaten": {"com", "levensloop", "mda"},
        "zuidoost": {"com", "pga-jeugd", "onbegrepen-gedrag", "levensloop"},
    }
    assert _signalen("coordinator", "baronie", "mensenhandel") == [{"bedenktijd"}]
    assert _signalen("procesregisseur", "baronie", "bij") == [set()]
    assert _signalen("procesregisseur", "markiezaten", "levensloop") == [set(), set()]
    assert _signalen("procesregisseur", "zuidoost", "pga-jeugd") == [{"toezicht_eindigt"}]


def _signalen(soort, slug, aanpak):
    """What warns today, for each case in the list of this approach."""
    rol = Rol.objects.filter(soort=soort, medewerker__huis__slug=slug).order_by("pk").first()
    with als(rol):
        lijst = caseload(aanpakken_van(rol.huis_id)[aanpak], vandaag=VANDAAG)
        return [{stand.code for stand in regel.signalen} for regel in lijst.regels]


def test_elke_rol_van_de_demo_heeft_een_knop(db):
    laad(nu=NU)

    per_huis = demo_rollen(op=NU)
    baronie = {
        demo.rol.soort
        for huis, rollen in per_huis.items()
        for demo in rollen
        if huis.slug == "baronie"
    }
    assert baronie >= {
        "procesregisseur",
        "procesondersteuner",
        "coordinator",
        "triagist",
        "ketenpartner",
        "manager",
        "fg",
        "contactpunt",
        "functioneel_beheerder",
    }

"""An item is rounded off: what was typed becomes the report, the plan and the next date."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from spil.casussen.models import Casus
from spil.casussen.tests.opzet import meld
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import nodig_uit, zet_op_agenda
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.fouten import VerslagNietMogelijk
from spil.overleggen.models import Verslagregel
from spil.overleggen.queries.verslag import lees_verslag, tafel_van
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.plannen.models import Actie
from spil.plannen.tests.opzet import maak_actie, zaak_met_deelnemers
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

pytestmark = pytest.mark.django_db
TEKST = """Moeder maakt zich zorgen.
? Er is geen dagbesteding
! We schalen niet op
- @politie brengt huisbezoek vrijdag
@ggz: belt de huisarts, uiterlijk 3 december
volgende: over twee weken"""


@pytest.fixture
def overleg(wereld):
    reeks = maak_rij(wereld)
    oplegger = maak_oplegger_rij(wereld, reeks)
    return maak_overleg_rij(reeks, oplegger, na=timedelta(hours=1))


@pytest.fixture
def zaak(wereld):
    return zaak_met_deelnemers(wereld)


@pytest.fixture
def punt(wereld, zaak, overleg):
    with als(wereld.ondersteuner) as rol:
        nodig_uit(
            overleg.uuid,
            partner=wereld.partners["politie"],
            rol=wereld.ketenpartner,
            door=rol,
            op=NU,
        )
    return zet(wereld.regisseur, overleg, zaak.dossier)


@pytest.fixture
def client_van(wereld, nu):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


def zet(rol, overleg, dossier):
    with als(rol):
        return zet_op_agenda(overleg.uuid, dossier.uuid, wie="Familie V.", door=rol, op=NU)


def rond_af(wereld, punt, tekst=TEKST, *, wie="regisseur"):
    with als(wereld.rollen[wie]) as rol:
        return rond_punt_af(punt.uuid, tekst=tekst, door=rol, op=NU)


def test_elke_regel_ligt_er_een_keer_en_de_acties_zijn_die_van_het_plan(wereld, zaak, punt):
    """No copies: the line points at the action of the plan itself (missie B4)."""
    rond_af(wereld, punt)

    with als(wereld.regisseur):
        regels = list(punt.verslagregels.select_related("actie", "partner"))
        assert [regel.soort for regel in regels] == [
            *("notitie", "bevinding", "besluit", "actie", "actie", "volgende")
        ]
        acties = {actie.omschrijving: actie for actie in Actie.objects.all()}
        politie, ggz = acties["brengt huisbezoek"], acties["belt de huisarts"]
        assert (politie.partner, politie.deadline) == (
            wereld.partners["politie"],
            date(2026, 11, 27),
        )
        assert (ggz.partner, ggz.deadline) == (wereld.partners["ggz"], date(2026, 12, 3))
        assert [regel.actie for regel in regels if regel.actie] == [politie, ggz]
        assert Casus.objects.get().volgende_bespreking == VANDAAG + timedelta(days=14)
        punt.refresh_from_db()
        assert punt.is_afgerond


def test_een_punt_wordt_een_keer_afgerond(wereld, punt):
    rond_af(wereld, punt)

    with pytest.raises(VerslagNietMogelijk, match="al afgerond"):
        rond_af(wereld, punt)

    with als(wereld.regisseur):
        assert (Verslagregel.objects.count(), Actie.objects.count()) == (6, 2)


@pytest.mark.parametrize(
    ("tekst", "mist"),
    [
        ("", "Schrijf wat er besproken is"),
        ("- huisbezoek vrijdag", "Wie doet dit"),
        ("- @politie huisbezoek", "Voor wanneer"),
        ("- @brandweer huisbezoek vrijdag", "Niemand heet hier “brandweer”"),
        ("volgende: als het kan", "op welke dag"),
        ("volgende: morgen\nvolgende: vrijdag", "één keer"),
        (f"- @politie {'x' * 501} vrijdag", "hoogstens 500 tekens"),
    ],
)
def test_wat_een_regel_mist_wordt_gezegd_en_dan_ligt_er_niets(wereld, punt, tekst, mist):
    with pytest.raises(VerslagNietMogelijk, match=mist):
        rond_af(wereld, punt, f"Notitie.\n{tekst}" if tekst else "")

    with als(wereld.regisseur):
        assert not Verslagregel.objects.exists()
        assert not Actie.objects.exists()


def test_een_dag_telt_vanaf_het_overleg_ook_als_het_verslag_later_komt(wereld, zaak, punt):
    later = NU + timedelta(days=3)
    with als(wereld.regisseur, op=later) as rol:
        rond_punt_af(punt.uuid, tekst="- @politie belt vrijdag", door=rol, op=later)
        assert Actie.objects.get().deadline == date(2026, 11, 27)


def test_van_een_aanmelding_blijven_acties_een_afspraak_in_het_verslag(wereld, overleg):
    """There is no plan yet: an owner and a day may be absent too."""
    dossier = meld(wereld)
    punt = zet(wereld.triagist, overleg, dossier)

    rond_af(wereld, punt, "- @huis belt de melder\n- nagaan wie er al helpt", wie="triagist")

    with als(wereld.triagist):
        eigen, los = punt.verslagregels.all()
        assert (eigen.partner, eigen.actie) == (wereld.partners["huis"], None)
        assert (los.soort, los.partner, los.datum) == ("actie", None, None)


def test_wie_aan_tafel_zit_leest_het_verslag_en_rondt_niet_af(wereld, punt):
    """An item is for its own table (missie B3): the GGZ, on the case but not there, finds none."""
    with pytest.raises(GeenRecht):
        rond_af(wereld, punt, wie="ketenpartner")
    with pytest.raises(NietGevonden):
        rond_af(wereld, punt, wie="behandelaar")
    rond_af(wereld, punt)

    with als(wereld.ketenpartner):
        assert Verslagregel.objects.count() == 6
    with als(wereld.behandelaar):
        assert not Verslagregel.objects.exists()


def test_wie_niet_meedoet_en_niet_aan_tafel_zit_is_niet_te_noemen(wereld, zaak, overleg):
    """The municipality is known to the house, and not on this case."""
    punt = zet(wereld.regisseur, overleg, zaak.dossier)

    with als(wereld.regisseur):
        (regel,) = lees_verslag("- @gemeente belt vrijdag", tafel_van(punt))

    assert "Niemand heet hier “gemeente”" in regel.fout


@pytest.mark.parametrize(
    ("soort", "velden"),
    [
        ("notitie", {"tekst": ""}),
        ("besluit", {"datum": VANDAAG}),
        ("volgende", {}),
    ],
)
def test_de_databank_bewaart_geen_regel_die_niet_kan(wereld, punt, soort, velden):
    leeg = {"tekst": "Iets.", "partner": None, "datum": None, "actie": None}
    with als(wereld.regisseur), pytest.raises(IntegrityError), transaction.atomic():
        Verslagregel.leg_vast(punt, volgnummer=1, soort=soort, **{**leeg, **velden})


def test_op_het_scherm_van_getypte_tekst_tot_verslag(wereld, zaak, punt, client_van):
    """Works without JavaScript: a button shows how it is read, another rounds off (C-18)."""
    client, adres = client_van("regisseur"), reverse("agendapunt-verslag", args=[punt.uuid])

    gezien = client.post(adres, {"tekst": TEKST, "stap": "bekijk"}).content.decode()
    assert "vrijdag 27 november 2026" in gezien
    with als(wereld.regisseur):
        assert not Verslagregel.objects.exists()

    fout = client.post(adres, {"tekst": "- huisbezoek"})
    assert fout.status_code == 422
    assert "Wie doet dit?" in fout.content.decode()
    assert "- huisbezoek" in fout.content.decode()

    assert client.post(adres, {"tekst": TEKST}).status_code == 302
    assert "Besproken op 23 november 2026" in client.get(adres).content.decode()


def test_terwijl_iemand_typt_leest_het_scherm_mee_en_bewaart_niets(wereld, zaak, punt, client_van):
    adres = reverse("agendapunt-verslag-regels", args=[punt.uuid])

    antwoord = client_van("regisseur").post(adres, {"tekst": "- @politie belt morgen"})

    assert "dinsdag 24 november 2026" in antwoord.content.decode()
    with als(wereld.regisseur):
        assert not Verslagregel.objects.exists()


def test_wie_voorzit_en_niet_op_de_casus_werkt_leest_mee_en_schrijft_niet(
    wereld, overleg, zaak, client_van
):
    """Sits at the table and holds nothing else of the dossier."""
    voorzitter = {"functie": "voorzitter", "rol": wereld.collega}
    with als(wereld.ondersteuner) as rol:
        nodig_uit(overleg.uuid, partner=wereld.partners["huis"], door=rol, op=NU, **voorzitter)
    punt = zet(wereld.regisseur, overleg, zaak.dossier)
    client, adres = client_van("collega"), reverse("agendapunt-verslag", args=[punt.uuid])

    assert "Er is nog geen verslag." in client.get(adres).content.decode()
    gelezen = client.post(f"{adres}regels/", {"tekst": "- wij gaan door"})
    assert "Wie doet dit?" in gelezen.content.decode()
    assert client.post(adres, {"tekst": "! Wij gaan door"}).status_code == 403
    rond_af(wereld, punt)
    assert "brengt huisbezoek" in client.get(adres).content.decode()


def test_eerst_de_vorige_afspraken_elk_met_een_knop_en_terug_naar_het_verslag(
    wereld, zaak, punt, client_van
):
    """C-18: previous agreements first, each settled with one key (the plan's own act)."""
    actie = maak_actie(zaak, omschrijving="Vorige keer afgesproken")
    client, adres = client_van("regisseur"), reverse("agendapunt-verslag", args=[punt.uuid])
    pagina = client.get(adres).content.decode()
    assert "Vorige keer afgesproken" in pagina
    assert 'data-toets="a e"' in pagina

    naar = client.post(
        reverse("actie-gereed", args=[actie.uuid]), {"terug": f"agendapunt-verslag:{punt.uuid}"}
    )

    assert naar.url == adres
    assert "Vorige keer afgesproken" not in client.get(adres).content.decode().split("<main")[1]


def test_terug_naar_een_verslag_dat_geen_adres_is_gaat_naar_het_plan(zaak, client_van):
    actie = maak_actie(zaak)

    naar = client_van("regisseur").post(
        reverse("actie-gereed", args=[actie.uuid]), {"terug": "agendapunt-verslag://elders.example"}
    )

    assert naar.url == reverse("dossier-plan", args=[zaak.uuid])

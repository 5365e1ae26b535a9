"""An item that was rounded off by mistake is opened again, and the plan keeps each action once
(missie B4, eisen C-20)."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from spil.casussen.models import Casus
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands.heropenen import heropen_punt
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.commands.verslagacties import UIT_HET_VERSLAG
from spil.overleggen.fouten import VerslagNietMogelijk
from spil.overleggen.models import Aantekening, Verslagheropening, Verslagregel, Verslagvaststelling
from spil.overleggen.queries.uittreksels import regelkeuzes
from spil.overleggen.queries.verslag import verslagpagina
from spil.overleggen.tests.opzet import maak_overleg_rij
from spil.overleggen.tests.zittingopzet import Tafel, zet_tafel
from spil.plannen.commands import meld_voortgang
from spil.plannen.models import Actie
from spil.toegang.versies import IntussenGewijzigd
from tests.inloggen import log_in
from tests.wereld import NU, als

BELT, KOMT = "- @politie belt vrijdag", "- @huis komt langs morgen"
REDEN = "De datum klopte niet."


@pytest.fixture
def tafel(wereld, nu) -> Tafel:
    return zet_tafel(wereld)


def rond_af(tafel: Tafel, *regels: str, op=NU, versie: int | None = None) -> None:
    with als(tafel.wereld.regisseur, op=op) as rol:
        tekst = "\n".join(("Besproken.", *regels))
        rond_punt_af(tafel.punten[0].uuid, tekst=tekst, versie=versie, door=rol, op=op)


def heropen(tafel: Tafel, *, wie="regisseur", reden=REDEN, op=NU) -> None:
    with als(tafel.wereld.rollen[wie], op=op) as rol:
        heropen_punt(tafel.punten[0].uuid, reden=reden, door=rol, op=op)


def opnieuw(tafel: Tafel, *regels: str) -> None:
    heropen(tafel)
    rond_af(tafel, *regels)


def acties(tafel: Tafel) -> list[tuple[str, date, str]]:
    with als(tafel.wereld.regisseur):
        rijen = Actie.objects.order_by("pk")
        return [(rij.omschrijving, rij.deadline, rij.staat) for rij in rijen]


VRIJDAG, MORGEN = date(2026, 11, 27), date(2026, 11, 24)


def test_wat_weer_open_is_wordt_opnieuw_afgerond_en_maakt_niets_dubbel(tafel):
    """Also when a line was put before it: the action follows from what it says, not from where."""
    rond_af(tafel, BELT)
    opnieuw(tafel, "! Wij gaan door", KOMT, BELT)

    assert acties(tafel) == [("belt", VRIJDAG, "open"), ("komt langs", MORGEN, "open")]
    with als(tafel.wereld.regisseur):
        regels = Verslagregel.objects.filter(soort="actie").select_related("actie")
        assert [regel.actie.omschrijving for regel in regels] == ["komt langs", "belt"]


def test_twee_keer_dezelfde_regel_blijven_twee_acties(tafel):
    rond_af(tafel, BELT, BELT)
    opnieuw(tafel, BELT, BELT)

    assert acties(tafel) == [("belt", VRIJDAG, "open")] * 2


def test_een_regel_die_weg_is_trekt_haar_actie_in_als_niemand_haar_aanraakte(tafel):
    rond_af(tafel, BELT, KOMT)
    opnieuw(tafel, KOMT)

    assert acties(tafel) == [("belt", VRIJDAG, "vervallen"), ("komt langs", MORGEN, "open")]
    with als(tafel.wereld.regisseur):
        assert Actie.objects.get(omschrijving="belt").resultaat == UIT_HET_VERSLAG


def test_wat_iemand_al_aanpakte_blijft_in_het_plan(tafel):
    rond_af(tafel, BELT)
    with als(tafel.wereld.regisseur) as rol:
        uuid = Actie.objects.get().uuid
        meld_voortgang(uuid, tekst="Gebeld, niet thuis.", door=rol, op=NU)
    opnieuw(tafel, KOMT)

    assert acties(tafel) == [("belt", VRIJDAG, "open"), ("komt langs", MORGEN, "open")]


def test_een_gewijzigde_regel_is_een_nieuwe_actie(tafel):
    rond_af(tafel, BELT)
    opnieuw(tafel, "- @politie belt morgen")

    assert acties(tafel) == [("belt", VRIJDAG, "vervallen"), ("belt", MORGEN, "open")]


def test_een_regel_die_terugkomt_is_een_nieuwe_actie_en_die_gaat_ook_weer_weg(tafel):
    rond_af(tafel, BELT)
    opnieuw(tafel, KOMT)
    opnieuw(tafel, KOMT, BELT)
    assert [staat for *_, staat in acties(tafel)] == ["vervallen", "open", "open"]
    opnieuw(tafel, KOMT)
    assert [staat for *_, staat in acties(tafel)] == ["vervallen", "open", "vervallen"]


def test_de_volgende_dag_blijft_gepland_ook_als_zij_intussen_voorbij_is(tafel):
    later = NU + timedelta(days=3)
    rond_af(tafel, "volgende: morgen")
    heropen(tafel, op=later)
    rond_af(tafel, "volgende: morgen", "Aangevuld.", op=later)

    with als(tafel.wereld.regisseur):
        assert Casus.objects.get(dossier=tafel.punten[0].dossier_id).volgende_bespreking == MORGEN


def test_wat_open_is_is_geen_verslag_en_de_tekst_staat_er_nog(tafel):
    """What was typed on the page of the report is what is typed on, and the table reads nothing that
    may still change."""
    rond_af(tafel, BELT)
    heropen(tafel)

    with als(tafel.wereld.regisseur) as rol:
        pagina = verslagpagina(tafel.punten[0].uuid, door=rol, op=NU)
        assert (pagina.regels, pagina.is_te_schrijven) == ([], True)
        assert pagina.aantekening.tekst == f"Besproken.\n{BELT}"
        keuzes = regelkeuzes(pagina.punt)
        assert not [keuze for keuze in keuzes if keuze.sleutel.startswith("regel-")]


def test_wie_op_een_oude_aantekening_afrondt_overschrijft_niets(tafel):
    """A7-05: the note-taker wrote on while the report was being typed elsewhere."""
    tafel.begin()
    tafel.schrijf("De notulist.", 0)
    with pytest.raises(IntussenGewijzigd):
        rond_af(tafel, versie=0)

    with als(tafel.wereld.regisseur):
        assert Aantekening.objects.get().tekst == "De notulist."
        assert not Verslagregel.objects.exists()


@pytest.mark.parametrize(
    ("wie", "fout"),
    [("ketenpartner", GeenRecht), ("officier", NietGevonden), ("collega", NietGevonden)],
)
def test_alleen_wie_afrondt_opent_weer(tafel, wie, fout):
    rond_af(tafel)
    with pytest.raises(fout):
        heropen(tafel, wie=wie)


def test_zonder_reden_of_wat_nog_open_is_gaat_niets_open(tafel):
    with pytest.raises(VerslagNietMogelijk, match="niet afgerond"):
        heropen(tafel)
    rond_af(tafel)
    with pytest.raises(VerslagNietMogelijk, match="Schrijf waarom"):
        heropen(tafel, reden=" ")


def test_na_de_termijn_of_de_vaststelling_blijft_het_dicht(tafel):
    rond_af(tafel)
    with pytest.raises(VerslagNietMogelijk, match="kon tot 7 december 2026"):
        heropen(tafel, op=NU + timedelta(days=15))
    later = maak_overleg_rij(tafel.overleg.reeks, tafel.overleg.oplegger, na=timedelta(days=7))
    wie = {"door": tafel.wereld.regisseur, "op": NU}
    Verslagvaststelling.stel_vast(tafel.overleg, in_overleg=later, **wie)
    with pytest.raises(VerslagNietMogelijk, match="is vastgesteld"):
        heropen(tafel)


def test_de_tijdlijn_zegt_dat_het_weer_openging_en_de_tafel_leest_waarom(tafel):
    rond_af(tafel)
    heropen(tafel)

    adres = reverse("dossier-tijdlijn", args=[tafel.zaken[0].uuid])
    pagina = log_in(Client(), tafel.wereld.regisseur).get(adres).content.decode()
    assert "Weer geopend: de bespreking in Weegploeg" in pagina
    assert REDEN not in pagina
    for wie, leest in (("ketenpartner", [REDEN]), ("officier", [])):
        with als(tafel.wereld.rollen[wie]):
            assert list(Verslagheropening.objects.values_list("reden", flat=True)) == leest


def test_op_het_scherm_weer_openen_en_verder_typen(tafel):
    tafel.begin()
    rond_af(tafel, BELT)
    client = log_in(Client(), tafel.wereld.regisseur)
    adres = reverse("punt-heropening", args=[tafel.punten[0].uuid])
    notulen = reverse("notulen", args=[tafel.uuid], query={"punt": 1})
    assert adres in client.get(notulen).content.decode()
    assert adres in client.get(adres.removesuffix("heropening/")).content.decode()

    leeg = client.post(adres, {"reden": ""})
    assert leeg.status_code == 422
    assert "Schrijf waarom dit punt weer opengaat." in leeg.content.decode()

    assert client.post(adres, {"reden": REDEN}).url == notulen
    pagina = client.get(notulen).content.decode()
    assert REDEN in pagina
    assert f"Besproken.\n{BELT}</textarea>" in pagina

"""The reader's pack: the sheet first, then only the items at which somebody sits (missie B3)."""

import pytest
from django.test import Client
from django.urls import reverse

from spil.casussen.tests.opzet import maak_zaak
from spil.logboek.models import Inzage
from spil.overleggen.commands import laat_aanschuiven
from spil.overleggen.commands.voorbereiding import stel_vraag
from spil.overleggen.models import Genodigde
from spil.overleggen.tests.voorbereidopzet import ANTWOORD, VRAAG, antwoord, maak_tafel, vraag, zet
from spil.toegang.models import Dossier
from tests.inloggen import log_in
from tests.wereld import NU, als

EEN, TWEE, DRIE = "Gaat over de eerste.", "Gaat over de tweede.", "Gaat over de derde."


@pytest.fixture
def client_van(wereld, nu):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


@pytest.fixture
def tafel(wereld, nu):
    """Three items: a case with police, OM and GGZ, a report without the GGZ, and a case of a
    colleague at which only the OM sits beside the police that reported it."""
    tafel = maak_tafel(wereld)
    antwoord(tafel, vraag(tafel), voorwaarde="Niet noemen aan de betrokkene.")
    ander = zet(
        wereld,
        tafel.overleg,
        maak_zaak(wereld, regisseur=wereld.collega).dossier,
        wie="collega",
    )
    with als(wereld.collega) as rol:
        officier = Genodigde.objects.get(rol=wereld.officier)
        laat_aanschuiven(ander.uuid, officier.uuid, door=rol, op=NU)
    for punt, wie, tekst in (
        (tafel.punt, "regisseur", EEN),
        (tafel.melding, "triagist", TWEE),
        (ander, "collega", DRIE),
    ):
        with als(wereld.rollen[wie]) as rol:
            stel_vraag(punt.uuid, tekst, door=rol, op=NU)
    return tafel


def lees(client, naam, *args):
    return client.get(reverse(naam, args=args)).content.decode()


def genodigde(wereld, naam):
    with als(wereld.regisseur):
        return Genodigde.objects.get(naam=naam)


def blikken(wereld, punt):
    with als(wereld.regisseur):
        nummer = Dossier.objects.get(pk=punt.dossier_id).nummer
    with als(wereld.fg):
        regels = Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [nummer, NU])
        return [regel.handeling for regel in regels]


@pytest.mark.parametrize(
    ("wie", "eigen", "andere"),
    [
        ("ketenpartner", (EEN, TWEE, DRIE), ()),
        ("officier", (EEN, TWEE, DRIE), ()),
        ("behandelaar", (EEN, TWEE), (DRIE,)),
        ("collega", (TWEE, DRIE), (EEN,)),
    ],
)
def test_elke_deelnemer_leest_alleen_de_eigen_punten(wereld, tafel, client_van, wie, eigen, andere):
    """Proves A1-08 for the reader's pack: of an item of another nothing, not even who it is about."""
    pagina = lees(client_van(wie), "leesmap", tafel.overleg.uuid)
    assert all(tekst in pagina for tekst in eigen)
    assert not any(tekst in pagina for tekst in andere)


def test_de_oplegger_staat_vooraan_en_wat_binnen_is_met_de_voorwaarde(tafel, client_van):
    """MZ23 r147; WGS art. 2.29 lid 3: the condition goes where the answer goes."""
    pagina = lees(client_van("officier"), "leesmap", tafel.overleg.uuid)
    assert pagina.index("Wie deelt wat met wie") < pagina.index(EEN)
    assert ANTWOORD in pagina
    assert "Niet noemen aan de betrokkene." in pagina


def test_wat_de_oplegger_niet_toestaat_staat_niet_in_de_leesmap(tafel, client_van):
    """Proves A1-03, A11-04: per kind of data and organisation, as the sheet says."""
    pagina = lees(client_van("behandelaar"), "leesmap", tafel.overleg.uuid)
    assert EEN in pagina
    assert ANTWOORD not in pagina
    assert VRAAG not in pagina
    assert "Volgens de oplegger niet voor deze organisatie." in pagina


def test_elke_blik_staat_per_punt_als_afdruk_in_het_logboek(wereld, tafel, client_van):
    """Proves C-23: who read the pack stands at each item that was in it, and at no other."""
    lees(client_van("behandelaar"), "leesmap", tafel.overleg.uuid)
    assert blikken(wereld, tafel.punt) == ["leesmap.afdrukken"]
    assert blikken(wereld, tafel.melding) == ["leesmap.afdrukken"]


def test_het_huis_drukt_af_wat_een_ander_aan_tafel_mag_lezen(wereld, tafel, client_van):
    """With the eyes of that one: the triagist may read more than what is on this paper."""
    ggz = genodigde(wereld, wereld.behandelaar.medewerker.naam)
    pagina = lees(client_van("ondersteuner"), "genodigde-leesmap", ggz.uuid)
    assert EEN in pagina
    assert DRIE not in pagina
    assert ANTWOORD not in pagina
    assert f"Voor {ggz.naam}, GGZ Voorbeeld" in pagina
    assert "leesmap.afdrukken_voor_ander" in blikken(wereld, tafel.punt)


def test_een_derde_krijgt_vooraf_geen_leesmap_en_een_partner_niet_die_van_een_ander(
    wereld, tafel, client_van
):
    """BGS art. 2.21."""
    derde, politie = genodigde(wereld, "Woonconsulent"), genodigde(wereld, "J. Verbeek")
    for wie, van, status in (
        ("ondersteuner", derde, 404),
        ("officier", politie, 403),
        ("buitenstaander", politie, 404),
    ):
        adres = reverse("genodigde-leesmap", args=[van.uuid])
        assert client_van(wie).get(adres).status_code == status, wie


def test_van_vraag_tot_antwoord_in_de_schermen(wereld, tafel, client_van):
    """The house asks, the GGZ finds it at Overleggen, answers, and the house reads it at the item."""
    huis, ggz = client_van("regisseur"), client_van("behandelaar")
    adres = reverse("uitvraag-nieuw", args=[tafel.punt.uuid])
    wat = {
        "partner": wereld.partners["ggz"].uuid,
        "categorie": "zorg",
        "vraag": "Loopt er een behandeling?",
        "antwoord_voor": "24-11-2026",
    }
    fout = huis.post(adres, {**wat, "categorie": "politie"})
    assert "deelt aan deze tafel alleen: zorg en hulp" in fout.content.decode()
    sleutel = fout.context["form"].fields["sleutel"].initial()
    assert huis.post(adres, {**wat, "sleutel": sleutel}).status_code == 302
    assert "Aan u gevraagd" in lees(ggz, "overleggen")
    punt = lees(ggz, "agendapunt", tafel.punt.uuid)
    assert "Loopt er een behandeling?" in punt
    antwoord_adres = next(
        deel.split('"')[0]
        for deel in punt.split('href="')
        if deel.split('"')[0].endswith("/antwoord/")
    )
    leeg = ggz.post(antwoord_adres, {"staat": "gebracht", "antwoord": ""})
    assert (leeg.status_code, "Schrijf wat u meebrengt." in leeg.content.decode()) == (422, True)
    assert ggz.post(antwoord_adres, {"staat": "niets_bekend"}).status_code == 302
    assert "Niets bekend" in lees(huis, "agendapunt", tafel.punt.uuid)
    assert "Aan u gevraagd" not in lees(ggz, "overleggen")

"""The screens of meetings, as each role reads and fills them in."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from spil.overleggen.models import Oplegger, Overlegreeks
from spil.overleggen.tests.opzet import leg_voor, maak, maak_geldig, plan, stel_op
from tests.inloggen import log_in
from tests.wereld import VANDAAG

REEKS = {
    "naam": "Casusoverleg",
    "soort": "eigen",
    "ritme": "wekelijks",
    "eerste_dag": "24-11-2026",
    "begintijd": "9.30",
    "duur_minuten": "90",
    "bij_feestdag": "vervalt",
}


@pytest.fixture
def client_van(wereld, nu):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


@pytest.fixture
def reeks(wereld):
    reeks = maak(wereld)
    maak_geldig(wereld, reeks)
    plan(wereld, reeks, tot=date(2026, 12, 8))
    return reeks


def lees(client, naam, *args):
    return client.get(reverse(naam, args=args)).content.decode()


def test_van_aanpak_tot_gepland_overleg_in_de_schermen(wereld, client_van):
    """One form makes the series of a definition, four more its sheet, a second person adopts it."""
    client, w = client_van("ondersteuner"), wereld.partners
    assert "Maak de reeks" in lees(client, "overleggen-aanpakken")
    nieuw = reverse("overlegreeks-nieuw") + "?aanpak=com&overleg=casusoverleg"
    voorgevuld = client.get(nieuw).context["form"].initial
    assert (voorgevuld["naam"], voorgevuld["ritme"]) == ("Casusoverleg", "naar_behoefte")
    client.post(nieuw, {**REEKS, "verwerking": str(wereld.verwerking.uuid)})
    reeks = Overlegreeks.objects.get()
    assert (reeks.aanpakcode, reeks.overlegcode) == ("com", "casusoverleg")
    assert f"{reeks.begintijd:%H:%M}" == "09:30"
    begin = client.get(reverse("oplegger-nieuw", args=[reeks.uuid])).context["form"].initial
    tekst = {"voorzitter": "Procesregisseur", "doel": "Afspreken.", "criteria": "Wat vastloopt."}
    client.post(
        reverse("oplegger-nieuw", args=[reeks.uuid]),
        {**begin, **tekst, "evaluatie_op": begin["evaluatie_op"].strftime("%d-%m-%Y")},
    )
    blad = Oplegger.objects.get()
    client.post(
        reverse("oplegger-partijen", args=[blad.uuid]),
        {
            f"partij-{partner.uuid}": "vast" if naam in ("huis", "politie") else "niet"
            for naam, partner in w.items()
        },
    )
    client.post(
        reverse("oplegger-gegevens", args=[blad.uuid]),
        {"van": w["politie"].uuid, "naar": [w["huis"].uuid], "categorieen": ["politie"]},
    )
    client.post(reverse("oplegger-voorlegging", args=[blad.uuid]))
    assert "Wacht op vaststelling" in lees(client_van("manager"), "overleggen")
    client_van("manager").post(reverse("oplegger-vaststelling", args=[blad.uuid]))
    client = client_van("ondersteuner")
    client.post(reverse("overlegreeks-planning", args=[reeks.uuid]), {"tot": "08-12-2026"})
    assert reeks.overleggen.count() == 3
    pagina = lees(client, "overleggen")
    assert "dinsdag 24 november 2026" in pagina
    assert "Elke week op dinsdag, 09:30 tot 11:00" in pagina


def test_een_leeg_huis_zegt_wat_te_doen(client_van):
    assert "Er zijn nog geen overleggen" in lees(client_van("regisseur"), "overleggen")
    assert "Er zijn geen overleggen voor u" in lees(client_van("ketenpartner"), "overleggen")


def test_wat_ontbreekt_staat_bij_het_veld(client_van):
    antwoord = client_van("regisseur").post(reverse("overlegreeks-nieuw"), {"begintijd": "half 9"})
    assert antwoord.status_code == 422
    fouten = antwoord.context["form"].errors
    assert {"naam", "soort", "ritme", "eerste_dag", "begintijd", "duur_minuten"} <= set(fouten)
    assert "bijvoorbeeld 09:30" in fouten["begintijd"][0]


def test_een_weigering_staat_boven_het_formulier_en_wat_getypt_is_blijft(wereld, client_van):
    antwoord = client_van("regisseur").post(
        reverse("overlegreeks-nieuw"), {**REEKS, "soort": "gefaciliteerd", "plaats": "Zaal 9"}
    )
    assert antwoord.status_code == 422
    assert "Kies van welke partner dit overleg is." in antwoord.content.decode()
    assert "Zaal 9" in antwoord.content.decode()


def test_wie_alleen_leest_krijgt_geen_knoppen(reeks, client_van):
    pagina = lees(client_van("triagist"), "overlegreeks", reeks.uuid)
    assert "dinsdag 24 november 2026" in pagina
    for knop in ("Plan vooruit", "Verplaats", "Beëindig"):
        assert knop not in pagina
        assert knop in lees(client_van("ondersteuner"), "overlegreeks", reeks.uuid)


def test_een_ketenpartner_leest_blad_en_data_en_niet_wat_nog_geschreven_wordt(
    wereld, reeks, client_van
):
    concept = stel_op(wereld, reeks, doel="Nog niet af.")
    geldig = Oplegger.objects.geldig().get()
    partner = client_van("ketenpartner")
    pagina = lees(partner, "overlegreeks", reeks.uuid)
    assert "Versie 2" not in pagina
    assert "Politiegegevens" in lees(partner, "oplegger", geldig.uuid)
    for naam, wat in (("oplegger", concept.uuid), ("overlegreeks", concept.uuid)):
        assert partner.get(reverse(naam, args=[wat])).status_code == 404
    ggz = client_van("behandelaar")
    assert ggz.get(reverse("overlegreeks", args=[reeks.uuid])).status_code == 404
    assert reeks.naam not in lees(ggz, "overleggen")


def test_de_tweede_persoon_leest_wat_er_anders_is_en_kan_terugsturen(wereld, reeks, client_van):
    nieuw = leg_voor(wereld, stel_op(wereld, reeks, doel="Wegen en volgen."))
    client = client_van("kwaliteit")
    pagina = lees(client, "oplegger-vaststelling", nieuw.uuid)
    assert "Wat er anders is dan in versie 1" in pagina
    assert "Signalen samen wegen." in pagina
    client.post(
        reverse("oplegger-terugzending", args=[nieuw.uuid]), {"reden": "Hoe lang volgen we?"}
    )
    assert "Hoe lang volgen we?" in lees(client_van("regisseur"), "oplegger", nieuw.uuid)


def test_verplaatsen_begint_met_wat_er_staat(reeks, client_van):
    overleg = reeks.overleggen.order_by("begint").first()
    begin = (
        client_van("regisseur")
        .get(reverse("overleg-verplaatsing", args=[overleg.uuid]))
        .context["form"]
        .initial
    )
    assert begin["dag"] == date(2026, 11, 24)
    assert (begin["begintijd"].hour, begin["duur_minuten"]) == (10, 90)


def test_vervallen_vraagt_een_reden_en_blijft_te_zien(reeks, client_van):
    overleg, client = reeks.overleggen.order_by("begint").first(), client_van("regisseur")
    adres = reverse("overleg-vervallen", args=[overleg.uuid])
    assert client.post(adres, {"reden": ""}).status_code == 422
    assert client.post(adres, {"reden": "De zaal is bezet."}).status_code == 302
    assert "De zaal is bezet." in lees(client, "overlegreeks", reeks.uuid)
    assert "dinsdag 24 november" not in lees(client, "overleggen")


def test_de_lijst_kost_bij_veel_reeksen_niet_meer_vragen(
    wereld, reeks, client_van, django_assert_max_num_queries
):
    for nr in range(6):
        een = maak(wereld, naam=f"Tafel {nr}", eerste_dag=VANDAAG)
        maak_geldig(wereld, een)
        plan(wereld, een, tot=date(2026, 12, 8))
    client = client_van("ketenpartner")
    with django_assert_max_num_queries(15):
        client.get(reverse("overleggen"))
    with django_assert_max_num_queries(15):
        client.get(reverse("overlegreeks", args=[reeks.uuid]))

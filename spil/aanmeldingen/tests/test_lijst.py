"""One person reports many at once; each line becomes a report of its own."""

from uuid import uuid4

import pytest
from django.urls import reverse

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.tests.aanpakken import lijstaanpak, tweede_aanpak
from spil.feiten.models import Feit
from spil.invullingen.queries import antwoorden_bij
from spil.personen.models import Betrokkene
from tests.wereld import als


@pytest.fixture
def sleutel(wereld):
    lijstaanpak(wereld)
    return uuid4()


def regels(wereld, **anders: str) -> dict[str, str]:
    return {
        "aantal": "5",
        "gemeente": "0758",
        "geinformeerd": "nee",
        "reden_niet_geinformeerd": "Zij zijn niet te bereiken.",
        "regel0-voornamen": "Tom",
        "regel0-achternaam": "Waterhoen",
        "regel0-geboortedatum": "3-4-1985",
        "vraag0-wat_gezien": "Liep over de weg.",
        "vraag0-wie_helpt": str(wereld.partners["ggz"].uuid),
        "regel3-achternaam": "Meerkoet",
        "vraag3-wat_gezien": "Riep in de winkel.",
        "doe": "verder",
    } | anders


def test_elke_regel_wordt_een_eigen_aanmelding(wereld, bezoek, sleutel):
    begin = bezoek("ketenpartner", "aanmelding-nieuw").content.decode()
    assert "Meld een lijst aan" in begin
    leeg = bezoek("ketenpartner", "aanmeldlijst", sleutel).content.decode()
    assert "Alleen niet acuut." in leeg
    assert leeg.count("<legend>") >= 5
    verder = bezoek("ketenpartner", "aanmeldlijst", sleutel, **regels(wereld))
    assert verder.url == reverse("aanmeldlijst-controle", args=[sleutel])
    controle = bezoek("ketenpartner", "aanmeldlijst-controle", sleutel).content.decode()
    for tekst in ("2 aanmeldingen voor Weeklijst", "Waterhoen", "GGZ Voorbeeld", "Meerkoet"):
        assert tekst in controle
    for _ in range(2):
        bezoek("ketenpartner", "aanmeldlijst-controle", sleutel, kwaliteit="on")
    with als(wereld.ketenpartner):
        gemeld = list(Aanmelding.objects.order_by("id"))
        assert [a.kenmerk for a in gemeld] == ["A2026-0001", "A2026-0002"]
        namen = [Betrokkene.objects.get(dossier_id=a.dossier_id).naam for a in gemeld]
        assert namen == ["Tom Waterhoen", "Meerkoet"]
        assert antwoorden_bij(gemeld[1].dossier_id, huis=wereld.huis.uuid) == {
            "wat_gezien": "Riep in de winkel."
        }
        assert {a.reden_niet_geinformeerd for a in gemeld} == {"Zij zijn niet te bereiken."}
    assert Feit.objects.filter(soort="melding", aanpak="weeklijst").count() == 2


def test_een_fout_staat_bij_zijn_regel_en_wat_goed_was_blijft_staan(wereld, bezoek, sleutel):
    velden = regels(wereld, **{"vraag3-wat_gezien": "", "regel0-geboortedatum": "31-2-1985"})
    fout = bezoek("ketenpartner", "aanmeldlijst", sleutel, **velden)
    assert fout.status_code == 422
    scherm = fout.content.decode()
    for tekst in ("is er geen dag 31", "Vul in: Vraag wat_gezien?", "Waterhoen", "Meerkoet"):
        assert tekst in scherm
    assert scherm.count("Vul de achternaam in.") == 0


def test_een_lijst_zonder_regels_wordt_niet_verstuurd(wereld, bezoek, sleutel):
    leeg = bezoek(
        "ketenpartner", "aanmeldlijst", sleutel, aantal="5", geinformeerd="ja", doe="verder"
    )
    assert "Vul ten minste één regel in." in leeg.content.decode()
    terug = bezoek("ketenpartner", "aanmeldlijst-controle", sleutel, kwaliteit="on")
    assert terug.url == reverse("aanmeldlijst", args=[sleutel])


def test_een_lijst_wordt_bewaard_en_staat_tussen_de_concepten(wereld, bezoek, sleutel):
    bezoek("ketenpartner", "aanmeldlijst", sleutel, **regels(wereld, doe="later"))
    mijn = bezoek("ketenpartner", "aanmeldingen").content.decode()
    assert "Lijst van 23 november 2026" in mijn
    assert "Waterhoen" not in mijn
    assert "Waterhoen" in bezoek("ketenpartner", "aanmeldlijst", sleutel).content.decode()
    meer = bezoek("ketenpartner", "aanmeldlijst", sleutel, **regels(wereld, doe="meer"))
    assert meer.url == reverse("aanmeldlijst", args=[sleutel])
    assert "regel9-achternaam" in bezoek("ketenpartner", "aanmeldlijst", sleutel).content.decode()
    weg = bezoek("ketenpartner", "aanmeldconcept-verwijdering", sleutel).content.decode()
    assert reverse("aanmeldlijst", args=[sleutel]) in weg
    bezoek("ketenpartner", "aanmeldconcept-verwijdering", sleutel, doe="weg")
    assert "Waterhoen" not in bezoek("ketenpartner", "aanmeldlijst", sleutel).content.decode()


def test_wie_geen_lijst_mag_aanmelden_krijgt_de_gewone_weg(wereld, bezoek, sleutel):
    assert "Meld een lijst" not in bezoek("officier", "aanmelding-nieuw").content.decode()
    for scherm in ("aanmeldlijst", "aanmeldlijst-controle"):
        assert bezoek("officier", scherm, sleutel).url == reverse("aanmelding-nieuw")


def test_zonder_tekstvraag_vraagt_een_regel_wat_er_is(wereld, bezoek):
    lijstaanpak(wereld, groepen=[], velden=[])
    sleutel = uuid4()
    velden = {
        **{"aantal": "5", "geinformeerd": "ja", "doe": "verder"},
        **{"regel0-achternaam": "Waterhoen", "regel0-wat": "Liep over de weg."},
    }
    bezoek("ketenpartner", "aanmeldlijst", sleutel, **velden)
    bezoek("ketenpartner", "aanmeldlijst-controle", sleutel, kwaliteit="on")
    with als(wereld.ketenpartner):
        assert Aanmelding.objects.get().aanleiding == "Liep over de weg."


def test_met_meer_lijsten_wordt_gevraagd_welke(wereld, bezoek, sleutel):
    tweede_aanpak(wereld, aanmelden={"per_lijst": True})
    scherm = bezoek("ketenpartner", "aanmeldlijst", sleutel).content.decode()
    assert "Waar gaat het om?" in scherm
    fout = bezoek("ketenpartner", "aanmeldlijst", sleutel, **regels(wereld))
    assert "Kies waar de lijst over gaat." in fout.content.decode()
    bezoek("ketenpartner", "aanmeldlijst", sleutel, **regels(wereld, aanpak="weeklijst"))
    bezoek("ketenpartner", "aanmeldlijst-controle", sleutel, kwaliteit="on")
    assert Feit.objects.filter(aanpak="weeklijst").count() == 2

"""Documents of a case: versions that never change, shown to who may see them (eisen A4-01, A4-07)."""

from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from spil.bestanden.fouten import BestandKanNiet
from spil.bestanden.models import Bestand, Brok
from spil.bestanden.tests.maken import pdf
from spil.bestanden.tests.opzet import aangeboden
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import zinnen
from spil.stukken.commands import trek_document_in, voeg_document_toe, voeg_versie_toe
from spil.stukken.fouten import (
    AlIngetrokken,
    DocumentOnvolledig,
    DocumentVanEenAnder,
    DossierIsGesloten,
)
from spil.stukken.models import Document, Documentversie
from spil.stukken.queries import documenten_van
from spil.stukken.tests.opzet import deel_van, dossier_met_deelnemers
from spil.toegang.commands import neem_noodtoegang
from spil.toegang.models import Dossier
from tests.inloggen import log_in
from tests.wereld import NU, Wereld, als

TITEL = "Verslag van het overleg"


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO, settings.CLAMD = True, ""
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def dossier(wereld: Wereld) -> Dossier:
    return dossier_met_deelnemers(wereld)


def voeg_toe(
    wereld: Wereld, dossier: Dossier, publiek: str, *, wie: str = "regisseur", **anders: Any
) -> Documentversie:
    deel = deel_van(dossier, publiek, wereld)
    velden: dict[str, Any] = {"titel": f"{TITEL}, {publiek}", "sleutel": uuid4()} | anders
    with als(wereld.rollen[wie]) as rol:
        return voeg_document_toe(
            dossier.uuid, aangeboden(), deel_uuid=deel.uuid, door=rol, op=NU, **velden
        )


def test_ieder_ziet_de_documenten_van_zijn_delen(wereld, dossier):
    for publiek in ("kern", "gezamenlijk", "politie", "ggz"):
        voeg_toe(wereld, dossier, publiek)
    for wie, publieken in {
        "regisseur": {"kern", "gezamenlijk", "politie", "ggz"},
        "ondersteuner": {"kern", "gezamenlijk", "politie", "ggz"},
        "ketenpartner": {"gezamenlijk", "politie"},
        "behandelaar": {"gezamenlijk", "ggz"},
        "officier": set(),
        "collega": set(),
        "fg": set(),
    }.items():
        with als(wereld.rollen[wie]):
            titels = {regel.document.titel for regel in documenten_van(dossier)}
        assert titels == {f"{TITEL}, {publiek}" for publiek in publieken}, wie


@pytest.mark.parametrize(
    ("wie", "publiek"),
    [
        *(("ketenpartner", "kern"), ("ketenpartner", "ggz"), ("collega", "gezamenlijk")),
        *(("officier", "gezamenlijk"), ("buitenstaander", "kern")),
    ],
)
def test_niemand_zet_een_document_in_een_deel_dat_niet_het_zijne_is(wereld, dossier, wie, publiek):
    with pytest.raises(NietGevonden):
        voeg_toe(wereld, dossier, publiek, wie=wie)


def test_een_nieuwe_versie_laat_de_eerste_staan(wereld, dossier):
    """Proves A4-07: versions are rows of their own, each with its hash."""
    eerste = voeg_toe(wereld, dossier, "gezamenlijk")
    with als(wereld.ondersteuner) as rol:
        nieuw = aangeboden("beter.pdf", pdf(b"/Title(beter)"))
        voeg_versie_toe(eerste.document.uuid, nieuw, toelichting="Met de namen", door=rol, op=NU)
    with als(wereld.behandelaar):
        (regel,) = documenten_van(dossier)
        assert [v.nummer for v in regel.versies] == [2, 1]
        assert regel.versies[0].bestand.sha256 != regel.versies[1].bestand.sha256
        assert regel.laatste.toelichting == "Met de namen"


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE stukken_document SET titel = 'anders'",
        "UPDATE stukken_documentversie SET nummer = 5",
        "DELETE FROM stukken_documentversie",
        "DELETE FROM stukken_document",
    ],
)
def test_de_databank_weigert_een_document_te_wijzigen(wereld, dossier, opdracht):
    """Proves A4-07."""
    voeg_toe(wereld, dossier, "kern")
    with (
        als(wereld.regisseur),
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


def test_intrekken_zegt_waarom_en_laat_het_staan(wereld, dossier):
    eerste = voeg_toe(wereld, dossier, "gezamenlijk")
    with als(wereld.regisseur) as rol:
        with pytest.raises(DocumentOnvolledig):
            trek_document_in(eerste.document.uuid, reden=" ", door=rol, op=NU)
        trek_document_in(eerste.document.uuid, reden="Over een ander", door=rol, op=NU)
        with pytest.raises(AlIngetrokken):
            trek_document_in(eerste.document.uuid, reden="Nog eens", door=rol, op=NU)
        with pytest.raises(AlIngetrokken):
            voeg_versie_toe(eerste.document.uuid, aangeboden(), toelichting="x", door=rol, op=NU)
    with als(wereld.ketenpartner):
        (regel,) = documenten_van(dossier)
        assert regel.document.intrekking.reden == "Over een ander"


def test_alleen_de_eigen_organisatie_wijzigt_haar_document(wereld, dossier):
    eerste = voeg_toe(wereld, dossier, "gezamenlijk", wie="ketenpartner")
    for wie in ("regisseur", "behandelaar"):
        with als(wereld.rollen[wie]) as rol, pytest.raises(DocumentVanEenAnder, match="Politie"):
            trek_document_in(eerste.document.uuid, reden="x", door=rol, op=NU)
    with als(wereld.officier) as rol, pytest.raises(NietGevonden):
        trek_document_in(eerste.document.uuid, reden="x", door=rol, op=NU)


def test_wat_er_niet_in_mag_maakt_geen_document(wereld, dossier):
    """Proves A4-01."""
    deel = deel_van(dossier, "kern", wereld)
    with als(wereld.regisseur) as rol:
        with pytest.raises(BestandKanNiet):
            voeg_document_toe(
                dossier.uuid,
                aangeboden("a.exe", b"MZ"),
                titel=TITEL,
                deel_uuid=deel.uuid,
                door=rol,
                op=NU,
            )
        assert not Document.objects.exists()


def test_twee_keer_verzenden_maakt_een_document(wereld, dossier):
    sleutel = uuid4()
    een, twee = (voeg_toe(wereld, dossier, "kern", sleutel=sleutel) for _ in range(2))
    assert een.pk == twee.pk
    with als(wereld.regisseur):
        assert (Document.objects.count(), Bestand.objects.count()) == (1, 1)


def test_in_een_gesloten_dossier_komt_geen_document_meer(wereld, dossier):
    with als(wereld.regisseur):
        dossier.scherm_af(op=NU)
    with pytest.raises(DossierIsGesloten):
        voeg_toe(wereld, dossier, "kern")


def test_met_noodtoegang_leest_iemand_en_voegt_niets_toe(wereld, dossier):
    voeg_toe(wereld, dossier, "kern")
    deel = deel_van(dossier, "kern", wereld)
    with als(wereld.collega) as rol:
        neem_noodtoegang(dossier.nummer, toelichting="Staat voor een school.", door=rol, op=NU)
        assert len(documenten_van(dossier)) == 1
        with pytest.raises(GeenRecht):
            voeg_document_toe(
                dossier.uuid, aangeboden(), titel=TITEL, deel_uuid=deel.uuid, door=rol, op=NU
            )


def test_vernietigen_van_het_dossier_neemt_de_documenten_mee(wereld, dossier):
    eerste = voeg_toe(wereld, dossier, "kern")
    with als(wereld.regisseur) as rol:
        trek_document_in(eerste.document.uuid, reden="x", door=rol, op=NU)
        dossier.vernietig(op=NU)
        for model in (Document, Documentversie, Bestand, Brok):
            assert not model._default_manager.exists()


def velden(in_deel, **anders: Any) -> dict[str, Any]:
    bestand = SimpleUploadedFile("verslag.pdf", pdf(), content_type="application/pdf")
    vast = {"titel": TITEL, "deel": str(in_deel.uuid), "sleutel": str(uuid4()), "bestand": bestand}
    return vast | anders


def test_een_document_gaat_van_formulier_naar_download(wereld, dossier):
    """Without any script: add, see, open, a next version, withdraw."""
    client = log_in(Client(), wereld.ketenpartner)
    lijst = reverse("dossier-documenten", args=[dossier.uuid])
    assert "Nog geen documenten" in client.get(lijst).content.decode()
    nieuw = reverse("document-nieuw", args=[dossier.uuid])
    pagina = client.get(nieuw).content.decode()
    assert "Alle deelnemers" in pagina
    assert "GGZ" not in pagina
    politie = deel_van(dossier, "politie", wereld)
    assert client.post(nieuw, velden(politie))["Location"] == lijst
    pagina = client.get(lijst).content.decode()
    for stuk in (TITEL, "Politie Zeeland-West-Brabant en het huis", "niet gescand", "Versie 1"):
        assert stuk in pagina
    with als(wereld.ketenpartner):
        versie = Documentversie.objects.get()
        document = Document.objects.get()
    adres = reverse("documentversie", args=[versie.uuid])
    assert adres in pagina
    antwoord = client.get(adres)
    assert b"".join(antwoord) == pdf()
    assert antwoord["Content-Disposition"] == 'attachment; filename="verslag.pdf"'
    volgende = reverse("document-versie-nieuw", args=[document.uuid])
    assert client.post(volgende, velden(politie, toelichting="Beter")).status_code == 302
    weg = reverse("document-intrekking", args=[document.uuid])
    assert client.post(weg, {"reden": ""}).status_code == 422
    assert client.post(weg, {"reden": "Verouderd"}).status_code == 302
    pagina = client.get(lijst).content.decode()
    for stuk in ("Versie 2: Beter", "Ingetrokken", "Verouderd", "Eerdere versies"):
        assert stuk in pagina
    for wie, status in (("regisseur", 200), ("behandelaar", 404), ("officier", 404), ("fg", 403)):
        assert log_in(Client(), wereld.rollen[wie]).get(adres).status_code == status, wie


def test_een_fout_houdt_wat_getypt_is(wereld, dossier):
    client = log_in(Client(), wereld.regisseur)
    nieuw = reverse("document-nieuw", args=[dossier.uuid])
    deel = deel_van(dossier, "kern", wereld)
    vals = SimpleUploadedFile("verslag.pdf", b"MZ", content_type="application/pdf")
    for fout in ({"deel": ""}, {"bestand": vals}, {"bestand": ""}):
        antwoord = client.post(nieuw, velden(deel, **fout))
        assert antwoord.status_code == 422
        assert TITEL in antwoord.content.decode()


def test_de_tijdlijn_vertelt_wat_er_gebeurde(wereld, dossier):
    eerste = voeg_toe(wereld, dossier, "gezamenlijk")
    with als(wereld.regisseur) as rol:
        voeg_versie_toe(eerste.document.uuid, aangeboden(), toelichting="Beter", door=rol, op=NU)
        trek_document_in(eerste.document.uuid, reden="x", door=rol, op=NU)
        gevonden = list(
            Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s) ORDER BY id", [dossier.pk])
        )
        titel = f"{TITEL}, gezamenlijk"
        assert zinnen(gevonden)[-3:] == [
            f"Document toegevoegd: {titel}",
            f"Versie 2 van {titel}: Beter",
            f"Document ingetrokken: {titel}",
        ]

"""A report comes in: who sees it, what is written, what is refused."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from spil.aanmeldingen.commands import dien_in
from spil.aanmeldingen.fouten import AanmeldenKanNiet, AanmeldingOnvolledig
from spil.aanmeldingen.inhoud import Persoon
from spil.aanmeldingen.models import (
    Aanmelding,
    AanmeldingCriterium,
    AanmeldingLeefgebied,
    Criterium,
    Urgentie,
)
from spil.aanmeldingen.queries import aanmelding as zoek_aanmelding
from spil.aanmeldingen.queries import te_beoordelen, van_mij
from spil.aanmeldingen.tests.voorbeelden import BSN, MERK, doe_aanmelding, voorbeeld_inhoud
from spil.feiten.models import Feit
from spil.gebruikers.models import Rolsoort, Waarneming
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.personen.models import Betrokkene, Bsn
from spil.toegang.models import Deelsoort, Dossier, Reden, Toegang
from tests.wereld import NU, VANDAAG, Wereld, als, later, maak_rol, maak_rol_van_derde


def test_een_partner_doet_een_aanmelding_in_zijn_eigen_deel(wereld: Wereld):
    aanmelding = doe_aanmelding(wereld.ketenpartner)
    assert aanmelding.kenmerk == "A2026-0001"
    with als(wereld.ketenpartner):
        assert [r.naam for r in van_mij(door=wereld.ketenpartner, op=NU).gemeld] == [
            f"Joris {MERK}"
        ]
        assert AanmeldingCriterium.objects.count() == 4
        assert AanmeldingLeefgebied.objects.count() == 1
        assert not Dossier.objects.exists()
        assert [t.reden for t in Toegang.objects.all()] == [Reden.AANMELDER]


def test_het_triageteam_ziet_de_hele_aanmelding(wereld):
    aanmelding = doe_aanmelding(wereld.ketenpartner)
    for wie in ("triagist", "regisseur", "collega", "ondersteuner"):
        with als(wereld.rollen[wie]):
            assert [r.aanmelding for r in te_beoordelen()] == [aanmelding]
            assert Betrokkene.objects.get().achternaam == MERK
            assert Dossier.objects.count() == 1


@pytest.mark.parametrize(
    "wie",
    ["officier", "behandelaar", "ambtenaar", "coordinator", "manager", "fg", "beheerder",
     "contactpunt", "kwaliteit", "buitenstaander"],
)  # fmt: skip
def test_wie_er_niet_bij_hoort_vindt_de_aanmelding_niet(wereld, wie):
    aanmelding = doe_aanmelding(wereld.ketenpartner)
    with als(wereld.rollen[wie]):
        assert not Aanmelding.objects.exists()
        assert not Betrokkene.objects.exists()
        with pytest.raises(NietGevonden):
            zoek_aanmelding(aanmelding.uuid)


def test_een_collega_van_de_aanmelder_ziet_de_aanmelding_niet(wereld):
    doe_aanmelding(wereld.ketenpartner)
    agent = maak_rol(wereld.partners["politie"], naam="D. Tweede", soort=Rolsoort.KETENPARTNER)
    with als(agent):
        assert van_mij(door=agent, op=NU).gemeld == []


def test_het_huis_meldt_zelf_aan_in_de_kern(wereld):
    aanmelding = doe_aanmelding(wereld.coordinator)
    with als(wereld.coordinator):
        assert Aanmelding.objects.get().deel.soort == Deelsoort.KERN
    with als(wereld.triagist):
        assert [r.aanmelding for r in te_beoordelen()] == [aanmelding]


def test_een_private_deelnemer_kan_aanmelden(wereld):
    assert doe_aanmelding(wereld.behandelaar).partner == wereld.partners["ggz"]


def test_een_derde_kan_niet_aanmelden(wereld):
    derde = maak_rol_van_derde(wereld, naam="D. Derde")
    with pytest.raises(AanmeldenKanNiet, match="deelnemers"):
        doe_aanmelding(derde)


@pytest.mark.parametrize("wie", ["manager", "fg", "beheerder", "contactpunt", "kwaliteit"])
def test_rollen_zonder_inhoud_kunnen_niet_aanmelden(wereld, wie):
    with pytest.raises(GeenRecht):
        doe_aanmelding(wereld.rollen[wie])


def test_twee_keer_versturen_maakt_een_aanmelding(wereld):
    """eisen A7-04."""
    sleutel = uuid4()
    eerste = doe_aanmelding(wereld.ketenpartner, sleutel=sleutel)
    tweede = doe_aanmelding(wereld.ketenpartner, sleutel=sleutel, op=later(seconds=1))
    assert eerste == tweede
    assert Feit.objects.filter(soort="melding").count() == 1


def test_dezelfde_sleutel_van_een_ander_is_een_andere_aanmelding(wereld):
    sleutel = uuid4()
    assert doe_aanmelding(wereld.ketenpartner, sleutel=sleutel) != doe_aanmelding(
        wereld.behandelaar, sleutel=sleutel
    )


def test_een_melding_telt_bij_ontvangst(wereld):
    doe_aanmelding(wereld.ketenpartner)
    feit = Feit.objects.get(soort="melding")
    assert (feit.datum, feit.gemeente_id, feit.organisatiesoort) == (VANDAAG, "0758", "politie")


def test_de_termijn_voor_het_besluit_staat_op_de_aanmelding(wereld):
    aanmelding = doe_aanmelding(wereld.ketenpartner)
    assert aanmelding.besluit_uiterlijk == VANDAAG + timedelta(days=14)


def test_het_bsn_staat_versleuteld_in_de_databank(wereld):
    doe_aanmelding(wereld.ketenpartner)
    with als(wereld.triagist):
        bsn = Bsn.objects.get()
        assert BSN.encode() not in bytes(bsn.versleuteld)
        assert bsn.lees(kluis_van(wereld.huis.uuid)) == BSN


@pytest.mark.parametrize(
    ("anders", "tekst"),
    [
        ({"personen": []}, "één hoofdpersoon"),
        ({"personen": [Persoon(achternaam="X", bsn="123456789")]}, "burgerservicenummer"),
        ({"leefgebieden": {}}, "leefgebied"),
        ({"criteria": {}}, "criteria"),
        ({"kwaliteit_verklaard": False}, "BGS art. 1.6"),
        ({"geinformeerd": False}, "niet is geïnformeerd"),
        ({"mag_genoemd": False}, "niet genoemd"),
        ({"urgentie": Urgentie.SPOED}, "spoed"),
    ],
)
def test_wat_de_wet_vraagt_mag_niet_ontbreken(wereld, anders, tekst):
    with pytest.raises(AanmeldingOnvolledig, match=tekst):
        doe_aanmelding(wereld.ketenpartner, **anders)
    with als(wereld.triagist):
        assert not Aanmelding.objects.exists()


def test_spoed_staat_bovenaan_daarna_de_oudste(wereld):
    nieuw = doe_aanmelding(wereld.ketenpartner, op=later(days=2))
    oud = doe_aanmelding(wereld.behandelaar, op=later(days=1))
    spoed = doe_aanmelding(
        wereld.officier, op=later(days=3), urgentie=Urgentie.SPOED, reden_spoed="Nu gevaar."
    )
    with als(wereld.triagist, op=later(days=4)):
        assert [r.aanmelding for r in te_beoordelen()] == [spoed, oud, nieuw]


def test_elk_criterium_heeft_een_letter_en_een_uitleg():
    assert [c.letter for c in Criterium] == ["a", "b", "c", "d"]
    assert all(c.toelichting_wet and c.landelijk.startswith("Landelijk") for c in Criterium)


def test_een_onvolledige_inhoud_laat_niets_half_achter(wereld):
    with als(wereld.ketenpartner), pytest.raises(AanmeldingOnvolledig):
        dien_in(
            voorbeeld_inhoud(kwaliteit_verklaard=False),
            inzendsleutel=uuid4(),
            door=wereld.ketenpartner,
            op=NU,
        )
    assert not Feit.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_tegelijk_versturen_maakt_een_aanmelding(wereld):
    """eisen A7-04: the second waits for the first, and gets the same report."""
    sleutel, start = uuid4(), Barrier(4)

    def verstuur(_: int) -> str:
        try:
            start.wait()
            return doe_aanmelding(wereld.ketenpartner, sleutel=sleutel).kenmerk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as draden:
        assert set(draden.map(verstuur, range(4))) == {"A2026-0001"}
    assert Feit.objects.filter(soort="melding").count() == 1


def test_wie_waarneemt_ziet_de_aanmeldingen_van_de_collega(wereld):
    aanmelding = doe_aanmelding(wereld.ketenpartner)
    agent = maak_rol(wereld.partners["politie"], naam="D. Tweede", soort=Rolsoort.KETENPARTNER)
    Waarneming.regel(
        voor=wereld.ketenpartner, door=agent, van=VANDAAG, tot=VANDAAG + timedelta(days=7)
    )
    with als(agent):
        assert [r.aanmelding for r in van_mij(door=agent, op=NU).gemeld] == [aanmelding]

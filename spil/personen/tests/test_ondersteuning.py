"""Who stands beside a betrokkene, and what the betrokkene says."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.personen.commands import (
    Persoonsgegevens,
    leg_professional_vast,
    leg_stem_vast,
    leg_vertegenwoordiger_vast,
    voeg_betrokkene_toe,
    wijzig_professional,
    wijzig_vertegenwoordiger,
)
from spil.personen.fouten import DagKanNiet, GegevensOntbreken
from spil.personen.models import (
    Betrokkene,
    Betrokkenestem,
    Contactpersoon,
    Gezegd,
    Professional,
    Vertegenwoordiger,
)
from spil.personen.queries import ernaast_in, stemmen_in
from spil.toegang.models import Deelsoort, Dossierdeel, Reden, Toegang
from spil.toegang.versies import IntussenGewijzigd, versie_van
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

ARTS = Contactpersoon(naam="I. Arts", organisatie="Praktijk Voorbeeld", vanaf=VANDAAG)
ZEI = Gezegd(wijze="gesprek", gevraagd_op=VANDAAG, woorden="Ik wil naar mijn kinderen.")
MENTOR = {"soort": "mentor", "reikwijdte": "Beslissingen over zorg"}


@pytest.fixture
def mensen(wereld, dossier) -> dict[str, Betrokkene]:
    """Somebody on the kaft, and a child of whom only the house knows."""
    with als(wereld.regisseur) as door:
        gezamenlijk = Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)
        Toegang.op_deel(gezamenlijk, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)
        return {
            rol: voeg_betrokkene_toe(
                dossier.uuid,
                Persoonsgegevens(rol=rol, achternaam="Voorbeeld"),
                deelsoort=deel,
                door=door,
                op=NU,
            )
            for rol, deel in (("hoofdpersoon", None), ("kind", Deelsoort.KERN))
        }


@pytest.fixture
def mens(mensen: dict[str, Betrokkene]) -> Betrokkene:
    return mensen["hoofdpersoon"]


def ernaast(dossier):
    return ernaast_in(dossier.pk, list(Betrokkene.objects.van_dossier(dossier.pk)))


def test_wie_naast_iemand_staat_ziet_wie_die_persoon_ziet(wereld, dossier, mensen):
    with als(wereld.regisseur) as door:
        for mens in mensen.values():
            leg_professional_vast(mens.uuid, ARTS, functie="huisarts", door=door, op=NU)
            leg_vertegenwoordiger_vast(mens.uuid, ARTS, **MENTOR, door=door, op=NU)
            leg_stem_vast(mens.uuid, ZEI, door=door, op=NU)
        assert [(rij.wat, rij.weet_ervan) for rij in ernaast(dossier)] == [
            *[("Mentor: Beslissingen over zorg", True)] * 2,
            *[("huisarts", False)] * 2,
        ]
        assert len(stemmen_in(dossier.pk)) == 2
    with als(wereld.ketenpartner):
        assert [rij.wat for rij in ernaast(dossier)] == [
            "Mentor: Beslissingen over zorg",
            "huisarts",
        ]
        (stem,) = stemmen_in(dossier.pk)
        assert stem.betrokkene_id == mensen["hoofdpersoon"].pk


def test_wat_voorbij_is_staat_niet_meer_bij_het_systeem(wereld, dossier, mens):
    weg = Contactpersoon(naam="I. Arts", organisatie="Praktijk", vanaf=VANDAAG, tot=VANDAAG)
    with als(wereld.regisseur) as door:
        rij = leg_professional_vast(mens.uuid, ARTS, functie="huisarts", door=door, op=NU)
        wijzig_professional(rij.uuid, weg, functie="huisarts", door=door, op=NU)
        assert ernaast(dossier) == []
        assert Professional.objects.get().historie.count() == 1


def test_wie_tegelijk_wijzigt_overschrijft_niets(wereld, mens):
    with als(wereld.regisseur) as door:
        rij = leg_vertegenwoordiger_vast(mens.uuid, ARTS, **MENTOR, door=door, op=NU)
        versie = versie_van(rij)
        ander = Contactpersoon(naam="B. Mentor", vanaf=VANDAAG)
        wie = {"versie": versie, "door": door, "op": NU}
        wijzig_vertegenwoordiger(rij.uuid, ander, **MENTOR, **wie)
        with pytest.raises(IntussenGewijzigd, match="Mentor"):
            wijzig_vertegenwoordiger(rij.uuid, ARTS, **MENTOR, **wie)
        assert Vertegenwoordiger.objects.get().naam == "B. Mentor"


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"naam": " "}, GegevensOntbreken),
        ({"organisatie": ""}, GegevensOntbreken),
        ({"vanaf": VANDAAG + timedelta(1)}, DagKanNiet),
        ({"tot": VANDAAG - timedelta(1)}, DagKanNiet),
    ],
)
def test_een_professional_heeft_een_naam_een_organisatie_en_dagen_die_kunnen(
    wereld, mens, anders, fout
):
    wie = Contactpersoon(**{"naam": "I. Arts", "organisatie": "X", "vanaf": VANDAAG, **anders})
    with als(wereld.regisseur) as door, pytest.raises(fout):
        leg_professional_vast(mens.uuid, wie, functie="huisarts", door=door, op=NU)


def test_een_latere_stem_komt_naast_de_eerdere_en_staat_bovenaan(wereld, dossier, mens):
    with als(wereld.regisseur) as door:
        eerder = Gezegd(wijze="niet", gevraagd_op=VANDAAG, waarom_niet="Was niet te vinden.")
        for gezegd in (eerder, ZEI):
            leg_stem_vast(mens.uuid, gezegd, door=door, op=NU)
        assert [s.woorden for s in stemmen_in(dossier.pk)] == [ZEI.woorden]
        assert Betrokkenestem.objects.count() == 2


def test_twee_keer_versturen_geeft_een_stem(wereld, mens):
    sleutel = uuid4()
    with als(wereld.regisseur) as door:
        for _ in range(2):
            leg_stem_vast(mens.uuid, ZEI, sleutel=sleutel, door=door, op=NU)
        assert Betrokkenestem.objects.count() == 1


@pytest.mark.parametrize(
    "gezegd",
    [
        Gezegd(wijze="gesprek", gevraagd_op=VANDAAG),
        Gezegd(wijze="niet", gevraagd_op=VANDAAG),
        Gezegd(wijze="niet", gevraagd_op=VANDAAG, woorden="Nee", waarom_niet="Weg"),
        Gezegd(wijze="brief", gevraagd_op=VANDAAG, woorden="Ja", waarom_niet="Weg"),
    ],
)
def test_een_stem_heeft_woorden_of_een_reden_waarom_niet(wereld, mens, gezegd):
    with als(wereld.regisseur) as door:
        with pytest.raises(GegevensOntbreken):
            leg_stem_vast(mens.uuid, gezegd, door=door, op=NU)
        deel = Dossierdeel.objects.get(dossier_id=mens.dossier_id, soort="gezamenlijk")
        zin = "een_stem_heeft_woorden_of_een_reden"
        with pytest.raises(IntegrityError, match=zin), transaction.atomic():
            Betrokkenestem.leg_vast(mens, deel, gezegd, door=door, op=NU)


def test_een_stem_van_morgen_kan_niet(wereld, mens):
    morgen = Gezegd(wijze="gesprek", gevraagd_op=VANDAAG + timedelta(1), woorden="Ja")
    with als(wereld.regisseur) as door, pytest.raises(DagKanNiet):
        leg_stem_vast(mens.uuid, morgen, door=door, op=NU)


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_een_ander_legt_niets_vast(wereld, mens, wie, fout):
    with als(wereld.rollen[wie]) as door:
        with pytest.raises(fout):
            leg_stem_vast(mens.uuid, ZEI, door=door, op=NU)
        with pytest.raises(fout):
            leg_professional_vast(mens.uuid, ARTS, functie="huisarts", door=door, op=NU)


@time_machine.travel(NU, tick=False)
def test_een_professional_is_te_wijzigen_en_te_beeindigen_op_een_scherm(wereld, mens, client):
    log_in(client, wereld.regisseur)
    with als(wereld.regisseur) as door:
        rij = leg_professional_vast(mens.uuid, ARTS, functie="huisarts", door=door, op=NU)
    pad = reverse("professional", args=[rij.uuid])
    assert "huisarts" in client.get(pad).content.decode()
    velden = {"naam": "I. Arts", "functie": "huisarts", "organisatie": "Praktijk"}
    velden |= {"vanaf": "23-11-2026", "tot": "23-11-2026", "versie": "1"}
    assert client.post(pad, velden).url == reverse("betrokkene", args=[mens.uuid])
    assert "(tot" in client.get(reverse("betrokkene", args=[mens.uuid])).content.decode()
    assert client.post(pad, {**velden, "naam": "Ander"}).status_code == 422

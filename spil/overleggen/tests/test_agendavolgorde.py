"""The order of an agenda, its minutes, and an item that moves on (issue 5, section 3)."""

from datetime import timedelta

import pytest

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.casussen.tests.opzet import maak_zaak
from spil.kern.fouten import GeenRecht
from spil.overleggen.commands import nodig_uit, zet_onderwerp_op_agenda, zet_op_agenda
from spil.overleggen.commands.aantekening import bewaar_aantekening
from spil.overleggen.commands.agendavolgorde import (
    DOORGESCHOVEN,
    Richting,
    schuif_door,
    verdeel_tijd,
    verschuif_plek,
    zet_plek,
    zet_tijden,
)
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.commands.zitting import begin_zitting
from spil.overleggen.fouten import AgendaIntussenAnders, AgendaNietMogelijk
from spil.overleggen.models import Agendaplek, Agendapunt, Overleg
from spil.overleggen.tests.agendaopzet import (
    OVER_DRIE_DAGEN,
    maak_tafel,
    op_agenda,
    punt_van,
    zet_onderwerpen,
)
from tests.wereld import NU, als, later

pytestmark = pytest.mark.django_db
OVER_EEN_WEEK = timedelta(days=10)


@pytest.fixture
def overleg(wereld):
    return maak_tafel(wereld, nog_een=OVER_EEN_WEEK)


@pytest.fixture
def volgende(overleg):
    return Overleg.objects.get(reeks=overleg.reeks, begint__gt=overleg.begint)


@pytest.fixture
def zaak(wereld, overleg):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    for wie, partner in (("ketenpartner", "politie"), ("triagist", "huis")):
        vraag(wereld, overleg, wie, partner)
    with als(wereld.regisseur) as rol:
        zet_op_agenda(overleg.uuid, zaak.uuid, vraag="Wat nu?", minuten=20, door=rol, op=NU)
    return zaak


def vraag(wereld, overleg, wie, partner):
    with als(wereld.ondersteuner) as rol:
        return nodig_uit(
            overleg.uuid,
            partner=wereld.partners[partner],
            rol=wereld.rollen[wie],
            door=rol,
            op=NU,
        )


def leest(wereld, wie, op=NU):
    """The meetings of whose items this person reads one."""
    with als(wereld.rollen[wie], op=op):
        return [punt.plek.overleg for punt in Agendapunt.objects.select_related("plek__overleg")]


def schuif(wereld, overleg, *, wie="regisseur", op=NU):
    plek = punt_van(wereld, overleg).plek
    with als(wereld.rollen[wie], op=op) as rol:
        return schuif_door(plek.uuid, door=rol, op=op)


def test_met_omhoog_en_omlaag_staat_alles_in_elke_volgorde(wereld, overleg):
    een, _, drie = zet_onderwerpen(wereld, overleg, "Opening", "Begroting", "Rondvraag")
    with als(wereld.regisseur) as rol:
        verschuif_plek(drie.uuid, Richting.OMHOOG, door=rol, op=NU)
        assert op_agenda(wereld, overleg) == ["Opening", "Rondvraag", "Begroting"]
        verschuif_plek(een.uuid, Richting.OMLAAG, door=rol, op=NU)
        verschuif_plek(een.uuid, Richting.OMLAAG, door=rol, op=NU)
        verschuif_plek(een.uuid, Richting.OMLAAG, door=rol, op=NU)

    assert op_agenda(wereld, overleg) == ["Rondvraag", "Begroting", "Opening"]
    nummers = Agendaplek.objects.van_overleg(overleg).values_list("volgnummer", flat=True)
    assert list(nummers) == [1, 2, 3]


def sleep(wereld, plek, naar, *, gezien):
    with als(wereld.regisseur) as rol:
        return zet_plek(plek.uuid, naar, gezien=[een.uuid for een in gezien], door=rol, op=NU)


def test_slepen_zet_een_punt_op_elke_plaats(wereld, overleg):
    een, twee, drie = zet_onderwerpen(wereld, overleg, "Opening", "Begroting", "Rondvraag")
    sleep(wereld, drie, 1, gezien=[een, twee, drie])
    assert op_agenda(wereld, overleg) == ["Rondvraag", "Opening", "Begroting"]
    sleep(wereld, drie, 99, gezien=[drie, een, twee])
    assert op_agenda(wereld, overleg) == ["Opening", "Begroting", "Rondvraag"]


def test_wie_sleept_over_een_volgorde_die_er_niet_meer_is_verandert_niets(wereld, overleg):
    """A colleague moved, added or removed an item after the page was opened."""
    een, twee = zet_onderwerpen(wereld, overleg, "Opening", "Begroting")
    for gezien in ([twee, een], [een], []):
        with pytest.raises(AgendaIntussenAnders, match="collega heeft deze agenda"):
            sleep(wereld, twee, 1, gezien=gezien)
    (drie,) = zet_onderwerpen(wereld, overleg, "Rondvraag")
    with pytest.raises(AgendaIntussenAnders):
        sleep(wereld, twee, 1, gezien=[een, twee])

    assert op_agenda(wereld, overleg) == ["Opening", "Begroting", "Rondvraag"]
    sleep(wereld, drie, 2, gezien=[een, twee, drie])
    assert op_agenda(wereld, overleg) == ["Opening", "Rondvraag", "Begroting"]


def test_tijden_zetten_en_over_het_overleg_verdelen(wereld, overleg):
    een, twee = zet_onderwerpen(wereld, overleg, "Opening", "Begroting")
    with als(wereld.ondersteuner) as rol:
        zet_tijden(overleg.uuid, {een.uuid: 5, twee.uuid: 15}, door=rol, op=NU)
        assert Agendaplek.totaal(overleg) == 20
        verdeel_tijd(overleg.uuid, door=rol, op=NU)
        assert [plek.minuten for plek in overleg.plekken.all()] == [15, 45]
        with pytest.raises(AgendaNietMogelijk):
            zet_tijden(overleg.uuid, {een.uuid: 241}, door=rol, op=NU)


def test_wie_geen_agenda_maakt_verandert_er_niets_aan(wereld, overleg):
    (plek,) = zet_onderwerpen(wereld, overleg, "Opening")
    with als(wereld.ketenpartner) as rol:
        for doe in (
            lambda: verschuif_plek(plek.uuid, Richting.OMHOOG, door=rol, op=NU),
            lambda: zet_plek(plek.uuid, 1, gezien=[plek.uuid], door=rol, op=NU),
            lambda: zet_tijden(overleg.uuid, {plek.uuid: 5}, door=rol, op=NU),
            lambda: verdeel_tijd(overleg.uuid, door=rol, op=NU),
            lambda: schuif_door(plek.uuid, door=rol, op=NU),
        ):
            with pytest.raises(GeenRecht):
                doe()


def test_een_onderwerp_dat_op_een_persoon_lijkt_wordt_eerst_nagevraagd(wereld, overleg):
    with als(wereld.ondersteuner) as rol:
        naam = "Gesprek met J. Verbeek over de begroting"
        with pytest.raises(LijktOpEenPersoon):
            zet_onderwerp_op_agenda(overleg.uuid, naam, door=rol, op=NU)
        zet_onderwerp_op_agenda(overleg.uuid, naam, zonder_naam=True, door=rol, op=NU)

    assert op_agenda(wereld, overleg) == [naam]


def test_doorschuiven_neemt_vraag_en_tijd_mee_naar_het_volgende_overleg(
    wereld, overleg, volgende, zaak
):
    assert schuif(wereld, overleg) == volgende
    punt = punt_van(wereld, volgende)

    assert op_agenda(wereld, overleg) == []
    assert (punt.vraag, punt.plek.minuten, punt.plek.volgnummer) == ("Wat nu?", 20, 1)


def test_na_doorschuiven_leest_alleen_wie_daar_aan_tafel_zit(wereld, overleg, volgende, zaak):
    """The triagist was asked for this meeting only, the police for both (missie B3)."""
    vraag(wereld, volgende, "ketenpartner", "politie")
    assert leest(wereld, "triagist") == leest(wereld, "ketenpartner") == [overleg]
    schuif(wereld, overleg)

    assert leest(wereld, "triagist") == leest(wereld, "ketenpartner") == []
    vlak_voor = volgende.begint - timedelta(hours=1)
    assert leest(wereld, "ketenpartner", vlak_voor) == [volgende]
    assert leest(wereld, "triagist", vlak_voor) == []


def test_na_het_overleg_schuift_door_wat_niet_is_besproken_en_blijft_het_nummer(
    wereld, overleg, volgende, zaak
):
    zet_onderwerpen(wereld, overleg, "Rondvraag")
    na_afloop = overleg.eindigt + timedelta(hours=1)
    schuif(wereld, overleg, op=na_afloop)

    assert op_agenda(wereld, overleg) == [DOORGESCHOVEN, "Rondvraag"]
    assert op_agenda(wereld, volgende) == [zaak.dossier.nummer]


def test_wat_besproken_is_schuift_niet_door(wereld, overleg, zaak):
    with als(wereld.regisseur):
        punt_van(wereld, overleg).rond_af(op=NU)
    with pytest.raises(AgendaNietMogelijk):
        schuif(wereld, overleg)


def test_wat_begonnen_is_schuift_niet_door(wereld, overleg, zaak):
    """Who was there, and what was said, belongs to the meeting where it was."""
    punt, begin = punt_van(wereld, overleg), overleg.begint
    vraag(wereld, overleg, "collega", "huis")
    with als(wereld.regisseur, op=begin) as rol:
        er_is = [een.genodigde.uuid for een in punt.aanschuivers.lopend()]
        leg_aanwezigheid_vast(punt.uuid, er_is[:1], door=rol, op=begin)
    with pytest.raises(AgendaNietMogelijk, match="is al begonnen"):
        schuif(wereld, overleg, op=begin)

    assert op_agenda(wereld, overleg) == [zaak.dossier.nummer]


def test_waar_iets_over_is_opgeschreven_schuift_niet_door(wereld, overleg, zaak):
    punt, begin = punt_van(wereld, overleg), overleg.begint
    with als(wereld.regisseur, op=begin) as rol:
        begin_zitting(overleg.uuid, door=rol, op=begin)
        bewaar_aantekening(punt.uuid, tekst="Hij woont nu elders.", versie=0, door=rol, op=begin)
    with pytest.raises(AgendaNietMogelijk, match="zet het daarna op een volgende agenda"):
        schuif(wereld, overleg, op=overleg.eindigt)


def test_zonder_volgend_overleg_zegt_spil_wat_te_doen(wereld):
    overleg = maak_tafel(wereld, naam="Eenmalig", na=OVER_DRIE_DAGEN)
    (plek,) = zet_onderwerpen(wereld, overleg, "Opening")
    with als(wereld.regisseur) as rol, pytest.raises(AgendaNietMogelijk, match="Plan dat eerst"):
        schuif_door(plek.uuid, door=rol, op=NU)


def test_een_punt_van_een_ander_schuift_niemand_door(wereld, overleg, zaak):
    plek = punt_van(wereld, overleg).plek
    with als(wereld.collega) as rol, pytest.raises(AgendaNietMogelijk):
        schuif_door(plek.uuid, door=rol, op=NU)


def test_een_onderwerp_schuift_door_ook_als_het_overleg_loopt(wereld, overleg, volgende):
    (plek,) = zet_onderwerpen(wereld, overleg, "Begroting")
    midden = later(days=3, minutes=30)
    with als(wereld.ondersteuner, op=midden) as rol:
        schuif_door(plek.uuid, door=rol, op=midden)

    assert op_agenda(wereld, volgende) == ["Begroting"]
    assert op_agenda(wereld, overleg) == [DOORGESCHOVEN]

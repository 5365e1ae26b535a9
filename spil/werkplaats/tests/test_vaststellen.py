"""Four eyes (eisen A1-16), and what a version in force does."""

from datetime import timedelta

import pytest

from spil.kern.fouten import GeenRecht
from spil.toegang.models import Dossier
from spil.toegang.queries.berichten import mijn_berichten
from spil.verwerkingen.models import Verwerking
from spil.werkplaats.commands import (
    begin_volgende_versie,
    bewaar_kop,
    leg_voor,
    neem_over_uit_catalogus,
    neem_terug,
    stel_vast,
    stuur_terug,
    voeg_ding_toe,
    zet_aan_uit_catalogus,
    zet_stand,
)
from spil.werkplaats.fouten import (
    AanpakNietMogelijk,
    NietInBewerking,
    NietsGewijzigd,
    ZelfdePersoon,
)
from spil.werkplaats.leesbaar import verschillen
from spil.werkplaats.lijsten import LIJSTEN
from spil.werkplaats.ruw import merk, waarde
from spil.werkplaats.tests.opzet import begin, bekijk, nu, stel_in, tekst, tweede
from spil.werkprocessen.commands.in_gebruik import VerwerkingBegonVandaag
from spil.werkprocessen.definitie import AanpakOngeldig
from spil.werkprocessen.models import Werkprocesversie
from tests.wereld import NU, als, later, maak_rol

__all__ = ["bekijk", "nu", "tweede"]


def wijzig_kop(wereld, versie, **waarden):
    waarden = {pad.replace("__", "."): inhoud for pad, inhoud in waarden.items()}
    gezien = merk({pad: waarde(versie.definitie, pad) for pad in waarden})
    with als(wereld.beheerder):
        return bewaar_kop(versie.uuid, waarden, gezien=gezien, door=wereld.beheerder, op=NU)


def volgende(wereld):
    with als(wereld.beheerder):
        return begin_volgende_versie(wereld.aanpak.werkproces.uuid, door=wereld.beheerder, op=NU)


def gewijzigd(wereld):
    return wijzig_kop(wereld, volgende(wereld), toelichting="Zo doen wij het voortaan.")


@pytest.mark.parametrize("wie", ["manager", "tweede"])
def test_een_tweede_persoon_stelt_vast_en_nieuwe_aanmeldingen_gebruiken_de_versie(
    wereld, tweede, wie
):
    """Proves A1-16."""
    versie = stel_in(wereld, gewijzigd(wereld), door=wie)
    geldig = Werkprocesversie.objects.geldig(wereld.huis.pk).get(werkproces__code="com")
    assert (geldig.pk, geldig.nummer, geldig.geldig_door) == (versie.pk, 2, wereld.rollen[wie])
    wereld.aanpak.refresh_from_db()
    assert wereld.aanpak.stand == "vervangen"


def test_wie_voorlegt_stelt_niet_zelf_vast_ook_niet_in_een_andere_rol(wereld):
    """Proves A1-16: the same person cannot do both steps, whatever rol they take."""
    versie, beheerder = gewijzigd(wereld), wereld.beheerder
    with als(beheerder):
        leg_voor(versie.uuid, door=beheerder, op=NU)
        with pytest.raises(ZelfdePersoon):
            stel_vast(versie.uuid, door=beheerder, op=NU)
    ook_manager = type(beheerder).geef(beheerder.medewerker, soort="manager", begin=beheerder.begin)
    with als(ook_manager), pytest.raises(ZelfdePersoon):
        stel_vast(versie.uuid, door=ook_manager, op=NU)
    elders = maak_rol(wereld.partners["gemeente"], naam="B. Heer twee", soort="manager")
    elders.medewerker.gebruiker = beheerder.medewerker.gebruiker
    elders.medewerker.save(update_fields=["gebruiker"])
    with als(elders), pytest.raises(ZelfdePersoon):
        stel_vast(versie.uuid, door=elders, op=NU)


def test_wie_als_tweede_vaststelt_hoort_dat_het_al_besloten_is(wereld, tweede):
    """Proves A1-16: of two who agree at once one finds it decided."""
    versie = stel_in(wereld, gewijzigd(wereld))
    for besluit in (
        lambda: stel_vast(versie.uuid, door=tweede, op=NU),
        lambda: stuur_terug(versie.uuid, reden="Nee.", door=tweede, op=NU),
    ):
        with als(tweede), pytest.raises(NietInBewerking):
            besluit()


@pytest.mark.parametrize("wie", ["fg", "regisseur", "ketenpartner", "kwaliteit"])
def test_alleen_beheerder_en_manager_stellen_vast(wereld, wie):
    versie = gewijzigd(wereld)
    with als(wereld.beheerder):
        leg_voor(versie.uuid, door=wereld.beheerder, op=NU)
    with als(wereld.rollen[wie]), pytest.raises(GeenRecht):
        stel_vast(versie.uuid, door=wereld.rollen[wie], op=NU)


def test_terugsturen_vraagt_een_reden_en_maakt_er_weer_een_concept_van(wereld):
    versie = gewijzigd(wereld)
    with als(wereld.beheerder):
        leg_voor(versie.uuid, door=wereld.beheerder, op=NU)
    with als(wereld.manager):
        with pytest.raises(AanpakNietMogelijk):
            stuur_terug(versie.uuid, reden="  ", door=wereld.manager, op=NU)
        terug = stuur_terug(versie.uuid, reden="De termijn is te kort.", door=wereld.manager, op=NU)
    assert (terug.stand, terug.teruggestuurd_om) == ("concept", "De termijn is te kort.")


def test_wat_niet_kan_werken_wordt_niet_voorgelegd(wereld):
    versie = wijzig_kop(wereld, begin(wereld), naam="", verwerking__bewaren__jaren=12)
    with als(wereld.beheerder):
        with pytest.raises(AanpakOngeldig):
            leg_voor(versie.uuid, door=wereld.beheerder, op=NU)
        with pytest.raises(NietInBewerking):
            neem_terug(versie.uuid, door=wereld.beheerder, op=NU)


def test_een_versie_die_niets_wijzigt_wordt_niet_voorgelegd(wereld, bekijk):
    versie, beheerder = volgende(wereld), wereld.beheerder
    with als(beheerder), pytest.raises(NietsGewijzigd, match="hetzelfde als versie 1"):
        leg_voor(versie.uuid, door=beheerder, op=NU)
    pagina = tekst(bekijk(f"/aanpakken/versies/{versie.uuid}/controle/"))
    assert "Er is niets gewijzigd" in pagina
    assert "Leg voor aan een tweede persoon" not in pagina


def test_een_sleutel_die_er_nog_niet_was_is_geen_wijziging(wereld):
    """Stored before the key existed, the version in force says what its absence means."""
    versie, beheerder = volgende(wereld), wereld.beheerder
    zonder = {k: v for k, v in versie.definitie.items() if k != "toelichting"}
    versie.bewaar_concept(zonder)
    with als(beheerder), pytest.raises(NietsGewijzigd):
        leg_voor(versie.uuid, door=beheerder, op=NU)


def test_wat_intussen_gelijk_is_aan_wat_geldt_wordt_niet_vastgesteld(wereld):
    versie = volgende(wereld)
    versie.leg_voor(door=wereld.beheerder, op=NU)
    with als(wereld.manager) as manager:
        with pytest.raises(NietsGewijzigd, match="Stuur haar terug"):
            stel_vast(versie.uuid, door=manager, op=NU)
        stuur_terug(versie.uuid, reden="Er is niets anders.", door=manager, op=NU)


def test_een_eerste_versie_die_gelijk_is_aan_wat_spil_levert_kan_worden_vastgesteld(wereld):
    with als(wereld.beheerder) as beheerder:
        versie = neem_over_uit_catalogus("mda", door=beheerder, op=NU)
    assert stel_in(wereld, versie).stand == "geldig"


def test_een_lopend_dossier_houdt_zijn_versie_en_een_nieuw_dossier_krijgt_de_nieuwe(wereld):
    """Proves B-13; that a version in force never changes: werkprocessen/tests/test_bewaarde_versies.py."""
    with als(wereld.regisseur):
        oud = Dossier.open_nieuw(wereld.aanpak, op=NU)
    versie = stel_in(wereld, gewijzigd(wereld))
    with als(wereld.regisseur):
        nieuw = Dossier.open_nieuw(versie, op=NU)
        assert (oud.versie_id, nieuw.versie_id) == (wereld.aanpak.pk, versie.pk)


def test_een_ander_bewaartermijn_maakt_een_volgende_verwerking(wereld):
    versie = wijzig_kop(wereld, volgende(wereld), verwerking__bewaren__jaren=3)
    versie = stel_in(wereld, versie)
    assert versie.verwerking.bewaarjaren == 3
    lopend = Verwerking.objects.get(huis=wereld.huis, code="com", tot=None)
    assert lopend == versie.verwerking
    nog_een = wijzig_kop(wereld, volgende(wereld), verwerking__bewaren__jaren=4)
    with pytest.raises(VerwerkingBegonVandaag):
        stel_in(wereld, nog_een)
    with als(wereld.manager, op=later(days=1)):
        stel_vast(nog_een.uuid, door=wereld.manager, op=NU + timedelta(days=1))


def test_de_vergelijking_zegt_in_woorden_wat_er_nieuw_weg_en_anders_is(wereld):
    versie, wie = volgende(wereld), wereld.beheerder
    waarden = {"naam": "Nazorg", "stap": "evaluatie"}
    with als(wie):
        voeg_ding_toe(versie.uuid, LIJSTEN["fasen"], waarden, door=wie, op=NU)
    versie = wijzig_kop(
        wereld, versie, naam="Complexe casussen", termijnen=versie.definitie["termijnen"][:1]
    )
    zinnen = {v.titel: v.zinnen for v in verschillen(wereld.aanpak.definitie, versie.definitie)}
    assert zinnen == {
        "Naam en doel": ["Naam was ‘Complexe casuïstiek’ en wordt ‘Complexe casussen’."],
        "Fasen": [
            "Fase ‘Evaluatie’: Daarna was ‘Uitvoering, Plan’ en wordt ‘Uitvoering, Plan, Nazorg’.",
            "Fase ‘Nazorg’ is nieuw. Stap van de wet: Evalueren · "
            "Wie beslist dat de casus verder gaat: De procesregisseur · "
            "Wie heeft de regie: Het huis · In deze fase mag de casus dicht: Ja",
        ],
        "Termijnen": ["Termijn ‘Evaluatie’ is weg."],
        "Lijst van de coördinator": zinnen["Lijst van de coördinator"],
    }


def test_een_aanpak_die_uit_staat_gaat_alleen_aan_met_een_vastgestelde_versie(wereld, monkeypatch):
    uit = wereld.aanpak.aanpak.definitie.model_copy(
        update={"code": "proef", "uit": "Wet ontbreekt."}
    )
    monkeypatch.setattr("spil.werkplaats.commands.gebruik.uit_catalogus", lambda code: uit)
    monkeypatch.setattr("spil.werkplaats.commands.concept.uit_catalogus", lambda code: uit)
    wie = wereld.beheerder
    with als(wie):
        with pytest.raises(AanpakNietMogelijk, match="Wet ontbreekt"):
            zet_aan_uit_catalogus("proef", door=wie, op=NU)
        versie = neem_over_uit_catalogus("proef", door=wie, op=NU)
    versie = stel_in(wereld, versie)
    assert versie.werkproces.staat_aan is False
    with als(wie):
        with pytest.raises(AanpakNietMogelijk):
            zet_stand(versie.werkproces.uuid, aan=True, door=wie, op=NU)
        volgende_ = begin_volgende_versie(versie.werkproces.uuid, door=wie, op=NU)
    aan = stel_in(wereld, wijzig_kop(wereld, volgende_, uit=""))
    assert aan.werkproces.staat_aan is True


def test_een_aanpak_uitzetten_raakt_alleen_nieuwe_aanmeldingen(wereld):
    wie, werkproces = wereld.beheerder, wereld.aanpak.werkproces
    with als(wie):
        zet_stand(werkproces.uuid, aan=False, door=wie, op=NU)
        assert not Werkprocesversie.objects.geldig(wereld.huis.pk).exists()
        zet_stand(werkproces.uuid, aan=True, door=wie, op=NU)
    assert Werkprocesversie.objects.geldig(wereld.huis.pk).exists()


def test_de_andere_beheerders_horen_dat_een_versie_op_hen_wacht(wereld, tweede):
    versie = gewijzigd(wereld)
    with als(wereld.beheerder):
        leg_voor(versie.uuid, door=wereld.beheerder, op=NU)
    assert _berichten(tweede) == ["aanpak_voorgelegd"]
    for wie in ("beheerder", "manager", "fg", "regisseur"):
        assert _berichten(wereld.rollen[wie]) == []


def test_zonder_andere_beheerder_hoort_de_manager_het(wereld):
    versie = gewijzigd(wereld)
    with als(wereld.beheerder):
        leg_voor(versie.uuid, door=wereld.beheerder, op=NU)
    assert _berichten(wereld.manager) == ["aanpak_voorgelegd"]


def _berichten(rol):
    with als(rol):
        return [bericht.soort for bericht in mijn_berichten(door=rol)]

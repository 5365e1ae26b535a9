"""After a meeting: who corrects the minutes of an item, who adopts them, and who is told."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from spil.gebruikers.models import Rolsoort
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands.deur import DAGEN_NA
from spil.overleggen.commands.nazorg import (
    beoordeel_correctie,
    lees_vaststelling,
)
from spil.overleggen.models import Verslagcorrectie, Verslaglezer, Verslagvaststelling
from spil.overleggen.nazorgfouten import CorrectieNietMogelijk, VaststellingNietMogelijk
from spil.overleggen.nazorgregels import CORRECTIETERMIJN
from spil.overleggen.queries.agenda import overlegpagina
from spil.overleggen.queries.agendapunt import puntpagina
from spil.overleggen.queries.correcties import dossier_overleggen, puntnazorg
from spil.overleggen.queries.tafel import tafel_bij
from spil.overleggen.queries.vaststelling import (
    te_lezen,
    tellingen_van,
    vaststelpagina,
    verslagstand,
)
from spil.overleggen.rechten.nazorg import VAN_DOSSIER
from spil.overleggen.tests.opzet_nazorg import (
    BIJ_VOLGENDE,
    DAG,
    ERNA,
    TEKST,
    Nazorg,
    maak_nazorg,
    stel_vast,
    stel_voor,
    vraag,
)
from spil.toegang.models import Bericht
from spil.toegang.queries import mag, mijn_redenen
from tests.wereld import als, maak_rol


@pytest.fixture
def n(wereld) -> Nazorg:
    return maak_nazorg(wereld)


def beoordeel(n, correctie, *, overnemen=True, wie="regisseur", op=ERNA, **anders):
    with als(n.wereld.rollen[wie], op=op) as door:
        return beoordeel_correctie(correctie.uuid, overnemen=overnemen, door=door, op=op, **anders)


def test_de_termijn_is_zo_lang_als_wie_aan_tafel_zat_het_punt_leest():
    assert timedelta(days=DAGEN_NA) == CORRECTIETERMIJN


def test_wie_bij_het_punt_was_stelt_een_correctie_voor_en_het_huis_neemt_haar_over(n):
    correctie = stel_voor(n)
    assert beoordeel(n, correctie).staat == "overgenomen"
    with als(n.wereld.ketenpartner, op=ERNA) as rol:
        tafel = tafel_bij(n.punt, door=rol, op=ERNA)
        redenen = mijn_redenen(n.punt.dossier_id, op=ERNA)
        blad = puntnazorg(n.punt, tafel, redenen, door=rol, op=ERNA)
        assert [(c.tekst, c.staat) for c in blad.correcties] == [(TEKST, "overgenomen")]
        assert (blad.mag_voorstellen, blad.mag_beoordelen) == (True, False)


def test_wie_alleen_aan_tafel_zit_leest_het_punt_en_stelt_een_correctie_voor(n):
    """Without the kaft of the dossier: at the table is enough."""
    vraag(n.wereld, n.overleg, n.wereld.triagist)
    correctie = stel_voor(n, "triagist")
    with als(n.wereld.triagist, op=ERNA) as rol:
        assert not mag(VAN_DOSSIER, door=rol, op=ERNA, dossier_id=n.punt.dossier_id)
        (regel,) = overlegpagina(n.overleg.uuid, door=rol, op=ERNA).plekken
        assert regel.punt == n.punt
        assert puntpagina(n.punt.uuid, door=rol, op=ERNA).punt.wie
    assert beoordeel(n, correctie, wie="triagist").staat == "overgenomen"


def test_afwijzen_zegt_waarom_en_beslissen_gebeurt_een_keer(n):
    correctie = stel_voor(n)
    with pytest.raises(CorrectieNietMogelijk, match="Schrijf waarom"):
        beoordeel(n, correctie, overnemen=False)
    assert beoordeel(n, correctie, overnemen=False, reden="Vrijdag is nagevraagd.").reden
    with pytest.raises(CorrectieNietMogelijk, match="al beslist"):
        beoordeel(n, correctie)


def test_twee_keer_versturen_is_een_correctie(n):
    """A7-04."""
    sleutel = uuid4()
    assert stel_voor(n, sleutel=sleutel).pk == stel_voor(n, sleutel=sleutel).pk


def test_na_veertien_dagen_kan_het_niet_meer(n):
    voorbij = n.overleg.eindigt + CORRECTIETERMIJN
    net_niet = voorbij - timedelta(minutes=1)
    stel_voor(n, op=net_niet)
    with pytest.raises(NietGevonden):
        stel_voor(n, op=voorbij)
    with pytest.raises(CorrectieNietMogelijk, match="kon tot 8 december 2026"):
        stel_voor(n, "regisseur", op=voorbij)


@pytest.mark.parametrize("wie", ["behandelaar", "officier", "triagist", "buitenstaander"])
def test_wie_het_punt_niet_hoorde_vindt_het_niet(n, wie):
    correctie = stel_voor(n)
    with pytest.raises(NietGevonden):
        stel_voor(n, wie)
    with pytest.raises((NietGevonden, GeenRecht)):
        beoordeel(n, correctie, wie=wie)


def test_wie_in_het_huis_er_niet_bij_was_stelt_geen_correctie_voor(n):
    with pytest.raises(CorrectieNietMogelijk, match="wie bij dit punt was"):
        stel_voor(n, "ondersteuner")


def test_een_partner_beslist_niet_over_een_correctie(n):
    with pytest.raises(GeenRecht):
        beoordeel(n, stel_voor(n), wie="ketenpartner")


def test_zonder_verslag_of_zonder_tekst_is_er_niets_te_corrigeren(wereld):
    n = maak_nazorg(wereld, afgerond=False)
    with pytest.raises(CorrectieNietMogelijk, match="nog niet afgerond"):
        stel_voor(n)
    with als(wereld.regisseur):
        n.punt.rond_af(op=ERNA)
    with pytest.raises(CorrectieNietMogelijk, match="Schrijf wat er anders"):
        stel_voor(n, tekst="  ")


def test_de_database_weigert_een_oordeel_zonder_wie_of_waarom(n):
    correctie = stel_voor(n)
    for velden, regel in (
        ({"staat": "overgenomen"}, "oordeel_over_een_correctie_zegt_wie_en_wanneer"),
        ({"reden": "Zomaar."}, "afgewezen_correctie_zegt_waarom"),
        ({"tekst": ""}, "verslagcorrectie_zegt_iets"),
    ):
        with (
            als(n.wereld.regisseur),
            pytest.raises(IntegrityError, match=regel),
            transaction.atomic(),
        ):
            Verslagcorrectie.objects.filter(pk=correctie.pk).update(**velden)


def test_in_het_volgende_overleg_wordt_het_verslag_vastgesteld(n):
    vastgesteld = stel_vast(n)
    assert vastgesteld.in_overleg == n.volgende
    with pytest.raises(VaststellingNietMogelijk, match="al vastgesteld"):
        stel_vast(n)
    with pytest.raises(CorrectieNietMogelijk, match="verandert niet meer"):
        stel_voor(n, op=BIJ_VOLGENDE)


def test_vaststellen_wacht_op_het_volgende_overleg_en_op_elke_correctie(n):
    correctie = stel_voor(n)
    with pytest.raises(VaststellingNietMogelijk, match="niet gehouden"):
        stel_vast(n, op=n.overleg.begint)
    with pytest.raises(VaststellingNietMogelijk, match="nog niet begonnen"):
        stel_vast(n, op=ERNA)
    with pytest.raises(VaststellingNietMogelijk, match="wacht nog een correctie"):
        stel_vast(n, wie="coordinator")
    beoordeel(n, correctie, op=BIJ_VOLGENDE)
    assert stel_vast(n, wie="coordinator")


def test_zonder_een_afgerond_punt_is_er_geen_verslag(wereld):
    with pytest.raises(VaststellingNietMogelijk, match="nog geen punt afgerond"):
        stel_vast(maak_nazorg(wereld, afgerond=False))


@pytest.mark.parametrize("wie", ["ketenpartner", "manager", "fg", "beheerder"])
def test_alleen_het_huis_stelt_een_verslag_vast(n, wie):
    with pytest.raises(GeenRecht):
        stel_vast(n, wie=wie)


def test_de_database_stelt_geen_verslag_vast_in_een_eerder_overleg(n):
    with pytest.raises(IntegrityError, match="een later overleg"), transaction.atomic():
        Verslagvaststelling.stel_vast(
            n.volgende, in_overleg=n.overleg, door=n.wereld.regisseur, op=BIJ_VOLGENDE
        )


def test_wie_er_niet_was_en_wie_er_nu_zit_krijgt_bericht_en_zegt_gelezen(n):
    """Who was absent, and who sits for that organisation since; nobody else."""
    w = n.wereld
    opvolger = maak_rol(w.partners["ggz"], naam="N. Nieuw", soort=Rolsoort.KETENPARTNER)
    vraag(w, n.volgende, opvolger)
    with als(w.regisseur, op=BIJ_VOLGENDE) as door:
        (weg,) = vaststelpagina(n.overleg.uuid, door=door, op=BIJ_VOLGENDE).afwezigen
    assert {rol.pk for rol in weg.lezers} == {w.behandelaar.pk, opvolger.pk}
    stel_vast(n)
    assert {lezer.rol_id for lezer in Verslaglezer.objects.all()} == {w.behandelaar.pk, opvolger.pk}
    for rol in (opvolger, w.behandelaar):
        with als(rol, op=BIJ_VOLGENDE):
            assert Bericht.objects.filter(soort=Bericht.Soort.VERSLAG).count() == 1
            assert verslagstand(n.overleg, door=rol, op=BIJ_VOLGENDE).moet_lezen
            assert te_lezen(door=rol, op=BIJ_VOLGENDE) == [n.overleg]
            for _ in range(2):
                lees_vaststelling(n.overleg.uuid, door=rol, op=BIJ_VOLGENDE)
            assert not verslagstand(n.overleg, door=rol, op=BIJ_VOLGENDE).moet_lezen
            assert te_lezen(door=rol, op=BIJ_VOLGENDE) == []
            with pytest.raises(NietGevonden):
                stel_voor(n, "behandelaar", op=BIJ_VOLGENDE)
    with als(w.ketenpartner, op=BIJ_VOLGENDE) as rol, pytest.raises(NietGevonden):
        lees_vaststelling(n.overleg.uuid, door=rol, op=BIJ_VOLGENDE)


def test_de_opvolger_leest_als_de_afwezige_weg_is(n):
    w = n.wereld
    opvolger = maak_rol(w.partners["ggz"], naam="N. Nieuw", soort=Rolsoort.KETENPARTNER)
    vraag(w, n.volgende, opvolger)
    w.behandelaar.eindig(op=ERNA.date())
    stel_vast(n)
    assert [lezer.rol_id for lezer in Verslaglezer.objects.all()] == [opvolger.pk]


def test_het_volgende_overleg_begint_met_het_vorige_verslag(n):
    with als(n.wereld.regisseur, op=BIJ_VOLGENDE) as door:
        assert verslagstand(n.volgende, door=door, op=BIJ_VOLGENDE).vorig == n.overleg
        assert verslagstand(n.volgende, door=door, op=ERNA).vorig is None
    stel_vast(n)
    with als(n.wereld.regisseur, op=BIJ_VOLGENDE) as door:
        assert verslagstand(n.volgende, door=door, op=BIJ_VOLGENDE).vorig is None


def test_tellen_ziet_van_een_ander_huis_niets_en_zegt_alleen_aantallen(n):
    w = n.wereld
    stel_voor(n)
    for wie, verwacht in (("manager", (1, 1, 1)), ("buitenstaander", (0, 0, 0))):
        with als(w.rollen[wie], op=ERNA):
            telling = tellingen_van([n.overleg.pk])[n.overleg.pk]
        assert (telling.punten, telling.afgerond, telling.correcties) == verwacht
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM spil_tel_agendapunten(%s::bigint[])", [[n.overleg.pk]])
        assert cursor.fetchall() == []


def test_een_dossier_zegt_op_welke_agendas_het_stond(n):
    stel_voor(n)
    w = n.wereld
    for wie, punten in (("regisseur", 1), ("ketenpartner", 1), ("behandelaar", 0)):
        with als(w.rollen[wie], op=ERNA) as door:
            blad = dossier_overleggen(n.zaak.uuid, door=door, op=ERNA)
            assert len(blad.geweest) == punten, wie
            assert blad.komend == []
    with als(w.regisseur) as door:
        (komt,) = dossier_overleggen(n.zaak.uuid, door=door, op=n.overleg.begint - DAG).komend
        assert (komt, komt.te_beoordelen) == (n.punt, 1)

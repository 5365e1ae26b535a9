"""Who reads that minutes were adopted when who was absent has gone, or got another rol."""

import pytest

from spil.gebruikers.models import Rol, Rolsoort
from spil.overleggen.commands.nazorg import lees_vaststelling
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.models import Verslaglezer
from spil.overleggen.queries.vaststelling import te_lezen, verslagstand
from spil.overleggen.tests.opzet import maak_overleg_rij
from spil.overleggen.tests.opzet_nazorg import (
    BIJ_VOLGENDE,
    DAG,
    ERNA,
    WEEK,
    Nazorg,
    maak_nazorg,
    stel_vast,
    vraag,
)
from spil.toegang.models import Bericht
from tests.wereld import als, maak_rol


@pytest.fixture
def n(wereld) -> Nazorg:
    return maak_nazorg(wereld)


def nog_te_lezen(n, rol, *, op=BIJ_VOLGENDE):
    with als(rol, op=op) as door:
        moet = verslagstand(n.overleg, door=door, op=op).moet_lezen
        assert te_lezen(door=door, op=op) == ([n.overleg] if moet else [])
        return moet


def test_wie_een_andere_rol_kreeg_leest_in_die_rol(n):
    """The same person: the rol in which they were asked ended, and another began."""
    w, oud = n.wereld, n.wereld.behandelaar
    oud.eindig(op=ERNA.date())
    nieuw = Rol.geef(oud.medewerker, soort=Rolsoort.KETENPARTNER, begin=ERNA.date())
    stel_vast(n)
    assert [lezer.rol_id for lezer in Verslaglezer.objects.all()] == [nieuw.pk]
    assert nog_te_lezen(n, nieuw)
    with als(w.regisseur, op=BIJ_VOLGENDE):
        assert not nog_te_lezen(n, w.ketenpartner)


def test_gaat_iemand_weg_voor_het_lezen_dan_leest_wie_er_daarna_zit(n):
    """The rol was handed over after the adoption: the successor reads, and it stands in that name."""
    w, weg = n.wereld, n.wereld.behandelaar
    stel_vast(n)
    opvolger = maak_rol(w.partners["ggz"], naam="N. Nieuw", soort=Rolsoort.KETENPARTNER)
    later = maak_overleg_rij(n.overleg.reeks, n.overleg.oplegger, na=DAG + 3 * WEEK)
    erna = BIJ_VOLGENDE + DAG
    assert nog_te_lezen(n, weg)
    vraag(w, later, opvolger)
    assert not nog_te_lezen(n, opvolger, op=erna)
    weg.eindig(op=erna.date())
    assert nog_te_lezen(n, opvolger, op=erna)
    assert not nog_te_lezen(n, w.ketenpartner, op=erna)
    with als(opvolger, op=erna) as rol:
        lees_vaststelling(n.overleg.uuid, door=rol, op=erna)
    lezer = Verslaglezer.objects.get()
    assert (lezer.rol, lezer.gelezen_op) == (opvolger, erna)
    assert not nog_te_lezen(n, opvolger, op=erna)


def test_is_er_nog_geen_opvolger_dan_wacht_het_op_wie_later_komt(n):
    w = n.wereld
    w.behandelaar.eindig(op=ERNA.date())
    stel_vast(n)
    assert Bericht.objects.filter(soort=Bericht.Soort.VERSLAG).count() == 0
    opvolger = maak_rol(w.partners["ggz"], naam="N. Nieuw", soort=Rolsoort.KETENPARTNER)
    assert not nog_te_lezen(n, opvolger)
    vraag(w, n.volgende, opvolger)
    assert nog_te_lezen(n, opvolger)


def test_wie_zei_te_komen_en_er_niet_was_leest_ook_dat_het_is_vastgesteld(n):
    """By what was ticked at the table, not by what was answered."""
    w = n.wereld
    with als(w.regisseur, op=ERNA) as rol:
        leg_aanwezigheid_vast(n.punt.uuid, [], door=rol, op=ERNA)
    stel_vast(n)
    lezers = {lezer.rol_id for lezer in Verslaglezer.objects.all()}
    assert lezers == {w.behandelaar.pk, w.ketenpartner.pk, w.regisseur.pk}

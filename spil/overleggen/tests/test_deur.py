"""Who may hear which item: for whatever table, whoever comes and goes (missie B3, BGS art. 2.21)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.models import (
    Aanschuiver,
    Agendaplek,
    Agendapunt,
    Genodigde,
    Opleggerpartij,
    Overleg,
)
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.toegang.models import Dossier, Dossierdeel, Reden, Toegang
from tests.wereld import NU, als

pytestmark = pytest.mark.django_db
MENSEN = ("triagist", "ketenpartner", "officier", "behandelaar", "ambtenaar")
PUNTEN = 3
DAG = timedelta(days=1)
daden = st.lists(
    st.one_of(
        st.tuples(st.just("schuift_aan"), st.integers(0, PUNTEN - 1), st.sampled_from(MENSEN)),
        st.tuples(st.just("gaat_weg"), st.integers(0, PUNTEN - 1), st.sampled_from(MENSEN)),
        st.tuples(st.just("komt"), st.just(0), st.sampled_from(MENSEN)),
        st.tuples(st.just("komt_niet"), st.just(0), st.sampled_from(MENSEN)),
        st.tuples(st.just("verzet"), st.integers(-6, 30), st.just("")),
        st.tuples(st.just("tijd"), st.integers(1, 12), st.just("")),
        st.tuples(st.just("sluit"), st.integers(0, PUNTEN - 1), st.just("")),
        st.tuples(st.just("vervalt"), st.just(0), st.just("")),
    ),
    max_size=14,
)


@dataclass
class Tafel:
    """One meeting with three items of three dossiers, and what should be so: kept by hand."""

    overleg: Overleg
    punten: list[Agendapunt]
    genodigden: dict[str, Genodigde]
    op: datetime = NU
    zitten: set[tuple[int, str]] = field(default_factory=set)
    blijven_weg: set[str] = field(default_factory=set)
    gesloten: set[int] = field(default_factory=set)
    vervallen: bool = False

    def schuift_aan(self, nr, wie):
        if (nr, wie) not in self.zitten:
            Aanschuiver.laat_aanschuiven(self.punten[nr], self.genodigden[wie], op=self.op)
            self.zitten.add((nr, wie))

    def gaat_weg(self, nr, wie):
        for rij in self.punten[nr].aanschuivers.lopend().filter(genodigde=self.genodigden[wie]):
            rij.haal_weg(op=self.op)
        self.zitten.discard((nr, wie))

    def komt(self, _, wie):
        self.genodigden[wie].zet_stand("komt")
        self.blijven_weg.discard(wie)

    def komt_niet(self, _, wie):
        self.genodigden[wie].zet_stand("komt_niet")
        self.blijven_weg.add(wie)

    def verzet(self, dagen, _):
        begint = NU + dagen * DAG
        self.overleg.verplaats(
            begint=begint, eindigt=begint + timedelta(hours=2), plaats="", videolink=""
        )

    def tijd(self, dagen, _):
        self.op += dagen * DAG

    def sluit(self, nr, _):
        self.punten[nr].dossier.scherm_af(op=self.op)
        self.gesloten.add(nr)

    def vervalt(self, _, __):
        if not self.vervallen:
            self.overleg.laat_vervallen(om="Ziekte.")
        self.vervallen = True

    def hoort(self) -> set[tuple[int, str]]:
        """The rule, in the words of the design: five days before until fourteen days after."""
        open_nu = self.overleg.begint - 5 * DAG <= self.op < self.overleg.eindigt + 14 * DAG
        if not open_nu or self.vervallen:
            return set()
        return {
            (nr, wie)
            for nr, wie in self.zitten
            if wie not in self.blijven_weg and nr not in self.gesloten
        }

    def ziet(self, wereld) -> set[tuple[int, str]]:
        """What each of them finds, with policies on."""
        gevonden = set()
        for wie in MENSEN:
            with als(wereld.rollen[wie], op=self.op):
                te_zien = set(Agendapunt.objects.values_list("pk", flat=True))
            gevonden |= {(nr, wie) for nr, punt in enumerate(self.punten) if punt.pk in te_zien}
        return gevonden


def zet_tafel(wereld) -> Tafel:
    reeks = maak_rij(wereld, naam=f"Weegploeg {uuid4()}")
    oplegger = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    Opleggerpartij.zet(
        oplegger, {wereld.rollen[wie].medewerker.partner_id: "vast" for wie in MENSEN}
    )
    oplegger.stel_vast(door=wereld.manager, op=NU)
    overleg = maak_overleg_rij(reeks, oplegger, na=3 * DAG)
    genodigden = {
        wie: Genodigde.nodig_uit(
            overleg, partner=rol.medewerker.partner, naam=rol.medewerker.naam, rol=rol
        )
        for wie, rol in ((wie, wereld.rollen[wie]) for wie in MENSEN)
    }
    return Tafel(overleg, [_punt(wereld, overleg) for _ in range(PUNTEN)], genodigden)


def _punt(wereld, overleg) -> Agendapunt:
    dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
    return Agendapunt.zet(
        Agendaplek.achteraan(overleg, minuten=10),
        Dossierdeel.open_bespreking(dossier.pk, op=NU),
        wie="Wie",
        betrokkene=None,
        aanleiding="handmatig",
        vraag="",
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(gebeurt=daden)
def test_bij_elk_punt_komt_wie_volgens_de_regel_aan_tafel_zit_en_niemand_anders(wereld, gebeurt):
    """Random tables with random joining and leaving; as often as the profile says (--diep: 2,000)."""
    with als(wereld.regisseur, op=NU):
        tafel = zet_tafel(wereld)
        for daad, getal, wie in gebeurt:
            getattr(tafel, daad)(getal, wie)
            stem_toegang_af(tafel.overleg, op=tafel.op)

            assert tafel.ziet(wereld) == tafel.hoort()


def test_twee_keer_afstemmen_verandert_niets(wereld):
    with als(wereld.regisseur):
        tafel = zet_tafel(wereld)
        tafel.schuift_aan(0, "officier")
        stem_toegang_af(tafel.overleg, op=NU)
        eerst = list(Toegang.objects.filter(reden=Reden.AAN_TAFEL).values())
        stem_toegang_af(tafel.overleg, op=NU)

        assert list(Toegang.objects.filter(reden=Reden.AAN_TAFEL).values()) == eerst
        assert len(eerst) == 1

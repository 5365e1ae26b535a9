import pytest

from spil.invullingen.commands import verplaats_naar_groepen, vul_in
from spil.invullingen.models import Invulling
from spil.invullingen.queries import (
    antwoorden_bij,
    antwoorden_van,
    antwoorden_voor,
    invullingen_van,
)
from spil.invullingen.tests.opzet import neem_proef_in_gebruik, open_dossier
from spil.kern.fouten import NietGevonden
from spil.kern.testing import eigenaar_verbinding
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.werkprocessen.motor import VeldFout
from tests.wereld import NU, Wereld, als, later


@pytest.fixture
def dossier(wereld: Wereld) -> Dossier:
    return open_dossier(wereld, neem_proef_in_gebruik(wereld))


def vul(wereld: Wereld, dossier: Dossier, groep: str, **antwoorden: object) -> Invulling:
    return vul_in(dossier, groep, antwoorden, door=wereld.regisseur, op=NU)


def plek(rij: Invulling) -> tuple[str, str]:
    partner = rij.deel.partner
    return rij.deel.soort, partner.naam if partner else ""


def test_een_groep_ligt_in_het_deel_van_wie_haar_ziet(wereld, dossier):
    with als(wereld.regisseur):
        samen = vul(wereld, dossier, "samen", kleur="rood", sinds="2026-03-01")
        intern = vul(wereld, dossier, "intern", inschatting="gespannen")
        assert plek(samen) == ("gezamenlijk", "")
        assert plek(intern) == ("kern", "")
        assert antwoorden_van(dossier) == {
            "kleur": "rood",
            "sinds": "2026-03-01",
            "inschatting": "gespannen",
        }
        assert set(invullingen_van(dossier)) == {"samen", "intern"}


def test_wat_alleen_de_ggz_mag_zien_wacht_in_de_kern_tot_zij_meedoet(wereld, dossier):
    with als(wereld.regisseur):
        eerst = vul(wereld, dossier, "zorg", behandeling="opname")
        assert plek(eerst) == ("kern", "")
        Dossierdeel.van_deelnemer(dossier.pk, wereld.partners["ggz"], op=NU)
        daarna = vul(wereld, dossier, "zorg")
        assert daarna.pk == eerst.pk
        assert plek(daarna) == ("deelnemer", "GGZ Voorbeeld")
        assert antwoorden_van(dossier) == {"behandeling": "opname"}


def test_een_ander_dan_de_ggz_ziet_het_antwoord_van_de_ggz_niet(wereld, dossier):
    with als(wereld.regisseur):
        for naam, rol in (("ggz", wereld.behandelaar), ("politie", wereld.ketenpartner)):
            deel = Dossierdeel.van_deelnemer(dossier.pk, wereld.partners[naam], op=NU)
            for een in (deel, Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)):
                Toegang.op_deel(een, rol=rol, reden=Reden.DEELNEMER, van=NU)
        vul(wereld, dossier, "zorg", behandeling="opname")
        vul(wereld, dossier, "samen", kleur="blauw")
        vul(wereld, dossier, "intern", inschatting="gespannen")
    for rol, gezien in (
        (wereld.behandelaar, {"behandeling": "opname", "kleur": "blauw"}),
        (wereld.ketenpartner, {"kleur": "blauw"}),
        (wereld.collega, {}),
    ):
        with als(rol):
            assert antwoorden_bij(dossier.pk, huis=wereld.huis.uuid) == gezien


def test_een_vraag_die_niet_is_genoemd_houdt_haar_antwoord(wereld, dossier):
    with als(wereld.regisseur):
        vul(wereld, dossier, "samen", kleur="rood", aantal=3)
        rij = vul(wereld, dossier, "samen", aantal=4)
        assert rij.antwoorden == {"kleur": "rood", "aantal": 4}
        rij = vul(wereld, dossier, "samen", kleur=None)
        assert rij.antwoorden == {"aantal": 4}


def test_een_antwoord_dat_niet_kan_wordt_geweigerd(wereld, dossier):
    with als(wereld.regisseur):
        with pytest.raises(VeldFout, match="hoogstens 9"):
            vul(wereld, dossier, "samen", aantal=10)
        with pytest.raises(NietGevonden):
            vul(wereld, dossier, "samen", schuld="een andere groep")
        with pytest.raises(NietGevonden):
            vul(wereld, dossier, "bestaat_niet", kleur="rood")


def test_een_gevoelig_antwoord_staat_versleuteld_ook_in_de_historie(wereld, dossier):
    with als(wereld.regisseur):
        vul(wereld, dossier, "intern", schuld="Kwikstaartschuld", inschatting="open")
        rij = vul(wereld, dossier, "intern", schuld="Lepelaarschuld")
        assert rij.antwoorden == {"inschatting": "open"}
        assert antwoorden_van(dossier)["schuld"] == "Lepelaarschuld"
        assert antwoorden_voor([dossier.pk], ["schuld", "inschatting"]) == {
            dossier.pk: {"inschatting": "open"}
        }
        for geheim in [rij.geheim, *rij.historie.values_list("geheim", flat=True)]:
            assert geheim
            assert b"schuld" not in bytes(geheim)


def test_bij_oppakken_gaat_elk_antwoord_naar_het_deel_van_zijn_groep(wereld, dossier):
    with als(wereld.regisseur):
        van_melder = Dossierdeel.van_deelnemer(dossier.pk, wereld.partners["ggz"], op=NU)
        for groep, code in (("samen", "reden"), ("intern", "schuld"), ("zorg", "behandeling")):
            vul_in(dossier, groep, {code: groep}, door=wereld.regisseur, op=NU, deel=van_melder)
        assert {rij.deel_id for rij in invullingen_van(dossier).values()} == {van_melder.pk}
        verplaats_naar_groepen(dossier, van=van_melder, door=wereld.regisseur, op=later(days=1))
        assert {groep: plek(rij)[0] for groep, rij in invullingen_van(dossier).items()} == {
            "samen": "gezamenlijk",
            "intern": "kern",
            "zorg": "deelnemer",
        }
        assert antwoorden_van(dossier) == {
            "reden": "samen",
            "schuld": "intern",
            "behandeling": "zorg",
        }


def test_na_vernietigen_is_er_niets_van_de_antwoorden_over(wereld, dossier):
    with als(wereld.regisseur):
        vul(wereld, dossier, "samen", reden="Kwikstaartje")
        vul(wereld, dossier, "samen", reden="Lepelaar")
        dossier.vernietig(op=NU)
    with eigenaar_verbinding() as eigenaar:
        eigenaar.execute("SET ROLE spil_functies")
        for tabel in (b"invullingen_invulling", b"invullingen_invullingevent"):
            assert eigenaar.execute(b"SELECT count(*) FROM " + tabel).fetchall() == [(0,)]

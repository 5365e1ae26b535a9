"""The tables of the sources, played through the commands."""

from spil.demo.huizen import maak_baronie, maak_markiezaten
from spil.demo.overlegjaar import houd_overleggen, houd_overleggen_elders
from spil.demo.spelen import Speler
from spil.demo.uren import spreek_uren_af_met_partners
from spil.overleggen.models import Overlegreeks
from spil.overleggen.queries.uren import urenjaar
from tests.wereld import NU

WEKELIJKS, TWEEWEKELIJKS, MAANDELIJKS = range(48, 53), range(24, 27), range(12, 14)


def test_een_jaar_aan_overleggen_en_uren_zoals_de_bronnen_ze_noemen(db):
    """Issue 5: the rhythms of JP22-N1 and MZ23-N16, the hosted tables of JP22 r155-182, and the hours
    of JR21-T10 and JP22-T8."""
    demo = maak_baronie()
    buren = maak_markiezaten(demo.rollen["kuipers"])
    spreek_uren_af_met_partners(demo, nu=NU)
    houd_overleggen(Speler(demo, nu=NU, zaad=1))
    houd_overleggen_elders(Speler(buren, nu=NU, zaad=2))

    reeksen = {reeks.naam: reeks for reeks in Overlegreeks.objects.all()}
    in_een_jaar = {
        "I28-overleg": WEKELIJKS,
        "Triage met MaSS en Veilig Thuis": WEKELIJKS,
        "Actieoverleg Veilig Thuis": WEKELIJKS,
        "Overleg KR8": WEKELIJKS,
        "Overleg BIJ": TWEEWEKELIJKS,
        "Overleg MaSS": TWEEWEKELIJKS,
        "Trajectberaad PI Noordrand": TWEEWEKELIJKS,
        "Handhavingsoverleg+": MAANDELIJKS,
        "Overleg Leerplicht": MAANDELIJKS,
        "Justitiabelen 18+": MAANDELIJKS,
        "Justitiabelen 18−": MAANDELIJKS,
    }
    for naam, aantallen in in_een_jaar.items():
        assert reeksen[naam].overleggen.count() in aantallen, naam
    op_verzoek = reeksen.keys() - in_een_jaar.keys()
    assert "Scenarioteam Seksueel geweld" in op_verzoek
    assert {reeksen[naam].ritme for naam in op_verzoek} == {"naar_behoefte"}

    manager = demo.rollen["claassen"]
    for jaar in (2020, 2021, 2022):
        tabel = urenjaar(door=manager, op=NU, jaar=jaar)
        assert {r.afspraak.gastheer.naam: int(r.afspraak.uren_per_week) for r in tabel.regels} == {
            "MaSS": 8,
            "Veilig Thuis": 32,
            "KR8-kollektief": 11,
        }
        assert tabel.per_week == 51
        assert {regel.resultaat for regel in tabel.regels} == {"conform prognose"}
    nu = {r.afspraak.gastheer.naam: r.resultaat for r in urenjaar(door=manager, op=NU).regels}
    assert nu["Veilig Thuis"] == "12 uur minder dan prognose, in 1 week"

"""Re-integratie: who comes out of detention, with five basic conditions (JP22 r76-92, MZ23 r221-240)."""

import pytest
import time_machine

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.commands import wijzig_keer
from spil.casussen.fouten import AntwoordOntbreekt
from spil.casussen.models import Afsluitreden
from spil.casussen.queries import bezetting
from spil.invullingen.queries import ingevuld_bij
from spil.partners.models import Voorziening
from tests.aanpakken.stappen import niemand_kent, pak_op
from tests.aanpakken.toneel import geschreven, moment
from tests.inloggen import log_in
from tests.wereld import als

BERICHT = {
    "inrichting": "PI Middelburg",
    "detentie_op": "1-6-2026",
    "vrij_op": "14-9-2026",
    "vrij_soort": "einde_straf",
    "casemanager": "N. Bakx",
    "terug_naar": "0758",
}
CRITERIA = {"gedetineerd": "Ja.", "terugkeer_hier": "Ja, naar Breda."}


def test_van_instroom_tot_zes_maanden_na_vrijlating(huis, client):
    """C9: first page Terugkeerlijst; five basic conditions at start and release, six months
    optional; PI, release dates, trajectberaad, placements, ervaringsdeskundigen."""
    huis.neem_in_gebruik("reintegratie")
    naar_een_andere_gemeente(huis)
    zaak = stroom_in(huis)
    later = stroom_in(huis, "Later", vrij_op="2-11-2026")
    plan(zaak)
    terugkeerlijst(huis, client, zaak, later)
    laat_vrij(huis, zaak)
    zes_maanden_later(zaak)
    assert huis.cijfers(2026, 2027) == {"reintegratie-personen": 2, "reintegratie-vrij": 1}


def naar_een_andere_gemeente(huis):
    with pytest.raises(AanmeldenKanNiet):
        huis.meld("ggz", "Elders", op="3-6-2026", antwoorden=BERICHT, oordelen=CRITERIA)
    elders = {**CRITERIA, "terugkeer_hier": "Nee, naar Tilburg."}
    melding = huis.meld("dji", "Elders", op="3-6-2026", antwoorden=BERICHT, oordelen=elders)
    hoe = {"op": "4-6-2026", "reden": "Komt niet hier terug.", "oordelen": elders}
    with pytest.raises(BesluitKanNiet, match="In deze aanpak kan oppakken alleen"):
        huis.besluit(melding, "coordineren", **hoe)
    besluit = huis.besluit(melding, "andere_gemeente", door_naar="Gemeente Tilburg", **hoe)
    assert not besluit.is_opgepakt


def stroom_in(huis, naam="Spreeuw", **anders):
    """The coordinator of the house leads; nobody at a table decides."""
    melding = huis.meld(
        "dji", naam, op="3-6-2026", antwoorden={**BERICHT, **anders}, oordelen=CRITERIA
    )
    zaak = pak_op(
        huis, melding, "coordineren", op="4-6-2026", reden="Keert terug.", oordelen=CRITERIA,
        regie="coordinator",
    )  # fmt: skip
    zaak.doen_mee("college", op="4-6-2026", besloten_door=["college"])
    return zaak


def plan(zaak):
    """Ten working days after detention began, the five are looked at."""
    assert zaak.termijnen(op="4-6-2026") == {
        "screening": "15-6-2026",
        "vrij_zes_weken": "13-9-2026",
        "zes_maanden": "14-3-2027",
    }
    assert zaak.signalen("11-6-2026") == set()
    assert zaak.signalen("12-6-2026") == {"screening"}
    with pytest.raises(AntwoordOntbreekt, match="Wat is bij de start op orde"):
        zaak.naar("plan", op="12-6-2026")
    zaak.vul("basisvoorwaarden", op="12-6-2026", basis_start=["identiteitsbewijs", "zorg"])
    zaak.vul("detentie", op="12-6-2026", trajectberaad_op="1-7-2026", trajectberaad_vorm="video")
    zaak.naar("plan", op="12-6-2026")
    assert set(zaak.termijnen(op="12-6-2026")) == {"vrij_zes_weken", "zes_maanden"}
    plan = zaak.neem_standaarddoelen_over(op="1-7-2026")
    assert plan == [*[("college", "29-7-2026")] * 3, ("dji", "29-7-2026"), ("college", "29-7-2026")]
    zaak.vul("signaal", op="2-7-2026", hoog_risico=True, risico_actie=["pbw18b"])
    for partner in ("dji", "college"):
        assert not {"hoog_risico", "risico_actie"} & set(zaak.leest(partner, op="3-7-2026"))
        assert "signaal" not in zaak.krijgt_vragen(partner, op="3-7-2026")


def terugkeerlijst(huis, client, zaak, later):
    """Who comes first stands first; six weeks before release it shows."""
    assert zaak.signalen("2-8-2026") == set()
    regel = zaak.lijst("3-8-2026")
    assert (regel.lijst, regel.signalen) == ("Terugkeerlijst", {"vrij_zes_weken"})
    assert regel.waarden["Naar welke gemeente gaat betrokkene terug?"] == "Breda"
    assert regel.waarden["In welke inrichting zit betrokkene?"] == "PI Middelburg"
    assert later.signalen("3-8-2026") == {"screening"}
    with time_machine.travel(moment("3-8-2026"), tick=False):
        eerste_pagina = log_in(client, huis.rollen["coordinator"]).get("/").content.decode()
        lijst = client.get("/casussen/?aanpak=reintegratie").content.decode()
    assert "Terugkeerlijst" in eerste_pagina
    tabel = lijst.split("<tbody>")[1]
    assert tabel.index("Spreeuw") < tabel.index("Later")
    assert "14 september 2026" in tabel or "14-09-2026" in tabel or "14 sep" in tabel


def laat_vrij(huis, zaak):
    zaak.naar("vrijlating", op="3-8-2026")
    zaak.vul(
        "basisvoorwaarden",
        op="11-9-2026",
        basis_vrijlating=["identiteitsbewijs", "onderdak", "zorg"],
    )
    with pytest.raises(AntwoordOntbreekt, match="Waar gaat betrokkene wonen"):
        zaak.naar("nazorg", op="14-9-2026")
    zaak.vul(
        "plaatsing", op="14-9-2026", plek_soort="fasehuis", plek_vanaf="14-9-2026",
        plek_aanbieder="Stichting Fasehuis", begeleiding=["ervaringsdeskundige", "praktisch"],
    )  # fmt: skip
    zaak.naar("nazorg", op="14-9-2026")
    assert zaak.termijnen(op="14-9-2026") == {
        "fasehuis_verlaten": "14-6-2027",
        "zes_maanden": "14-3-2027",
    }
    # Who gives the place, or helps from experience, is named and sees nothing.
    assert niemand_kent(zaak, ["uitvoerder", "ggz", "collega", "regisseur"], op="15-9-2026")


def zes_maanden_later(zaak):
    # Measuring after six months is optional: it is a term, and no signal in the list.
    assert zaak.signalen("14-3-2027") == set()
    zaak.vul(
        "basisvoorwaarden", op="15-3-2027",
        basis_zes_maanden=["identiteitsbewijs", "onderdak", "werk_inkomen", "zorg"],
        zes_maanden_op="15-3-2027",
    )  # fmt: skip
    assert zaak.termijnen(op="15-3-2027") == {"fasehuis_verlaten": "14-6-2027"}
    assert zaak.signalen("14-4-2027") == set()
    assert zaak.signalen("15-4-2027") == {"fasehuis_verlaten"}
    zaak.vul("plaatsing", op="1-6-2027", plek_verlaten="1-6-2027")
    assert zaak.termijnen(op="1-6-2027") == {}
    zaak.voer_uit(op="1-6-2027")
    zaak.sluit(
        "op_orde", op="2-6-2027", besloten_door=["college"], reden=Afsluitreden.STABIEL,
        evaluatie="Eigen woning en werk; de gemeente neemt over.",
    )  # fmt: skip
    assert niemand_kent(zaak, ["dji", "college"], op="3-6-2027")


def test_twee_plaatsingen_na_elkaar_met_bezetting_en_duur_van_het_verblijf(huis):
    """C9: placements (fasehuizen with places and length of stay), MZ23 r239."""
    huis.neem_in_gebruik("reintegratie")
    parkzicht, stroom = (
        fasehuis(huis, "Parkzicht", plaatsen=3),
        fasehuis(huis, "Stroom", plaatsen=2),
    )
    zaak, _ = stroom_in(huis), stroom_in(huis, "Later")
    zaak.vul(
        "plaatsing", op="14-9-2026", plek_soort="fasehuis", plek_aanbieder="Stichting Fasehuis",
        plek_voorziening=str(parkzicht.uuid), plek_vanaf="14-9-2026", plek_tot="1-6-2027",
    )  # fmt: skip
    assert bezet(huis, "15-9-2026") == {
        "Parkzicht": (1, 3, ["1-6-2027"], None),
        "Stroom": (0, 2, [], None),
    }
    vertrekt(huis, zaak, "13-11-2026")
    assert bezet(huis, "12-11-2026")["Parkzicht"] == (1, 3, ["13-11-2026"], None)
    assert bezet(huis, "13-11-2026")["Parkzicht"] == (0, 3, [], 60)
    zaak.vul(
        "plaatsing", op="13-11-2026", plek_soort="fasehuis", plek_aanbieder="Stichting Fasehuis",
        plek_voorziening=str(stroom.uuid), plek_vanaf="13-11-2026",
    )  # fmt: skip
    assert bezet(huis, "14-11-2026") == {
        "Parkzicht": (0, 3, [], 60),
        "Stroom": (1, 2, [], None),
    }
    assert zaak.termijnen(op="14-11-2026")["fasehuis_verlaten"] == "13-8-2027"
    # After a year the stay in the first one counts no more; who sees no case, counts nothing.
    assert bezet(huis, "14-11-2027")["Parkzicht"] == (0, 3, [], None)
    assert bezet(huis, "14-11-2026", wie="collega")["Stroom"] == (0, 2, [], None)


def fasehuis(huis, naam, *, plaatsen):
    vanaf = moment("1-1-2026").date()
    partner = huis.partners["uitvoerder"]
    return Voorziening.voeg_toe(
        huis.huis, naam=naam, soort="fasehuis", plaatsen=plaatsen, partner=partner, vanaf=vanaf
    )


def vertrekt(huis, zaak, dag):
    """The stay of now gets its last day."""
    with als(huis.rollen["coordinator"], op=moment(dag)) as rol:
        nu = ingevuld_bij(zaak.dossier).keren["plaatsing"][0]
        wijzig_keer(nu.uuid, antwoorden={"plek_verlaten": dag}, door=rol, op=moment(dag))


def bezet(huis, dag, *, wie="coordinator"):
    """Voorziening → taken, places, expected to leave, average stay in days."""
    with als(huis.rollen[wie], op=moment(dag)):
        standen = bezetting([huis.versie.aanpak], huis_id=huis.huis.pk, vandaag=moment(dag).date())
    return {
        s.voorziening.naam: (
            s.bezet, s.voorziening.plaatsen, [geschreven(d) for d, _ in s.vertrek], s.gemiddeld,
        )
        for s in standen
    }  # fmt: skip

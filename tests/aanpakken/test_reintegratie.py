"""Re-integratie: who comes out of detention, with five basic conditions (JP22 r76-92, MZ23 r221-240)."""

import pytest
import time_machine

from spil.aanmeldingen.fouten import AanmeldenKanNiet, BesluitKanNiet
from spil.casussen.fouten import AntwoordOntbreekt
from spil.casussen.models import Afsluitreden
from tests.aanpakken.stappen import niemand_kent, pak_op
from tests.aanpakken.toneel import moment
from tests.inloggen import log_in

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

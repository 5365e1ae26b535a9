"""Loads the fictitious houses, once, in one transaction."""

from datetime import datetime, timedelta

from django.db import transaction

from spil.aanmeldingen.models import Uitkomst
from spil.demo.aan_tafel import schuif_aan
from spil.demo.aanmeldafspraken import spreek_af_over_een_aanmelding
from spil.demo.aanpakken import WEEGPLOEG
from spil.demo.aanpakverhalen import BARONIE
from spil.demo.aanpakverhalen_elders import BRABANT_ZUIDOOST, MARKIEZATEN
from spil.demo.aanpakverloop import speel_aanpakken
from spil.demo.adviezen import geef_adviezen
from spil.demo.afgestemd import SAMEN, stem_plannen_af
from spil.demo.afspraken import maak_afspraken
from spil.demo.agenda import maak_agendas
from spil.demo.berichten import lees_oude_berichten
from spil.demo.brieven import antwoord_per_brief, nodig_uit, richt_brieven_in
from spil.demo.casusverloop import Casusverloop, Verloop
from spil.demo.cijfers import tel_eerdere_jaren
from spil.demo.filters import bewaar_filters
from spil.demo.gastoverleg import ondersteun_actieoverleg
from spil.demo.gezin import GEZIN, speel_gezin
from spil.demo.huizen import Demohuis, maak_baronie, maak_brabant_zuidoost, maak_markiezaten
from spil.demo.nazorg import ZAAK, kom_terug_op_overleggen
from spil.demo.overdrachten import speel_overdrachten
from spil.demo.overleggen import houd_overleg
from spil.demo.overlegjaar import houd_overleggen, houd_overleggen_elders
from spil.demo.planverloop import maak_ladders
from spil.demo.spelen import Speler
from spil.demo.tafel import speel_navraag, speel_tafel, speel_vooraf
from spil.demo.terugblik import schrijf_lessen, vraag_na_het_sluiten, vraag_naar_tevredenheid
from spil.demo.terugkeer import speel_terugkeer
from spil.demo.uitnodigingen import nodig_de_weegploeg_uit
from spil.demo.uren import spreek_uren_af_met_partners
from spil.demo.verhalen import SIGNAAL, VERHALEN
from spil.demo.verslag import houd_casusoverleg
from spil.demo.voorbereiding import vraag_partijen
from spil.demo.weegploeg import roep_weegploeg_bijeen
from spil.demo.zelfde import speel_zelfde
from spil.demo.zittingen import houd_zittingen
from spil.huizen.models import Huis
from spil.kern.klok import datum
from spil.toegang.models import Dossier

ZAAD = 2026
FASEVOLGORDE = ["uitvoering", "plan", "uitvoering", "evaluatie", "voorbereiding"]
REGISSEURS = ["oomen", "oomen", "wit", "oomen", "wit"]
GESLOTEN = {5, 11, 17}
GEVRAAGD = 5
MET_BRIEF = 1
BESPROKEN = (21, 18)
MET_GASTEN = (3, 6)
MET_BEKENDEN, BEKEND = 15, (16, 18, 20)
AANMELDERS = ["verbeek", "willems", "haddad"]
GEMEENTEN = ["Breda", "Breda", "Oosterhout", "Etten-Leur", "Breda", "Drimmelen", "Altena"]
LEZEN_BIJ = ("claassen", "wit", "verhoef")
GENOTULEERD = (1, 3, 6)
BESPREKINGEN: list[int | None] = [3, 0, 9, None, 14, 6]


def is_geladen() -> bool:
    return Huis.objects.filter(slug="baronie").exists()


@transaction.atomic
def laad(*, nu: datetime) -> None:
    """Three houses with people, reports in triage, running and closed cases, counted back from `nu`."""
    baronie = maak_baronie()
    buren = maak_markiezaten(baronie.rollen["kuipers"])
    _richt_in(baronie, nu=nu)
    speler = Speler(baronie, nu=nu, zaad=ZAAD)
    dossiers = _complexe_casussen(speler)
    richt_brieven_in(baronie, speler)
    nodig_uit(speler, dossiers[MET_BRIEF], regisseur=REGISSEURS[MET_BRIEF])
    stem_plannen_af(speler, dossiers[GEZIN], dossiers[SAMEN])
    speel_overdrachten(speler, dossiers)
    vraag_na_het_sluiten(speler, dossiers[GEVRAAGD])
    speel_zelfde(speler, dossiers[MET_BEKENDEN], [dossiers[nr] for nr in BEKEND])
    _triage(speler, nu)
    _weegploeg(speler, nu)
    speel_terugkeer(speler)
    houd_overleg(speler)
    houd_casusoverleg(speler, [dossiers[nr] for nr in BESPROKEN])
    speel_aanpakken(speler, BARONIE)
    houd_overleggen(speler)
    roep_weegploeg_bijeen(speler)
    nodig_de_weegploeg_uit(speler)
    ondersteun_actieoverleg(speler)
    maak_agendas(speler)
    spreek_af_over_een_aanmelding(speler)
    kom_terug_op_overleggen(speler, dossiers[ZAAK])
    houd_zittingen(speler, [dossiers[nr] for nr in GENOTULEERD])
    schuif_aan(speler, [dossiers[nr] for nr in MET_GASTEN])
    vraag_partijen(speler)
    lees_oude_berichten(speler, LEZEN_BIJ)
    ernaast = Speler(buren, nu=nu, zaad=ZAAD + 1)
    _elders(ernaast, "agent", "aert", "Roosendaal")
    speel_aanpakken(ernaast, MARKIEZATEN)
    houd_overleggen_elders(ernaast)
    lees_oude_berichten(ernaast, LEZEN_BIJ)
    verderop = Speler(maak_brabant_zuidoost(), nu=nu, zaad=ZAAD + 2)
    _elders(verderop, "wachter", "maessen", "Eindhoven")
    speel_aanpakken(verderop, BRABANT_ZUIDOOST)


def _richt_in(baronie: Demohuis, *, nu: datetime) -> None:
    """What a house has beside its cases."""
    maak_afspraken(baronie, nu=nu)
    geef_adviezen(baronie, nu=nu)
    schrijf_lessen(baronie, nu=nu)
    vraag_naar_tevredenheid(baronie, nu=nu)
    bewaar_filters(baronie, nu=nu)
    maak_ladders(baronie, nu=nu)
    spreek_uren_af_met_partners(baronie, nu=nu)
    tel_eerdere_jaren(baronie.huis, vandaag=datum(nu))


def _complexe_casussen(speler: Speler) -> list[Dossier]:
    """In the order of their numbers: some closed, most running."""
    dossiers = []
    for nr in range(22):
        dossier = Casusverloop(
            speler,
            VERHALEN[nr % len(VERHALEN)],
            Verloop(
                dagen_geleden=40 + nr * 11,
                regisseur=REGISSEURS[nr % len(REGISSEURS)],
                aanmelder=AANMELDERS[nr % 3],
                gemeente=GEMEENTEN[nr % len(GEMEENTEN)],
                fase=FASEVOLGORDE[nr % len(FASEVOLGORDE)],
                bespreking_over=BESPREKINGEN[nr % len(BESPREKINGEN)],
                gesloten=nr in GESLOTEN,
            ),
        ).speel()
        if nr == GEZIN:
            speel_gezin(speler, dossier)
        dossiers.append(dossier)
    return dossiers


def _elders(speler: Speler, melder: str, regisseur: str, gemeente: str) -> None:
    """Two running cases in another house."""
    for nr in range(2):
        melding = speler.meld(
            VERHALEN[nr], wie=melder, gemeente=gemeente, op=speler.dagen_terug(30 + nr)
        )
        speler.besluit(melding, Uitkomst.OPPAKKEN, op=speler.dagen_terug(24), regisseur=regisseur)


def _weegploeg(speler: Speler, nu: datetime) -> None:
    """A report that waits for more information."""
    op = nu - timedelta(days=6)
    melding = speler.meld_onder(
        WEEGPLOEG,
        SIGNAAL,
        wie="verbeek",
        gemeente="Breda",
        op=op,
        antwoorden={
            "signaal_bron": "politie",
            "signaal_op": datum(op).isoformat(),
            "signaal_feiten": "De wijkagent sprak betrokkene twee keer op straat.",
        },
        criteria={},
    )
    reden = "De gemeente vraagt na of de school hetzelfde ziet."
    speler.houd_aan(melding, reden=reden, op=nu - timedelta(days=1))


def _triage(speler: Speler, nu: datetime) -> None:
    """Reports that wait, one that is urgent, one taken up without a regisseur, and three answered."""
    wachtend = []
    for nr, (wie, gemeente, dagen, spoed) in enumerate(
        [
            ("verbeek", "Breda", 1, True),
            ("haddad", "Oosterhout", 4, False),
            ("willems", "Zundert", 9, False),
            ("verbeek", "Etten-Leur", 16, False),
        ]
    ):
        op = nu - timedelta(days=dagen)
        verhaal = VERHALEN[nr % len(VERHALEN)]
        wachtend.append(speler.meld(verhaal, wie=wie, gemeente=gemeente, op=op, spoed=spoed))
    tafel = speel_tafel(speler, wachtend[2])
    speel_vooraf(speler, tafel, [wachtend[0], wachtend[3]])
    speel_navraag(speler, wachtend[1])
    op = nu - timedelta(days=8)
    zonder = speler.meld(VERHALEN[2], wie="willems", gemeente="Drimmelen", op=op)
    speler.besluit(zonder, Uitkomst.OPPAKKEN, op=nu - timedelta(days=2))
    for uitkomst, dagen in ((Uitkomst.ADVIES, 5), (Uitkomst.NIET_OPPAKKEN, 3)):
        melding = speler.meld(
            VERHALEN[3], wie="haddad", gemeente="Breda", op=nu - timedelta(days=dagen + 7)
        )
        speler.besluit(melding, uitkomst, op=nu - timedelta(days=dagen))
        if uitkomst == Uitkomst.ADVIES:
            antwoord_per_brief(
                speler,
                melding,
                "Vraag de wijk-GGZ om een gezamenlijk huisbezoek; bel ons als dat niet lukt.",
                op=nu - timedelta(days=dagen - 1),
            )

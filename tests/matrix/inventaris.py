"""What stands on the stage once it is built: every object that a URL can name."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.test import Client

from spil.aanmeldingen.models import Aanmelding, Doorgeleiding, Mandaat, Triagetafel
from spil.adviezen.models import Advies
from spil.gebruikers.models import Team, Waarneming
from spil.huizen.models import Gemeente
from spil.kern.klok import nu
from spil.partners.models import Voorziening
from spil.terugblik.models import Les
from spil.uitwisseling.models import Import, Importstand
from spil.verwerkingen.models import Verwerking
from spil.werk.models import Casusfilter
from spil.werkprocessen.models import Gemeentetaak, Werkprocesversie
from tests.inloggen import log_in
from tests.matrix import oog
from tests.matrix.aantafelwerk import verklaringen
from tests.matrix.afgestemd import stem_zaken_af
from tests.matrix.agendamakenwerk import agendadingen
from tests.matrix.brieven import briefsjablonen
from tests.matrix.overlegwerk import overlegdingen
from tests.matrix.toneel import Ding, Stuk, Toneel
from tests.matrix.uitnodigingwerk import uitnodigingen
from tests.matrix.urenwerk import uren
from tests.matrix.voorbereidingwerk import genodigden
from tests.wereld import NU, VANDAAG, Wereld, als

Keuze = tuple[UUID, str]
TABELLEN = {
    "betrokkene_uuid": "personen_betrokkene",
    "deelnemer_uuid": "casussen_deelnemer",
    "persoon_uuid": "casussen_deelnemerpersoon",
    "waarschuwing_uuid": "casussen_veiligheidswaarschuwing",
    "doel_uuid": "plannen_doel",
    "actie_uuid": "plannen_actie",
    "afname_uuid": "instrumenten_afname",
    "punt_uuid": "overleggen_agendapunt",
    "agendaverzoek_uuid": "overleggen_agendaverzoek",
    "uitvraag_uuid": "overleggen_uitvraag",
    "verslagcorrectie_uuid": "overleggen_verslagcorrectie",
    "uittreksel_uuid": "overleggen_uittreksel",
    "verslagregel_uuid": "overleggen_verslagregel",
    "notitie_uuid": "stukken_journaalregel",
    "toegang_uuid": "toegang_toegang",
    "aanmelding": "aanmeldingen_aanmelding",
    "navraag_uuid": "aanmeldingen_navraag",
    "afstemming_uuid": "casussen_afstemming",
    "overdracht_uuid": "overdrachten_overdracht",
    "invulling_uuid": "invullingen_invulling",
    "relatie_uuid": "personen_relatie",
    "professional_uuid": "personen_professional",
    "vertegenwoordiger_uuid": "personen_vertegenwoordiger",
    "contact_uuid": "personen_contactgegevens",
    "oordeel_uuid": "herkenning_persoonsoordeel",
    "bijlage_uuid": "aanmeldingen_bijlage",
    "document_uuid": "stukken_document",
    "documentversie_uuid": "stukken_documentversie",
    "brief_uuid": "brieven_brief",
}


def soort_van(rij: dict[str, Any]) -> str:
    """What tells rows of one part apart for a URL: the state of an action, a toegang, a deelname."""
    voorbij = "voorbij" if rij.get("tot") and rij["tot"] <= NU.isoformat() else ""
    geheim = "geheim" if rij.get("geheim") else ""
    return " ".join(filter(None, (rij.get("staat"), rij.get("reden", "")[:20], geheim, voorbij)))


def heeft_een_adres(rij: dict[str, Any]) -> bool:
    """Of what was answered only the times of a group that is filled in several times; of aligned
    plans only those that still are; of what a party was asked only what was not withdrawn; of the
    lines of a report only those that say what somebody does."""
    if "beslist_op" in rij:
        return bool(rij["soort"] == "actie")
    if "voorwaarde" in rij and rij["staat"] == "ingetrokken":
        return False
    if "paar" in rij:
        return rij["beeindigd_op"] is None
    return "keer" not in rij or rij["keer"] is not None


def een_van_elk(dingen: Iterable[Ding]) -> list[Ding]:
    """One of each kind in each part."""
    return list({(ding.deel, ding.soort): ding for ding in dingen}.values())


def maak_inventaris(
    wereld: Wereld, meldingen: dict[str, Aanmelding], sleutel: UUID, bsns: list[str]
) -> Toneel:
    stem_zaken_af(wereld, meldingen)
    los = losse_dingen(wereld, sleutel)
    return Toneel(wereld, stukken(wereld, meldingen), los, sessies(wereld), bsns)


def losse_dingen(w: Wereld, sleutel: UUID) -> dict[str, list[tuple[UUID, str]]]:
    """Kwarg → (value, who finds it). `huis` is everybody of the house, `niemand` nobody."""
    volgend_jaar = VANDAAG.replace(year=VANDAAG.year + 1)
    waarneming = Waarneming.regel(
        voor=w.collega, door=w.regisseur, van=volgend_jaar, tot=volgend_jaar
    )
    rij = Doorgeleiding.leg_vast(
        w.huis.pk,
        kenmerk="A2026-0999",
        ontvanger="Sociaal team",
        referentie="R-1",
        doorgeleid_op=VANDAAG,
        opvolgen_op=VANDAAG,
        referentie_weg_op=volgend_jaar,
    )
    imp = Import.begin(
        w.huis,
        mapping_naam="gcos",
        peildatum=VANDAAG,
        aanvulling=False,
        vingerafdruk=b"0" * 16,
        stand=Importstand.PROEF,
        door=w.beheerder,
        op=NU,
    )
    buiten = w.buitenstaander.medewerker
    ander = (Team.objects.filter(huis=buiten.huis), Team.objects.filter(huis=w.huis))
    verwerking = Verwerking.objects.get(huis=buiten.huis)
    meer = {"toelichting": "Een zin meer dan in wat geldt."}
    anders = w.aanpak.aanpak.definitie.model_copy(update=meer)
    concept = Werkprocesversie.begin(w.aanpak.werkproces, anders, door=w.beheerder, op=NU)
    elders = Werkprocesversie.objects.get(werkproces__huis=buiten.huis)
    gemeentetaken, mandaten = vastgelegd(w, elders)
    overleggen = overlegdingen(w)
    gevraagd = uitnodigingen(w, overleggen["overleg_uuid"])
    return {
        "gemeentetaak_uuid": gemeentetaken,
        "mandaat_uuid": mandaten,
        "voorziening_uuid": voorzieningen(w),
        "advies_uuid": adviezen(w),
        "les_uuid": lessen(w),
        **uren(w),
        "sjabloon_uuid": briefsjablonen(w),
        "linksleutel": [(uuid4(), "iedereen")],
        "filter_uuid": filters(w),
        "tafel_uuid": tafels(w),
        **agendadingen(),
        "geheimhouding_uuid": verklaringen(),
        **overleggen,
        **gevraagd,
        "genodigde_uuid": [*gevraagd["genodigde_uuid"], *genodigden(w)],
        "waarneming_uuid": [(waarneming.uuid, "huis")],
        "doorgeleiding": [(rij.uuid, "huis")],
        "import_uuid": [(imp.uuid, "huis")],
        "versie_uuid": [(concept.uuid, "huis"), (elders.uuid, "niemand")],
        "werkproces_uuid": [
            (w.aanpak.werkproces.uuid, "huis"),
            (elders.werkproces.uuid, "niemand"),
        ],
        "medewerker_uuid": [(w.manager.medewerker.uuid, "huis"), (buiten.uuid, "niemand")],
        "partner_uuid": [
            (w.partners["ggz"].uuid, "huis"),
            (buiten.partner.uuid, "niemand"),
        ],
        "team_uuid": [(ander[1][0].uuid, "huis"), (ander[0][0].uuid, "niemand")],
        "rol_uuid": [(w.triagist.uuid, "huis"), (w.buitenstaander.uuid, "niemand")],
        "verwerking_uuid": [(w.verwerking.uuid, "huis"), (verwerking.uuid, "niemand")],
        "bericht_uuid": [
            (b["uuid"], wie)
            for b in oog.rijen("toegang_bericht")
            for wie, rol in w.rollen.items()
            if rol.medewerker_id == b["medewerker_id"]
        ],
        "sleutel": [(sleutel, "ketenpartner")],
    }


def adviezen(w: Wereld) -> list[Keuze]:
    """Advice of the house and of another one."""
    return [
        (
            Advies.geef(
                organisatie="OM", partner=None, thema="", regel="Een vraag", door=rol, op=nu()
            ).uuid,
            wie,
        )
        for rol, wie in ((w.collega, "huis"), (w.buitenstaander, "buitenstaander"))
    ]


def lessen(w: Wereld) -> list[Keuze]:
    """A lesson of a colleague, which the coordinator may correct too, and one of another house."""
    dag = date(2026, 1, 1)
    return [
        (
            Les.schrijf(
                aanpak="", thema="proces", tekst="Bel eerder.", kwartaal=dag, door=rol
            ).uuid,
            wie,
        )
        for rol, wie in ((w.collega, "collega coordinator"), (w.buitenstaander, "buitenstaander"))
    ]


def filters(w: Wereld) -> list[Keuze]:
    """One that the regisseur keeps, and one of somebody in another house."""
    gevonden = []
    for wie in ("regisseur", "buitenstaander"):
        with als(w.rollen[wie]) as rol:
            rij = Casusfilter.bewaar(rol.medewerker_id, naam="Mijn plan", aanpak="com", fase="plan")
        gevonden.append((rij.uuid, wie))
    return gevonden


def vastgelegd(w: Wereld, elders: Werkprocesversie) -> tuple[list[Keuze], list[Keuze]]:
    """An gemeentetaak and a mandate, of the house and of another one."""
    gemeentetaken, mandaten = [], []
    for versie, rol, code, wie in (
        (w.aanpak, w.regisseur, "0758", "huis"),
        (elders, w.buitenstaander, "1674", "niemand"),
    ):
        gemeente = Gemeente.objects.get(code=code)
        vast: dict[str, Any] = {"vanaf": VANDAAG, "besluit": "Stuurgroep"}
        gemeentetaak = Gemeentetaak.leg_vast(
            versie.werkproces_id, gemeente, soort="plustaak", **vast
        )
        mandaat = Mandaat.leg_vast(
            versie.werkproces_id, gemeente, rol, omvat_besluiten=False, **vast
        )
        gemeentetaken.append((gemeentetaak.uuid, wie))
        mandaten.append((mandaat.uuid, wie))
    return gemeentetaken, mandaten


def tafels(w: Wereld) -> list[Keuze]:
    """That of today of the house, and one of another."""
    b = w.buitenstaander
    elders = Triagetafel.beleg(b.huis_id, dag=VANDAAG, door=b, op=NU)
    eigen = Triagetafel.objects.van_huis(w.huis.pk).get()
    return [(eigen.uuid, "huis"), (elders.uuid, "buitenstaander")]


def voorzieningen(w: Wereld) -> list[Keuze]:
    """One of the house and one of another."""
    vast: dict[str, Any] = {"soort": "fasehuis", "plaatsen": 5, "partner": None, "vanaf": VANDAAG}
    return [
        (Voorziening.voeg_toe(huis, naam="Fasehuis", **vast).uuid, wie)
        for huis, wie in ((w.huis, "huis"), (w.buitenstaander.medewerker.huis, "niemand"))
    ]


def stukken(wereld: Wereld, meldingen: dict[str, Aanmelding]) -> dict[str, Stuk]:
    dossiers = {d["id"]: d for d in oog.rijen("toegang_dossier")}
    deelcode = deelcodes(wereld)
    rijen = {kwarg: oog.rijen(tabel) for kwarg, tabel in TABELLEN.items()}
    gevonden = {}
    for naam, melding in meldingen.items():
        d = dossiers[melding.dossier_id]
        stuk = Stuk(naam, d["uuid"], d["id"], d["nummer"], melding.kenmerk)
        stuk.dingen["dossier_uuid"] = [Ding(d["uuid"], "kaft")]
        for kwarg, alle in rijen.items():
            stuk.dingen[kwarg] = een_van_elk(
                Ding(rij["uuid"], deelcode[rij["deel_id"]], soort_van(rij))
                for rij in alle
                if rij["dossier_id"] == d["id"] and heeft_een_adres(rij)
            )
        stuk.delen = {
            deelcode[deel["deel_id"]]: deel["uuid"]
            for deel in oog.rijen("toegang_dossierdeel")
            if deel["dossier_id"] == d["id"]
        }
        stuk.betrokkenen = {
            str(b["achternaam"])[8:]: b["id"]
            for b in rijen["betrokkene_uuid"]
            if b["dossier_id"] == d["id"]
        }
        gevonden[naam] = stuk
    return gevonden


def deelcodes(wereld: Wereld) -> dict[int, str]:
    partners = {p.pk: naam for naam, p in wereld.partners.items()}
    kort = {"politie": "dpol", "ggz": "dggz", "gemeente": "dgem", "om": "dopm"}
    return {
        d["deel_id"]: kort[partners[d["partner_id"]]] if d["partner_id"] else d["soort"][:4]
        for d in oog.rijen("toegang_dossierdeel")
    }


def sessies(wereld: Wereld) -> dict[str, str]:
    gevonden = {}
    for wie, rol in wereld.rollen.items():
        client = log_in(Client(), rol)
        gevonden[wie] = client.cookies["spil"].value
    return gevonden

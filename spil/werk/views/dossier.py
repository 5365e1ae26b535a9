"""The tabs of a dossier. Each is a URL; the header stays."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from spil.casussen import queries as casussen
from spil.gebruikers.verzoek import SpilRequest
from spil.instrumenten.queries import instrumentenblok
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.overleggen.queries.afspraken import open_afspraken
from spil.personen.queries import ernaast_in, stemmen_in, systeem_van
from spil.personen.tekening import teken_systeem
from spil.plannen.queries import (
    laatste_evaluatie,
    plan_per_leefgebied,
    plan_van,
    procesplan_van,
    standaarddoelen,
)
from spil.stukken.models.journaalregel import Regelsoort
from spil.stukken.queries import documenten_van
from spil.stukken.queries import journaal as journaal_van
from spil.toegang.scherm import toon
from spil.werk.gegevens import gegevensgroep
from spil.werk.queries import dossier as queries
from spil.werk.queries.dossier import Dossierpagina
from spil.werk.queries.stilstand import stilstand_in_dossier
from spil.werkprocessen.leefgebieden import Leefgebied

TABS = [
    ("dossier", "Overzicht"),
    ("dossier-plan", "Plan"),
    ("dossier-gegevens", "Gegevens"),
    ("dossier-mensen", "Mensen en systeem"),
    ("dossier-deelnemers", "Deelnemers"),
    ("dossier-journaal", "Journaal"),
    ("dossier-documenten", "Documenten"),
    ("dossier-tijdlijn", "Tijdlijn"),
]
LINKS = {
    "aanleiding": "casus.aanleiding_vastleggen",
    "adres": "adres.tonen",
    "afdruk": "plan.afdrukken",
    "afstemmen": "casus.afstemmen",
    "afname": "afname.vastleggen",
    "ave": "casus.ave_wijzigen",
    "deelnemers": "casus.deelnemers_bepalen",
    "documenten": "document.toevoegen",
    "evalueren": "plan.evalueren",
    "fase": "casus.fase_wijzigen",
    "gegevens": "casus.gegevens_vastleggen",
    "instrument": "afname.vragen",
    "mensen": "personen.toevoegen",
    "overdragen": "overdracht.doen",
    "plan": "plan.maken",
    "regie": "casus.regie_overdragen",
    "schrijven": "journaal.schrijven",
    "situatie": "casus.situatie_vastleggen",
    "toewijzen": "casus.regisseur_toewijzen",
    "waarschuwen": "casus.waarschuwen",
}


@require_safe
def overzicht(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    return _tab(request, pagina, "dossier", {"overzicht": queries.overzicht(pagina, op=request.op)})


@require_safe
def plan(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    van_nu = plan_van(pagina.kop.dossier)
    stemmen = stemmen_in(pagina.kop.dossier.pk)
    afnamen = instrumentenblok(pagina.kop.dossier, dag=datum(request.op))
    situatie = casussen.situatie_per_leefgebied(pagina.kop.dossier)
    context = {
        "stemmen": stemmen,
        "plan": van_nu,
        "leefgebieden": plan_per_leefgebied(van_nu, situatie),
        "procesplan": procesplan_van(pagina.kop.dossier),
        "laatste_evaluatie": laatste_evaluatie(pagina.kop.dossier),
        "stil": stilstand_in_dossier(pagina, van_nu, afnamen, dag=datum(request.op)),
        "standaard": standaarddoelen(pagina.kop.dossier, van_nu),
        "instrumenten": afnamen,
        "afspraken": open_afspraken(pagina.kop.dossier.pk) if van_nu.is_leeg else [],
    }
    gezien = [Gezien(stem.dossier_id, stem.betrokkene_id) for stem in stemmen]
    gezien += [Gezien(pagina.kop.dossier.pk, mens.id) for mens in van_nu.genoemden]
    gezien += [Gezien(een.dossier_id) for een in pagina.kop.afgestemd if een.dossier_id]
    return _tab(request, pagina, "dossier-plan", context, gezien=gezien)


@require_safe
def gegevens(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """What the approach asks, and what was answered."""
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    gevonden = casussen.gegevens_van(pagina.kop.dossier, pagina.kop.casus, door=request.rol)
    context = {"groepen": [gegevensgroep(een, gevonden.namen) for een in gevonden.groepen]}
    return _tab(request, pagina, "dossier-gegevens", context)


@require_safe
def mensen(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    dossier = pagina.kop.dossier
    betrokkenen = casussen.betrokkenen_van(dossier)
    situatie = casussen.situatie_per_leefgebied(dossier)
    systeem = systeem_van(dossier.pk, betrokkenen)
    beschreven = {stand.leefgebied for stand in situatie}
    context = {
        "betrokkenen": betrokkenen,
        "stemmen": stemmen_in(dossier.pk),
        "ernaast": ernaast_in(dossier.pk, betrokkenen),
        "systeem": systeem,
        "tekening": teken_systeem(systeem),
        "situatie": situatie,
        "ave": casussen.ave_verloop(dossier),
        "leefgebieden": [keuze for keuze in Leefgebied.choices if keuze[0] not in beschreven],
    }
    gezien = [Gezien(dossier.pk, persoon.pk) for persoon in betrokkenen]
    return _tab(request, pagina, "dossier-mensen", context, gezien=gezien)


@require_safe
def deelnemers(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    dossier = pagina.kop.dossier
    lopend = casussen.deelnemers_van(dossier)
    context = {
        "deelnemers": lopend,
        "gewoonlijk": casussen.ontbrekende_partijen(dossier, lopend),
        "vroeger": casussen.vroegere_deelnemers_van(dossier),
        "regie": casussen.regie_van(dossier),
    }
    return _tab(request, pagina, "dossier-deelnemers", context)


@require_safe
def journaal(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    soort = request.GET.get("soort", "")
    nummer = request.GET.get("pagina", "1")
    regels = journaal_van(
        pagina.kop.dossier,
        soort=soort if soort in Regelsoort.values else "",
        pagina=int(nummer) if nummer.isdecimal() and len(nummer) <= 4 else 1,  # noqa: PLR2004
    )
    context = {"journaal": regels, "soorten": Regelsoort.choices, "soort": soort}
    return _tab(request, pagina, "dossier-journaal", context)


@require_safe
def documenten(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    context = {"documenten": documenten_van(pagina.kop.dossier)}
    return _tab(request, pagina, "dossier-documenten", context)


@require_safe
def tijdlijn(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    pagina = queries.dossierpagina(dossier_uuid, door=request.rol, op=request.op)
    regels = queries.tijdlijn(pagina)
    soort = request.GET.get("soort", "")
    context = {
        "regels": [regel for regel in regels if soort in {"", regel.soort}],
        "soorten": sorted({regel.soort for regel in regels}),
        "soort": soort,
    }
    return _tab(request, pagina, "dossier-tijdlijn", context)


def _tab(
    request: SpilRequest,
    pagina: Dossierpagina,
    naam: str,
    context: dict[str, Any],
    *,
    gezien: Iterable[Gezien] = (),
) -> HttpResponse:
    mag = _mag(pagina)
    return toon(
        request,
        f"werk/{naam.replace('-', '_')}.html",
        {
            "pagina": pagina,
            "kop": pagina.kop,
            "tab": naam,
            "tabs": TABS,
            "partner_id": request.rol.partner_id,
            "schrijver_id": request.rol.partner_id if mag["mag_schrijven"] else None,
            **mag,
            **context,
        },
        handeling="dossier.bekijken",
        gezien=[*pagina.gezien, *gezien],
    )


def _mag(pagina: Dossierpagina) -> dict[str, bool]:
    """What the links on the tabs ask; nothing is offered in a closed dossier."""
    return {
        f"mag_{woord}": not pagina.kop.is_gesloten and pagina.mag(handeling)
        for woord, handeling in LINKS.items()
    }

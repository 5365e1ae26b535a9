"""What the time line says of a case. The row may be gone or hidden: then the neutral sentence."""

from datetime import date
from typing import Any

from spil.casussen.models import (
    Afsluiting,
    AveNiveau,
    Casus,
    Deelnemer,
    DeelnemerPersoon,
    Faseovergang,
    Heropening,
    Leefgebiedsituatie,
    Regie,
    Veiligheidswaarschuwing,
)
from spil.kern.tekst import in_een_zin
from spil.logboek.verhaal import vertelt

_RIJEN: list[tuple[str, str, Any, Any, tuple[str, ...]]] = [
    (
        "casus.regisseur_toegewezen",
        "De casus kreeg een regisseur",
        Regie,
        lambda r, _: f"{r.rol.medewerker.naam} heeft de regie",
        ("rol__medewerker",),
    ),
    (
        "casus.regie_overgedragen",
        "De regie is overgedragen",
        Regie,
        lambda r, _: f"De regie is overgedragen aan {r.rol.medewerker.naam}",
        ("rol__medewerker",),
    ),
    (
        "casus.deelnemer_toegetreden",
        "Een deelnemer trad toe",
        Deelnemer,
        lambda d, _: f"{d.partner.naam} neemt deel",
        ("partner",),
    ),
    (
        "casus.deelnemer_uitgetreden",
        "Een deelnemer trad uit",
        Deelnemer,
        lambda d, _: f"{d.partner.naam} neemt niet meer deel",
        ("partner",),
    ),
    (
        "casus.persoon_toegetreden",
        "Er kwam een collega van een deelnemer bij",
        DeelnemerPersoon,
        lambda p, _: f"{p.rol.medewerker.naam} werkt mee aan de casus",
        ("rol__medewerker",),
    ),
    (
        "casus.persoon_uitgetreden",
        "Een collega van een deelnemer werkt niet meer mee",
        DeelnemerPersoon,
        lambda p, _: f"{p.rol.medewerker.naam} werkt niet meer mee aan de casus",
        ("rol__medewerker",),
    ),
    (
        "casus.ave_gewijzigd",
        "Het AVE-niveau is gewijzigd",
        AveNiveau,
        lambda a, _: f"AVE-niveau {a.niveau}: {a.toelichting}",
        (),
    ),
    (
        "casus.situatie_vastgelegd",
        "De situatie op een leefgebied is vastgelegd",
        Leefgebiedsituatie,
        lambda s, _: f"{s.get_leefgebied_display()}: {s.get_ernst_display().lower()}",
        (),
    ),
    (
        "casus.waarschuwing_geplaatst",
        "Er is een veiligheidswaarschuwing geplaatst",
        Veiligheidswaarschuwing,
        lambda w, _: f"Veiligheidswaarschuwing geplaatst: {w.get_soort_display().lower()}",
        (),
    ),
    (
        "casus.waarschuwing_herzien",
        "Een veiligheidswaarschuwing is herzien",
        Veiligheidswaarschuwing,
        lambda w, _: f"Veiligheidswaarschuwing herzien: {w.get_soort_display().lower()}",
        (),
    ),
    (
        "casus.waarschuwing_beeindigd",
        "Een veiligheidswaarschuwing is beëindigd",
        Veiligheidswaarschuwing,
        lambda w, _: f"Veiligheidswaarschuwing beëindigd: {w.reden_einde}",
        (),
    ),
    (
        "casus.fase_gewijzigd",
        "De fase is gewijzigd",
        Faseovergang,
        lambda o, _: (
            f"De casus is nu in de fase {in_een_zin(o.naam)}{f': {o.reden}' if o.reden else ''}"
        ),
        (),
    ),
    (
        "casus.gesloten",
        "De casus is gesloten",
        Afsluiting,
        lambda a, _: f"De casus is gesloten: {a.get_reden_display().lower()}",
        (),
    ),
    (
        "casus.heropend",
        "De casus is opnieuw voorgelegd",
        Heropening,
        lambda h, _: f"De casus is opnieuw voorgelegd: {h.reden}",
        (),
    ),
]
_ZONDER_RIJ = {
    "casus.afgestemd": "Het plan is afgestemd met dat van een andere casus",
    "casus.afstemming_beeindigd": "Het plan is niet meer afgestemd met dat van een andere casus",
    "casus.gestart": "De casus is gestart",
    "casus.overgenomen": "De casus is overgenomen uit een ander systeem",
    "casus.aanleiding_vastgelegd": "Vastgelegd waarom dit een casus is",
}


def registreer_verhaal() -> None:
    for code, neutraal, model, zin, erbij in _RIJEN:
        vertelt(code, neutraal, model=model, zin=zin, erbij=erbij)
    for code, neutraal in _ZONDER_RIJ.items():
        vertelt(code, neutraal)
    vertelt("casus.bespreking_gepland", "De bespreking is gepland", model=Casus, zin=_bespreking)


def _bespreking(_: Any, kenmerk: str) -> str:
    if not kenmerk:
        return "Het volgende overleg is van de agenda gehaald"
    return f"Het volgende overleg is op {date.fromisoformat(kenmerk):%d-%m-%Y}"

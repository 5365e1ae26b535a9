"""What the chair can choose from for somebody who takes an extract along."""

from collections.abc import Iterable
from dataclasses import dataclass

from spil.kern import datums
from spil.overleggen.models import Agendapunt, Datacategorie, Genodigde
from spil.overleggen.queries.voorbereiding import stromen_van
from spil.overleggen.stroomregels import mag_weten
from spil.plannen.models import Actie


@dataclass(frozen=True, kw_only=True)
class Regelkeuze:
    """One line, as it would stand in the extract."""

    sleutel: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Magweten:
    """Kinds of data, in words; none when the sheet lets nothing go there."""

    naam: str
    wat: list[str]


def regelkeuzes(punt: Agendapunt) -> list[Regelkeuze]:
    """Who it is about, what is asked of the table, the lines of its report, and the actions that
    are open in the plan; of those only what the acting rol may see. Three queries at most."""
    keuzes = [Regelkeuze(sleutel="wie", tekst=f"Het gaat over {punt.wie}.")]
    if punt.vraag:
        keuzes.append(Regelkeuze(sleutel="vraag", tekst=f"Vraag aan de tafel: {punt.vraag}"))
    keuzes += [
        Regelkeuze(
            sleutel=f"regel-{regel.uuid}", tekst=f"{regel.get_soort_display()}: {regel.tekst}"
        )
        for regel in (punt.verslagregels.all() if punt.is_afgerond else ())
    ]
    acties = Actie.objects.open().filter(dossier_id=punt.dossier_id).op_deadline()
    return keuzes + [
        Regelkeuze(
            sleutel=f"actie-{actie.uuid}",
            tekst=f"Afspraak: {actie.omschrijving} ({_wie_en_wanneer(actie)})",
        )
        for actie in acties.select_related("partner")
    ]


def wat_mogen_zij_weten(punt: Agendapunt, genodigden: Iterable[Genodigde]) -> list[Magweten]:
    """By organisation, what the sheet of this table lets go there; one query."""
    stromen = stromen_van(punt.plek.overleg.oplegger_id)
    partners = {een.partner_id: een.partner for een in genodigden}
    return [
        Magweten(
            naam=partner.naam,
            wat=[str(Datacategorie(een).label).lower() for een in mag_weten(stromen, pk)],
        )
        for pk, partner in partners.items()
    ]


def _wie_en_wanneer(actie: Actie) -> str:
    return f"{actie.partner.naam}, voor {datums.lang(actie.deadline)}"

"""What of a house an import needs to know, looked up once."""

from dataclasses import dataclass
from datetime import date, datetime, time

from spil.gebruikers.models import Rol, Team
from spil.huizen.models import Huis
from spil.kern.klok import NEDERLAND
from spil.kern.versleuteling import Kluis
from spil.partners.models import Partner
from spil.uitwisseling.lezen.mapping import Mapping
from spil.uitwisseling.lezen.telfeiten import Telgebied
from spil.uitwisseling.lezen.vorm import sleutel
from spil.werkprocessen.models import Werkprocesversie


@dataclass(frozen=True, kw_only=True)
class Huisgegevens:
    huis: Huis
    mapping: Mapping
    peildatum: date
    kluis: Kluis
    gebied: Telgebied
    aanpakken: dict[str, Werkprocesversie]
    eigen: Partner
    triage: Team
    partners: dict[str, Partner]
    regisseurs: dict[str, Rol]

    def partner(self, organisatie: str) -> Partner | None:
        """The partner of the house that this organisation of the export is."""
        return self.partners.get(sleutel(self.mapping.partnernaam(organisatie)))

    def regisseur(self, naam: str) -> Rol | None:
        """The one colleague with this name who may have the regie now."""
        return self.regisseurs.get(sleutel(naam)) if naam else None


def moment(dag: date) -> datetime:
    """A day of the export as a moment: noon, so that no time zone makes it another day."""
    return datetime.combine(dag, time(12), NEDERLAND)

"""Earlier years of the demo house: counted facts of the example export, without a person.

This is what is left of an export whose terms have passed: figures, and nobody (WGS art. 1.8 lid 7).
"""

from datetime import date
from pathlib import Path

from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.huizen.models import Huis
from spil.huizen.queries import gemeentelijst
from spil.kern.omgeving import KLOON
from spil.uitwisseling.lezen.export import open_export
from spil.uitwisseling.lezen.mapping import lees_mapping
from spil.uitwisseling.lezen.records import DossierRecord
from spil.uitwisseling.lezen.telfeiten import Telgebied, telfeiten
from spil.werkprocessen.models import Werkprocesversie

VOORBEELD = KLOON / "voorbeelden" / "gcos"


def tel_eerdere_jaren(huis: Huis, *, vandaag: date, map_: Path = VOORBEELD) -> None:
    codes = frozenset(huis.gemeenten.values_list("code", flat=True))
    gebied = Telgebied(gemeentelijst(), codes, vandaag)
    versie = Werkprocesversie.objects.geldig(huis.pk).get(werkproces__code="com")
    for record in open_export(map_, lees_mapping()).lees(vandaag=vandaag):
        if isinstance(record, DossierRecord):
            for feit in telfeiten(record, gebied):
                tel(
                    Feitsoort(feit.soort),
                    huis_id=huis.pk,
                    verwerking_id=versie.geldende_verwerking.pk,
                    aanpak=versie.code,
                    datum=feit.datum,
                    gemeente_id=feit.gemeente_code,
                    herkomst=None,
                )

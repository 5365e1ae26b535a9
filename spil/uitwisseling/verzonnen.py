"""`--peildatum` moves the day by which the law is applied, so it is for invented data only.

That is: a demo, or an instance with its private PostgreSQL below SPIL_HOME (never one on the server
of an administrator), and an export in which each BSN is of the range that was never issued (999…).
Real data is judged by one day: today.
"""

from datetime import date

from django.conf import settings

from spil.kern.fouten import DomeinFout
from spil.kern.postgres.verbinding import eigen_server
from spil.uitwisseling.commands import Aanbod
from spil.uitwisseling.lezen.export import open_export
from spil.uitwisseling.lezen.records import PersoonRecord

NOOIT_UITGEGEVEN = "999"


class PeildatumNietMogelijk(DomeinFout):
    """Real data is judged by today."""


def vereis_verzonnen(aanbod: Aanbod, *, vandaag: date) -> None:
    """Nothing when the day may be moved. Raises PeildatumNietMogelijk, ExportOnleesbaar."""
    if eigen_server() and not settings.DEMO:
        raise PeildatumNietMogelijk(
            "--peildatum kan alleen op een demo of een eigen proefinstantie: voor echte gegevens "
            "geldt de dag van vandaag."
        )
    records = open_export(aanbod.map_, aanbod.mapping, aanvulling=aanbod.aanvulling).lees(
        vandaag=vandaag
    )
    nummers = (record.bsn for record in records if isinstance(record, PersoonRecord))
    if not all(nummer.startswith(NOOIT_UITGEGEVEN) for nummer in nummers if nummer):
        raise PeildatumNietMogelijk(
            "--peildatum kan alleen bij verzonnen gegevens, en in deze export staan BSN's "
            "die uitgegeven kunnen zijn (niet uit de reeks 999)."
        )

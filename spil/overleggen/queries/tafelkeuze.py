"""Which dossiers belong at which table: those under the verwerking of its sheet, in any version, and
of its approach when the series is of one. A partner whose table it is makes its own agenda, unless
an approach of the house names that table. A table without a verwerking is about nobody."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.db.models.expressions import RawSQL

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.models import Oplegger, Overgeslagen, Overleg, Overlegreeks, Reekssoort
from spil.overleggen.queries.bereik import reeksen_van
from spil.overleggen.rechten.agenda import HUISTEAM
from spil.toegang.models import Dossier, Toegang
from spil.toegang.models.dossier import DossierQuerySet
from spil.verwerkingen.models import Verwerking


def dossiers_voor(overleg: Overleg, *, op: datetime) -> DossierQuerySet:
    """The open ones, as far as the acting rol works on them: not those that it only reads. With
    `overgeslagen`: somebody said that it need not come to this meeting."""
    reeks, verwerking_id = overleg.reeks, overleg.oplegger.verwerking_id
    van_het_huis = reeks.soort == Reekssoort.EIGEN or reeks.aanpakcode
    if verwerking_id is None or not van_het_huis:
        return Dossier.objects.none()
    overgeslagen = Overgeslagen.objects.filter(overleg=overleg, dossier=OuterRef("pk"))
    rijen = Dossier.objects.open().filter(
        _werkt_eraan(op),
        huis_id=reeks.huis_id,
        verwerking__in=Verwerking.objects.versies_van(verwerking_id),
    )
    if reeks.aanpakcode:
        rijen = rijen.filter(versie__werkproces__code=reeks.aanpakcode)
    return rijen.annotate(overgeslagen=Exists(overgeslagen))


def reeksen_voor(dossier: Dossier, *, door: Rol, op: datetime) -> list[Overlegreeks]:
    """The running series at whose table this dossier belongs and that `door` sees, by name."""
    versies = Verwerking.objects.versies_van(dossier.verwerking_id)
    geldig = Oplegger.objects.geldig().filter(verwerking__in=versies)
    past = Q(aanpakcode=dossier.aanpakcode) | Q(aanpakcode="", soort=Reekssoort.EIGEN)
    lopend = reeksen_van(door).lopend(datum(op)).filter(past, pk__in=geldig.values("reeks"))
    return list(lopend.order_by("naam"))


def _werkt_eraan(op: datetime) -> Exists:
    mijn = Q(rol_id__in=RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", [])) | Q(
        team_id__in=RawSQL("SELECT unnest(current_setting('spil.teams')::bigint[])", [])
    )
    return Exists(
        Toegang.objects.geldig_op(op).filter(
            mijn, dossier=OuterRef("pk"), heel_dossier=True, reden__in=HUISTEAM
        )
    )

"""People in a house, in bulk: as the app, in one dossier that the system rol holds open."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from spil.gebruikers.models import Rol
from spil.herkenning.models import Persoonssleutel
from spil.kern import postgres
from spil.kern.versleuteling import Kluis, kluis_van
from spil.meting.herkenning.mensen import Mens
from spil.personen.models import Betrokkene, Bsn, Contactgegevens
from spil.personen.namen import zoeksleutel
from spil.toegang.models import DeelModel, Deelsoort, Dossier, Dossierdeel
from spil.werkprocessen.models import Werkprocesversie

PER_KEER = 5000


def vul(mensen: Sequence[Mens], *, spil: Rol, op: datetime) -> list[int]:
    """The id of each, in order. Runs inside `namens()` of the system rol."""
    huis = spil.medewerker.huis
    versie = Werkprocesversie.objects.geldig(huis.pk)[0]
    kern = Dossierdeel.van(Dossier.open_nieuw(versie, op=op), Deelsoort.KERN)
    kluis = kluis_van(huis.uuid)
    ids = _nieuwe_ids(len(mensen))
    for begin in range(0, len(mensen), PER_KEER):
        groep = mensen[begin : begin + PER_KEER]
        betrokkenen = [
            _betrokkene(mens, kern, pk=ids[begin + nr], op=op) for nr, mens in enumerate(groep)
        ]
        sleutels = [rij for b in betrokkenen for rij in Persoonssleutel.rijen(b, huis_id=huis.pk)]
        paren = list(zip(betrokkenen, groep, strict=True))
        _schrijf(betrokkenen)
        _schrijf(sleutels)
        _schrijf([_bsn(b, mens.bsn, kern, kluis) for b, mens in paren if mens.bsn])
        _schrijf([_contact(b, mens.postcode, kern, op=op) for b, mens in paren if mens.postcode])
    return ids


def _betrokkene(mens: Mens, deel: Dossierdeel, *, pk: int, op: datetime) -> Betrokkene:
    return Betrokkene(
        pk=pk,
        dossier_id=deel.dossier_id,
        deel=deel,
        rol="hoofdpersoon",
        voornamen=mens.voornamen,
        tussenvoegsel=mens.tussenvoegsel,
        achternaam=mens.achternaam,
        geboortedatum=mens.geboren,
        geslacht=mens.geslacht,
        zoeksleutel=zoeksleutel(mens.voornamen, mens.tussenvoegsel, mens.achternaam),
        eerste_verwerking=op.date(),
    )


def _bsn(betrokkene: Betrokkene, nummer: str, deel: Dossierdeel, kluis: Kluis) -> Bsn:
    """Found by the blind index; nobody reads this one back."""
    return Bsn(
        dossier_id=deel.dossier_id,
        deel=deel,
        betrokkene=betrokkene,
        versleuteld=b"",
        blinde_index=kluis.blinde_index(nummer, veld="bsn"),
    )


def _contact(
    betrokkene: Betrokkene, postcode: str, deel: Dossierdeel, *, op: datetime
) -> Contactgegevens:
    return Contactgegevens(
        dossier_id=deel.dossier_id,
        deel=deel,
        betrokkene=betrokkene,
        postcode=postcode,
        vanaf=op.date(),
    )


def _nieuwe_ids(aantal: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval('personen_betrokkene_id_seq') FROM generate_series(1, %s)", [aantal]
        )
        return [nummer for (nummer,) in cursor.fetchall()]


def _schrijf(rijen: Sequence[DeelModel]) -> None:
    """Commands would take an hour for 200,000 people."""
    if not rijen:
        return
    velden = [v for v in rijen[0]._meta.concrete_fields if not v.primary_key or rijen[0].pk]
    kolommen = ", ".join(f'"{veld.column}"' for veld in velden)
    waarden = ", ".join(["%s"] * len(velden))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {rijen[0]._meta.db_table} ({kolommen}) VALUES ({waarden})",  # noqa: S608 - names of the model
            [[veld.get_db_prep_save(getattr(rij, veld.attname), connection) for veld in velden]
             for rij in rijen],
        )  # fmt: skip


def ververs_statistiek(database: str) -> None:
    """So that the planner knows what was written."""
    with postgres.verbind("owner", dbname=database) as owner:
        owner.execute("VACUUM ANALYZE")

"""What every case has: purpose, ground, protocol, retention, kinds of data, who takes part."""

import pytest
from django.db import IntegrityError, connection, transaction

from spil.toegang.models import Dossier
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.catalogus import catalogus
from spil.werkprocessen.definitie.verwerking import BEWAARGRENZEN, NIET_ONDER_WGS


def _als_rij(verwerking: Verwerking, **anders: object) -> dict[str, object]:
    velden = {
        veld.attname: getattr(verwerking, veld.attname)
        for veld in verwerking._meta.concrete_fields
        if veld.name not in {"id", "uuid"}
    }
    return {**velden, "code": "proef", **anders}


@pytest.mark.parametrize("veld", ["doel", "grondslag", "protocol"])
def test_een_verwerking_heeft_doel_grondslag_en_protocol(wereld, veld):
    """Proves A11-01: PostgreSQL keeps no verwerking without them."""
    with (
        pytest.raises(IntegrityError, match="verwerking_heeft_doel_grondslag_en_protocol"),
        transaction.atomic(),
    ):
        Verwerking.objects.bulk_create([Verwerking(**_als_rij(wereld.verwerking, **{veld: ""}))])


def test_een_dossier_bestaat_niet_zonder_verwerking_of_aanpak(wereld):
    """Proves A11-01: no case without."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name, is_nullable FROM information_schema.columns"
            " WHERE table_name = %s AND column_name IN ('verwerking_id', 'versie_id')",
            [Dossier._meta.db_table],
        )
        assert dict(cursor.fetchall()) == {"verwerking_id": "NO", "versie_id": "NO"}


@pytest.mark.parametrize("code", sorted(catalogus()))
def test_elke_aanpak_zegt_welke_gegevens_hoe_lang_en_met_wie(code):
    """Proves A11-01, for all that is shipped."""
    aanpak = catalogus()[code]
    regime = aanpak.verwerking.regime
    meest, verlengd = BEWAARGRENZEN[regime]
    assert aanpak.partijen, "nobody takes part"
    assert 0 < aanpak.verwerking.bewaren.jaren <= meest
    assert aanpak.verwerking.bewaren.verlengjaren <= verlengd
    if regime == "wgs":
        assert not {veld.categorie for veld in aanpak.velden} & NIET_ONDER_WGS

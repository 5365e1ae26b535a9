"""Whom a fact came from is behind the policy of its part; the count is not."""

from datetime import date

from spil.feiten.commands import tel
from spil.feiten.models import Feit, FeitHerkomst, Feitsoort
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from tests.wereld import NU, als


def test_de_manager_ziet_het_feit_en_niet_de_herkomst(wereld):
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.REGIE, van=NU)
        kern = Dossierdeel.van(dossier, Deelsoort.KERN)
        tel(
            Feitsoort.MELDING,
            huis_id=wereld.huis.pk,
            verwerking_id=wereld.verwerking.pk,
            aanpak="com",
            datum=date(2021, 5, 31),
            gemeente_id="0758",
            herkomst=(dossier.pk, kern.pk),
        )
        assert FeitHerkomst.objects.get().dossier_id == dossier.pk
    with als(wereld.manager):
        assert Feit.objects.count() == 1
        assert not FeitHerkomst.objects.exists()

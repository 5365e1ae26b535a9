"""How long data are kept."""

from spil.werkplaats.forms import keuzes
from spil.werkplaats.forms.basis import DeelForm, getal
from spil.werkplaats.ruw import waarde
from spil.werkprocessen.definitie.verwerking import BEWAARGRENZEN


class BewarenForm(DeelForm):
    verwerking__bewaren__jaren = getal(
        "Bewaren, in jaren vanaf de eerste verwerking", meeste=100, begin=5
    )
    verwerking__bewaren__verlengjaren = getal("Verlengen, in jaren", meeste=100, begin=2)

    def richt_in(self) -> None:
        """Beside each the limit of the regime that was chosen."""
        regime = waarde(self.ruw, "verwerking.regime")
        bron = (
            "WGS art. 1.8 lid 7 en BGS art. 1.16"
            if regime == "wgs"
            else dict(keuzes.REGIMES)[regime]
        )
        for veld, grens in zip(self.fields.values(), BEWAARGRENZEN[regime], strict=True):
            veld.help_text = f"Hoogstens {grens} jaar ({bron})."

from spil.uitwisseling.commands.aanbieden import (
    bied_aan,
    haal_geweigerde_op,
    laat_overnemen,
    meld_mislukt,
    ruim_op,
    trek_in,
    voer_overname_uit,
    voer_proef_uit,
)
from spil.uitwisseling.commands.beoordelen import Aanbod, AanpakOntbreekt, weeg_export
from spil.uitwisseling.commands.overnemen import neem_map_over, neem_over

__all__ = [
    "Aanbod",
    "AanpakOntbreekt",
    "bied_aan",
    "haal_geweigerde_op",
    "laat_overnemen",
    "meld_mislukt",
    "neem_map_over",
    "neem_over",
    "ruim_op",
    "trek_in",
    "voer_overname_uit",
    "voer_proef_uit",
    "weeg_export",
]

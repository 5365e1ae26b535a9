from spil.aanmeldingen.commands.aanhouden import houd_aan
from spil.aanmeldingen.commands.beantwoord import beantwoord, bevestig_gelezen
from spil.aanmeldingen.commands.bijlagen import haal_bijlage_weg, voeg_bijlage_toe
from spil.aanmeldingen.commands.concept import gooi_conceptaanmelding_weg
from spil.aanmeldingen.commands.dien_in import dien_in
from spil.aanmeldingen.commands.doorgeleiding import (
    volg_doorgeleiding_op,
    vraag_doorgeleiding_later,
    wis_oude_referenties,
)
from spil.aanmeldingen.commands.lijst import dien_lijst_in
from spil.aanmeldingen.commands.mandaten import beeindig_mandaat, leg_mandaat_vast
from spil.aanmeldingen.commands.navraag import beantwoord_navraag, stel_navraag
from spil.aanmeldingen.commands.tafel import beleg_tafel, leg_standpunten_vast, zet_aan_tafel
from spil.aanmeldingen.commands.triagebesluit import leg_triagebesluit_vast
from spil.aanmeldingen.commands.vernietig import vernietig_niet_opgepakt
from spil.aanmeldingen.commands.vooraf import geef_standpunt, trek_vraag_in, vraag_standpunten

__all__ = [
    "beantwoord",
    "beantwoord_navraag",
    "beeindig_mandaat",
    "beleg_tafel",
    "bevestig_gelezen",
    "dien_in",
    "dien_lijst_in",
    "geef_standpunt",
    "gooi_conceptaanmelding_weg",
    "haal_bijlage_weg",
    "houd_aan",
    "leg_mandaat_vast",
    "leg_standpunten_vast",
    "leg_triagebesluit_vast",
    "stel_navraag",
    "trek_vraag_in",
    "vernietig_niet_opgepakt",
    "voeg_bijlage_toe",
    "volg_doorgeleiding_op",
    "vraag_doorgeleiding_later",
    "vraag_standpunten",
    "wis_oude_referenties",
    "zet_aan_tafel",
]

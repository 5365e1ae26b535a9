"""The criteria of BGS art. 2.20 lid 1, as data: the text of the law and the older national set."""

from django.db import models


class Criterium(models.TextChoices):
    """All four are needed to take up a case; the system must record each (BGS art. 2.20 lid 3)."""

    PROBLEMATIEK = "problematiek", "Er is problematiek bij de betrokkene of in het gezin"
    LEEFGEBIEDEN = "leefgebieden", "Het speelt op meer leefgebieden, met criminogene factoren"
    GEVOLGEN = "gevolgen", "Het leidt tot ernstige overlast, criminaliteit of onveilige situaties"
    SAMENWERKING = "samenwerking", "Partijen uit meer domeinen zijn nodig voor een werkend plan"

    @property
    def letter(self) -> str:
        """The letter in BGS art. 2.20 lid 1."""
        return "abcd"[list(Criterium).index(self)]

    @property
    def toelichting_wet(self) -> str:
        """What the law asks, in plain words."""
        return _WET[self]

    @property
    def landelijk(self) -> str:
        """The older national criterion that comes nearest; helps who knows that set by heart."""
        return _LANDELIJK[self]


_WET = {
    Criterium.PROBLEMATIEK: (
        "De problemen zijn van de betrokkene zelf, of van het gezin als dat voor de betrokkene "
        "van belang is."
    ),
    Criterium.LEEFGEBIEDEN: (
        "Er zijn problemen op meer dan één leefgebied en er zijn factoren die de kans op "
        "strafbare feiten groter maken."
    ),
    Criterium.GEVOLGEN: (
        "De problemen leiden of leidden hiertoe, of zullen er volgens duidelijke en objectieve "
        "aanwijzingen toe leiden."
    ),
    Criterium.SAMENWERKING: (
        "Een werkend plan lukt alleen als deelnemers uit verschillende domeinen samenwerken."
    ),
}
_LANDELIJK = {
    Criterium.PROBLEMATIEK: (
        "Landelijk criterium: de problemen worden beïnvloed door en werken door in het gezin of "
        "de directe sociale omgeving."
    ),
    Criterium.LEEFGEBIEDEN: (
        "Landelijk criterium: meerdere problemen op meer dan één leefgebied, die (naar "
        "verwachting) leiden tot crimineel of overlastgevend gedrag of verder afglijden."
    ),
    Criterium.GEVOLGEN: (
        "Landelijk criterium: of er is een ernstig lokaal of gebiedsgebonden veiligheidsprobleem "
        "dat een aanpak over de ketens heen vraagt."
    ),
    Criterium.SAMENWERKING: (
        "Landelijk criterium: samenwerking van meer ketens is nodig (in elk geval dwang en drang); "
        "één keten alleen kan het niet."
    ),
}

from collections.abc import Iterable
from typing import Any

from django import forms

from spil.casussen.forms.keuzes import (
    RijKeuze,
    RijKeuzes,
    beslissers_veld,
    naam_en_functie,
    rolnaam,
)
from spil.gebruikers.models import Medewerker, Rol
from spil.partners.models import Partner


class RegisseurForm(forms.Form):
    """Who gets the regie."""

    def __init__(self, *args: Any, regisseurs: Iterable[Rol], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["regisseur"] = RijKeuze(
            regisseurs,
            label_van=rolnaam,
            label="Wie krijgt de regie?",
            error_messages={"required": "Kies wie de regie krijgt."},
        )


class PartnerForm(forms.Form):
    """First question of a new deelnemer: which organisation."""

    def __init__(self, *args: Any, partners: Iterable[Partner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"] = RijKeuze(
            partners,
            label_van=lambda p: f"{p.naam} ({p.get_klasse_display().lower()})",
            label="Welke organisatie neemt deel?",
            help_text=(
                "Een derde (zoals een woningcorporatie of school) staat hier niet: die krijgt geen"
                " toegang tot Spil (BGS art. 2.21)."
            ),
            error_messages={"required": "Kies een organisatie."},
        )


class DeelnemerForm(forms.Form):
    """Second question: who of that organisation, and who decided it."""

    def __init__(
        self,
        *args: Any,
        partner: Partner,
        personen: Iterable[Rol],
        beslissers: Iterable[Medewerker],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["personen"] = RijKeuzes(
            personen,
            label_van=naam_en_functie,
            label=f"Wie werkt er voor {partner.naam} aan deze casus?",
            help_text="Zij zien de kaft, het gezamenlijke deel en hun eigen deel.",
            error_messages={"required": "Kies ten minste één persoon."},
        )
        self.fields["beslissers"] = beslissers_veld(beslissers)


class PersoonForm(forms.Form):
    """One more person of a deelnemer."""

    def __init__(self, *args: Any, personen: Iterable[Rol], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["persoon"] = RijKeuze(
            personen,
            label_van=naam_en_functie,
            label="Wie komt erbij?",
            error_messages={"required": "Kies een persoon."},
        )

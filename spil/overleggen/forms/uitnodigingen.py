"""The shape of what people choose about invitations; the rules are in the commands."""

from typing import Any, Final

from django import forms

from spil.casussen.forms.keuzes import RijKeuze, RijKeuzes, naam_en_functie
from spil.gebruikers.models import Rol
from spil.overleggen.commands.uitnodigingen import VOLGENS_OPLEGGER
from spil.overleggen.models import Tafelfunctie
from spil.overleggen.queries.genodigden import Uittenodigen
from spil.partners.models import Partner

ZOALS_OP_DE_OPLEGGER: Final = "oplegger"


class AntwoordForm(forms.Form):
    """Comes or not: what a button says."""

    komt = forms.ChoiceField(choices=[("ja", "Ik kom"), ("nee", "Ik kom niet")])


class VervangingForm(forms.Form):
    """Which colleague comes instead; where that may be, also one without a login, by name."""

    def __init__(
        self, *args: Any, vervangers: list[Rol], zonder_login: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if vervangers or not zonder_login:
            self.fields["vervanger"] = RijKeuze(
                vervangers,
                label_van=naam_en_functie,
                label="Wie komt er in uw plaats?",
                required=not zonder_login,
                error_messages={"required": "Kies een collega."},
            )
        if zonder_login:
            self.fields["naam"] = forms.CharField(
                label="Iemand zonder login in Spil: hoe heet die collega?"
                if vervangers
                else "Hoe heet de collega die komt?",
                help_text="Een professional van dezelfde organisatie. Die hoort de punten aan tafel en leest"
                " niets in Spil.",
                max_length=120,
                required=not vervangers,
                widget=forms.TextInput({"autocomplete": "off"}),
                error_messages={"required": "Schrijf wie er in uw plaats komt."},
            )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("vervanger") and gegevens.get("naam"):
            self.add_error("naam", "Kies een collega of schrijf een naam, niet allebei.")
        return gegevens

    @property
    def wie(self) -> dict[str, Any]:
        """For the command."""
        vervanger: Rol | None = self.cleaned_data.get("vervanger")
        return {
            "door_wie": vervanger.uuid if vervanger else None,
            "naam": self.cleaned_data.get("naam", ""),
        }


class GenodigdeForm(forms.Form):
    """Who is asked: colleagues with a login, or one person without."""

    def __init__(self, *args: Any, uit: Uittenodigen, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mensen"] = RijKeuzes(
            uit.mensen,
            label_van=lambda rol: f"{rol.medewerker.partner.naam}: {naam_en_functie(rol)}",
            niemand="Iedereen met een login is al uitgenodigd.",
            label="Wie nodigt u uit?",
            required=False,
        )
        self.fields["functie"] = _functieveld(uit)
        self.fields["partij"] = RijKeuze(
            uit.partijen,
            label_van=lambda partij: partij.naam,
            label="Iemand zonder login: van welke organisatie?",
            required=False,
            widget=forms.Select,
        )
        veld = self.fields["partij"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [("", "Niemand"), *list(veld.choices)]  # type: ignore[arg-type]
        self.fields["naam"] = forms.CharField(
            label="Hoe heet deze persoon?",
            help_text="Een professional, geen betrokkene.",
            max_length=120,
            required=False,
            widget=forms.TextInput({"autocomplete": "off"}),
        )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        partij, naam = gegevens.get("partij"), gegevens.get("naam")
        if partij and not naam:
            self.add_error("naam", "Schrijf hoe deze persoon heet.")
        if naam and not partij:
            self.add_error("partij", "Kies van welke organisatie deze persoon is.")
        if not (gegevens.get("mensen") or partij or naam):
            self.add_error("mensen", "Kies wie u uitnodigt.")
        return gegevens

    @property
    def zonder_login(self) -> tuple[Partner, str] | None:
        partij: Partner | None = self.cleaned_data["partij"]
        return (partij, self.cleaned_data["naam"]) if partij else None

    @property
    def functie(self) -> str:
        gekozen: str = self.cleaned_data["functie"]
        return VOLGENS_OPLEGGER if gekozen == ZOALS_OP_DE_OPLEGGER else gekozen


def _functieveld(uit: Uittenodigen) -> forms.ChoiceField:
    """As long as nobody chairs, what the sheet says is chosen beforehand."""
    keuzes, eerst = list(Tafelfunctie.choices), str(Tafelfunctie.DEELNEMER)
    if not uit.heeft_voorzitter:
        zegt = f"Zoals op de oplegger staat. Voorzitter: {uit.voorzitter}"
        keuzes, eerst = [(ZOALS_OP_DE_OPLEGGER, zegt), *keuzes], ZOALS_OP_DE_OPLEGGER
    return forms.ChoiceField(
        label="Als",
        choices=keuzes,
        initial=eerst,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies als wat."},
    )

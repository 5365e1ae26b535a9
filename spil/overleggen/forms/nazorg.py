"""The shape of what people type after a meeting; the rules are in the commands."""

from uuid import uuid4

from django import forms


class CorrectieForm(forms.Form):
    """What the minutes of one item should say."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    tekst = forms.CharField(
        label="Wat klopt er niet, en hoe moet het zijn?",
        help_text="Iedereen die bij dit punt zat, leest dit. Het verslag zelf blijft zoals het is: een"
        " correctie die wordt overgenomen staat ernaast.",
        max_length=2000,
        widget=forms.Textarea({"rows": 5}),
        error_messages={"required": "Schrijf wat er anders in het verslag moet staan."},
    )


class CorrectieoordeelForm(forms.Form):
    """Taken over, or not and why."""

    oordeel = forms.ChoiceField(
        label="Neemt u de correctie over?",
        choices=[("ja", "Ja, zij staat voortaan bij het verslag"), ("nee", "Nee")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u de correctie overneemt."},
    )
    reden = forms.CharField(
        label="Waarom niet?",
        help_text="Alleen als u de correctie niet overneemt. Wie haar voorstelde leest dit.",
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )

    @property
    def overnemen(self) -> bool:
        return bool(self.cleaned_data["oordeel"] == "ja")


class AfspraakvervalForm(forms.Form):
    """Why what was agreed need not be done."""

    reden = forms.CharField(
        label="Waarom hoeft dit niet meer?",
        help_text="Dit komt in het verslag te staan.",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf waarom deze afspraak niet meer hoeft."},
    )

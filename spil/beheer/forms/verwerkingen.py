from django import forms

from spil.verwerkingen.models import Verwerking

VELDEN = {
    "bewaarjaren": "Bewaren, in jaren vanaf de eerste verwerking",
    "verlengjaren": "Verlengen, in jaren per keer",
    "triagetermijn_dagen": "Triage, in dagen na de aanmelding",
    "antwoordtermijn_werkdagen": "Antwoord aan de aanmelder, in werkdagen na het besluit",
    "evaluatietermijn_dagen": "Evaluatie, in dagen na de vorige",
}


class TermijnenForm(forms.Form):
    """The terms of a verwerking: whole numbers above zero."""

    wijzigt = True
    bewaarjaren = forms.IntegerField(min_value=1, max_value=100)
    verlengjaren = forms.IntegerField(min_value=0, max_value=100)
    triagetermijn_dagen = forms.IntegerField(min_value=1, max_value=365)
    antwoordtermijn_werkdagen = forms.IntegerField(min_value=1, max_value=90)
    evaluatietermijn_dagen = forms.IntegerField(min_value=1, max_value=730)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        for naam, label in VELDEN.items():
            veld = self.fields[naam]
            veld.label = label
            veld.error_messages |= {"required": "Vul een getal in.", "invalid": "Vul een getal in."}
            veld.widget.attrs |= {"class": "invoer--kort", "inputmode": "numeric"}

    @classmethod
    def van(cls, verwerking: Verwerking) -> "TermijnenForm":
        return cls(initial={naam: getattr(verwerking, naam) for naam in VELDEN})

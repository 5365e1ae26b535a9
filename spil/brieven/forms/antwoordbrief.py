"""The answer to who reported, as a letter."""

from django import forms

from spil.brieven.commands.versturen import Verzending
from spil.brieven.forms.brief import aanhefveld, dagveld, wijzeveld
from spil.brieven.queries.opstellen import Invoer


class AntwoordbriefForm(forms.Form):
    """What is asked for an answer by letter."""

    aanhef = aanhefveld()
    tekst = forms.CharField(
        label="Antwoord aan de aanmelder",
        help_text="Schrijf wat het huis besloot en wat de aanmelder nu kan doen.",
        widget=forms.Textarea({"rows": 8}),
        max_length=10_000,
        error_messages={"required": "Schrijf het antwoord aan de aanmelder."},
    )
    wijze = wijzeveld()
    verstuurd_op = dagveld()

    def invoer(self) -> Invoer:
        return Invoer(aanhef=self.cleaned_data["aanhef"], tekst=self.cleaned_data["tekst"])

    def verzending(self) -> Verzending:
        return Verzending(
            wijze=self.cleaned_data["wijze"], verstuurd_op=self.cleaned_data["verstuurd_op"]
        )

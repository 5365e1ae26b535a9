"""A question to who reported, and the answer."""

from django import forms

from spil.aanmeldingen.forms.basis import TekstField
from spil.ui.velden import DatumField


class NavraagForm(forms.Form):
    vraag = TekstField(
        label="Wat wilt u van de aanmelder weten?",
        help_text=(
            "Vraag alleen wat er aan de aanmelding ontbreekt. De aanmelder leest dit met uw naam."
        ),
        verplicht="Schrijf op wat u van de aanmelder wilt weten.",
    )
    antwoord_voor = DatumField(
        label="Wanneer hebt u het antwoord nodig?",
        error_messages={"required": "Kies wanneer u het antwoord nodig hebt."},
    )


class NavraagAntwoordForm(forms.Form):
    houdt_concept = True

    antwoord = TekstField(
        label="Uw antwoord",
        rijen=6,
        help_text="Dit komt bij uw aanmelding. Alleen wie de aanmelding beoordeelt leest het.",
        verplicht="Schrijf uw antwoord.",
    )

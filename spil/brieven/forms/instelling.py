"""What the house says of all its letters."""

from django import forms


class InstellingForm(forms.Form):
    wijzigt = True
    brief_is_antwoord = forms.BooleanField(
        label="Een brief aan de melder telt als het antwoord",
        help_text=(
            "Wie de brief vastlegt, heeft dan ook antwoord gegeven. Zonder vinkje blijft het"
            " antwoord in Spil daarna nog te doen."
        ),
        required=False,
    )

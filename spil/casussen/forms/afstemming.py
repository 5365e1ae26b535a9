from django import forms


class AfstemmingForm(forms.Form):
    nummer = forms.CharField(
        max_length=20,
        label="Nummer van de andere casus",
        help_text="Bijvoorbeeld 2026-0143. U moet die casus zelf kunnen zien.",
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": "Vul het nummer van de andere casus in."},
    )
    reden = forms.CharField(
        max_length=500,
        widget=forms.Textarea({"rows": 4}),
        label="Waarom worden deze plannen op elkaar afgestemd?",
        help_text="Hoe hangen de problemen samen, en waarom is afstemmen nodig? Dit komt in beide"
        " dossiers, alleen voor het huis. Schrijf het zonder namen.",
        error_messages={"required": "Schrijf waarom deze plannen op elkaar worden afgestemd."},
    )
    kring_uit_reden = forms.BooleanField(
        required=False,
        label="Uit de reden blijkt dat iemand uit de ene casus bij de directe kring van iemand uit"
        " de andere hoort",
        help_text="Alleen nodig als die relatie niet bij Mensen en systeem staat.",
    )


class AfstemmingEindeForm(forms.Form):
    reden = forms.CharField(
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        label="Waarom zijn de plannen niet meer afgestemd?",
        help_text="Dit komt in beide dossiers, alleen voor het huis. Schrijf het zonder namen.",
        error_messages={"required": "Schrijf waarom de plannen niet meer zijn afgestemd."},
    )

from django.apps import AppConfig


class VerwerkingenConfig(AppConfig):
    name = "spil.verwerkingen"
    label = "verwerkingen"
    verbose_name = "Verwerkingen"

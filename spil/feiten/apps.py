from django.apps import AppConfig


class FeitenConfig(AppConfig):
    name = "spil.feiten"
    label = "feiten"
    verbose_name = "Feiten"

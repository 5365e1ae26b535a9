from django.apps import AppConfig


class OverleggenConfig(AppConfig):
    name = "spil.overleggen"
    label = "overleggen"
    verbose_name = "Overleggen"

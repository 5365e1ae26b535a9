from django.apps import AppConfig


class MetingConfig(AppConfig):
    name = "spil.meting"
    verbose_name = "Meting"

from django.apps import AppConfig


class LogboekConfig(AppConfig):
    name = "spil.logboek"
    label = "logboek"
    verbose_name = "Logboek"

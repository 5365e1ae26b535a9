from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "spil.ui"
    label = "ui"
    verbose_name = "Ui"

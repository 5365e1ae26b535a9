from django.apps import AppConfig


class HuizenConfig(AppConfig):
    name = "spil.huizen"
    label = "huizen"
    verbose_name = "Huizen"

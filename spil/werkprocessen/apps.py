from django.apps import AppConfig


class WerkprocessenConfig(AppConfig):
    name = "spil.werkprocessen"
    verbose_name = "Werkprocessen"

from django.apps import AppConfig


class OverleggenConfig(AppConfig):
    name = "spil.overleggen"
    label = "overleggen"
    verbose_name = "Overleggen"

    def ready(self) -> None:
        from spil.overleggen.inschrijving import schrijf_in  # noqa: PLC0415 - needs the models

        schrijf_in()

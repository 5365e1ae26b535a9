from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "spil.kern"
    label = "kern"
    verbose_name = "Kern"

    def ready(self) -> None:
        from spil.kern import checks  # noqa: F401, PLC0415 - registers itself

from django.apps import AppConfig


class BestandenConfig(AppConfig):
    name = "spil.bestanden"
    label = "bestanden"
    verbose_name = "Bestanden"

    def ready(self) -> None:
        from spil.bestanden.rechten import RECHTEN  # noqa: PLC0415 - needs the models
        from spil.bestanden.verhaal import registreer_verhaal  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, [])
        registreer_verhaal()

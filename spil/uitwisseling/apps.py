from django.apps import AppConfig


class UitwisselingConfig(AppConfig):
    name = "spil.uitwisseling"
    label = "uitwisseling"
    verbose_name = "Uitwisseling"

    def ready(self) -> None:
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.uitwisseling.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - as above
        from spil.uitwisseling.verhaal import registreer_verhaal  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()

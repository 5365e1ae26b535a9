from django.apps import AppConfig


class AanmeldingenConfig(AppConfig):
    name = "spil.aanmeldingen"
    label = "aanmeldingen"
    verbose_name = "Aanmeldingen"

    def ready(self) -> None:
        from spil.aanmeldingen.rechten import AANMELDERS, RECHTEN, ROUTES  # noqa: PLC0415 - needs models
        from spil.aanmeldingen.verhaal import registreer_verhaal  # noqa: PLC0415 - same
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - same
        from spil.ui import menu  # noqa: PLC0415 - same

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        menu.registreer(
            menu.MenuItem("Aanmeldingen", "aanmeldingen", frozenset(AANMELDERS), volgorde=20)
        )

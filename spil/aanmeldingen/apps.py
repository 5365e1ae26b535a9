from django.apps import AppConfig


class AanmeldingenConfig(AppConfig):
    name = "spil.aanmeldingen"
    label = "aanmeldingen"
    verbose_name = "Aanmeldingen"

    def ready(self) -> None:
        from spil.aanmeldingen.bij_oppakken import verdeel_antwoorden  # noqa: PLC0415 - needs models
        from spil.aanmeldingen.oppakken import bij_oppakken  # noqa: PLC0415 - same
        from spil.aanmeldingen.rechten import AANMELDERS, RECHTEN, ROUTES  # noqa: PLC0415 - needs models
        from spil.aanmeldingen.verhaal import registreer_verhaal  # noqa: PLC0415 - same
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - same
        from spil.ui import menu  # noqa: PLC0415 - same

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        bij_oppakken(verdeel_antwoorden)
        menu.registreer(
            menu.MenuItem("Aanmeldingen", "aanmeldingen", frozenset(AANMELDERS), volgorde=20)
        )

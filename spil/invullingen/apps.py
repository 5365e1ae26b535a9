from django.apps import AppConfig


class InvullingenConfig(AppConfig):
    name = "spil.invullingen"
    label = "invullingen"
    verbose_name = "Invullingen"

    def ready(self) -> None:
        from spil.invullingen.verhaal import registreer_verhaal  # noqa: PLC0415 - needs the models

        registreer_verhaal()

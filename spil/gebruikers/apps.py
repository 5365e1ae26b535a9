from django.apps import AppConfig


class GebruikersConfig(AppConfig):
    name = "spil.gebruikers"
    label = "gebruikers"
    verbose_name = "Gebruikers"

    def ready(self) -> None:
        from spil.gebruikers import signalen  # noqa: PLC0415 - needs the models
        from spil.gebruikers.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.gebruikers.rechtentabel import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        signalen.verbind()

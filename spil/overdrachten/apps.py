from django.apps import AppConfig


class OverdrachtenConfig(AppConfig):
    name = "spil.overdrachten"
    label = "overdrachten"
    verbose_name = "Overdrachten"

    def ready(self) -> None:
        from spil.casussen import afsluitcontroles  # noqa: PLC0415 - needs the models
        from spil.overdrachten import afsluiten  # noqa: PLC0415 - needs the models
        from spil.overdrachten.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - as above
        from spil.overdrachten.verhaal import registreer_verhaal  # noqa: PLC0415 - as above
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        afsluitcontroles.controleer_bij_afsluiten(afsluiten.open_overdrachten_in_zinnen)
        afsluitcontroles.meld_bij_einde_deelname(afsluiten.overdrachten_aan)
        afsluitcontroles.waarschuw_bij_afsluiten(afsluiten.overgedragen_zonder_ja)

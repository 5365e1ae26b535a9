from django.apps import AppConfig


class PlannenConfig(AppConfig):
    name = "spil.plannen"
    label = "plannen"
    verbose_name = "Plannen"

    def ready(self) -> None:
        from spil.casussen import afsluitcontroles  # noqa: PLC0415 - needs the models
        from spil.plannen import afsluiten  # noqa: PLC0415 - needs the models
        from spil.plannen.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.plannen.verhaal import registreer_verhaal  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        afsluitcontroles.controleer_bij_afsluiten(afsluiten.open_acties_in_zinnen)
        afsluitcontroles.meld_bij_einde_deelname(afsluiten.achterblijvende_acties)
        afsluitcontroles.vraag_bij_afsluiten(afsluiten.Doelresultaten())

from django.apps import AppConfig


class WerkplaatsConfig(AppConfig):
    name = "spil.werkplaats"
    label = "werkplaats"
    verbose_name = "Werkplaats"

    def ready(self) -> None:
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - as above
        from spil.werk.wachtend import wacht_op  # noqa: PLC0415 - as above
        from spil.werkplaats.queries import wacht_op_mij  # noqa: PLC0415 - as above
        from spil.werkplaats.rechten import (  # noqa: PLC0415 - as above
            MENU,
            RECHTEN,
            ROUTES,
            VASTSTELLERS,
        )
        from spil.werkplaats.verhaal import registreer_verhaal  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        wacht_op(wacht_op_mij)
        menu.registreer(MENU)
        menu.laat_verwijzen("aanpakken", VASTSTELLERS)

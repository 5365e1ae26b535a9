from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from spil.demo.laden import is_geladen, laad
from spil.kern import klok


class Command(BaseCommand):
    help = "Laad de verzonnen huizen van de demo; doet niets als ze er al zijn."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Verzonnen huizen horen alleen in de demo: gebruik script/demo.")
        if is_geladen():
            return
        laad(nu=klok.nu())
        self.stdout.write("De demohuizen zijn geladen.")

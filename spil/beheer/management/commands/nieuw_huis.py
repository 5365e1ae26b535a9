"""`script/spil nieuw_huis SLUG --naam "…" --gemeente "…"`."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_slug

from spil.kern import klok
from spil.kern.fouten import DomeinFout
from spil.werkprocessen.commands import maak_huis

LANGSTE_SLUG, LANGSTE_NAAM = 40, 120
VERKEERD = 2


class Command(BaseCommand):
    help = "Maakt een huis: zichzelf als organisatie, twee teams en de eerste verwerking."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="korte naam: kleine letters, cijfers en streepjes")
        parser.add_argument("--naam", required=True, help="de naam van het huis")
        parser.add_argument(
            "--gemeente",
            action="append",
            required=True,
            dest="gemeenten",
            help="een gemeente van nu; geef dit vaker voor meer gemeenten",
        )

    def handle(self, *args: Any, **opties: Any) -> None:
        slug, naam = opties["slug"].strip(), opties["naam"].strip()
        _toets(slug=slug, naam=naam)
        try:
            huis = maak_huis(slug, naam=naam, gemeenten=opties["gemeenten"], op=klok.nu())
        except DomeinFout as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(
            f"Huis {huis.naam} is gemaakt ({huis.slug}).\n"
            f'Nu de eerste beheerder: script/spil nieuwe_beheerder {huis.slug} --naam "…" --email …'
        )


def _toets(*, slug: str, naam: str) -> None:
    """Exit status 2: what was typed cannot be right, whatever is in the database."""
    try:
        validate_slug(slug)
    except ValidationError as fout:
        raise CommandError(
            "De korte naam heeft alleen kleine letters, cijfers en streepjes.", returncode=VERKEERD
        ) from fout
    if slug != slug.lower() or len(slug) > LANGSTE_SLUG:
        raise CommandError(
            f"De korte naam heeft hoogstens {LANGSTE_SLUG} tekens, en alleen kleine letters.",
            returncode=VERKEERD,
        )
    if not naam or len(naam) > LANGSTE_NAAM:
        raise CommandError(
            f"De naam heeft 1 tot en met {LANGSTE_NAAM} tekens.", returncode=VERKEERD
        )

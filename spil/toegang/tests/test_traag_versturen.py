"""Who sends a form slowly does not keep a door open that closes meanwhile (eisen A1-05, A1-22)."""

from http import HTTPStatus
from io import BytesIO

import pytest
import time_machine
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from spil.stukken.models import Journaalregel
from spil.stukken.tests.opzet import deel_van, dossier_met_deelnemers
from spil.stukken.tests.test_schermen import velden
from spil.toegang.models import Toegang
from tests.inloggen import log_in
from tests.wereld import NU, als, later


class Traag(BytesIO):
    """What is sent; something happens before the first byte of it is there."""

    def __init__(self, inhoud: bytes, intussen) -> None:
        super().__init__(inhoud)
        self._intussen = [intussen]

    def read(self, *args):
        if self._intussen:
            self._intussen.pop()()
        return super().read(*args)


@pytest.mark.parametrize("eindigt", [False, True])
def test_toegang_die_eindigt_terwijl_u_verstuurt_is_geeindigd(wereld, eindigt):
    """Proves A1-05, A1-22: what counts is the moment at which all of it has come in."""
    dossier = dossier_met_deelnemers(wereld)
    deel = deel_van(dossier, "gezamenlijk", wereld)

    def intussen() -> None:
        reis.shift(60)
        if eindigt:
            with als(wereld.regisseur, op=later(seconds=30)):
                Toegang.objects.filter(rol=wereld.ketenpartner).update(tot=later(seconds=30))

    with time_machine.travel(NU, tick=False) as reis:
        inhoud = encode_multipart(BOUNDARY, velden(deel))
        antwoord = log_in(Client(), wereld.ketenpartner).generic(
            "POST",
            reverse("notitie-nieuw", args=[dossier.uuid]),
            CONTENT_TYPE=MULTIPART_CONTENT,
            CONTENT_LENGTH=str(len(inhoud)),
            **{"wsgi.input": Traag(inhoud, intussen)},
        )
    assert antwoord.status_code == (HTTPStatus.NOT_FOUND if eindigt else HTTPStatus.FOUND)
    with als(wereld.regisseur):
        assert Journaalregel.objects.exists() is not eindigt

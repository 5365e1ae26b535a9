"""A bare Django in one file: no middleware, one persistent connection a thread, a template a page."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from spil.kern import postgres
from spil.meting.kaal.vragen import VRAGEN

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["localhost"],
        ROOT_URLCONF=__name__,
        SECRET_KEY="draait alleen tijdens een meting",  # noqa: S106 - signs nothing
        DATABASES={"default": {**postgres.instellingen("owner"), "CONN_MAX_AGE": None}},
        LANGUAGE_CODE="nl",
        TIME_ZONE="Europe/Amsterdam",
        USE_TZ=True,
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [Path(__file__).parent / "templates"],
            }
        ],
    )


def blad(request: HttpRequest, werk: str) -> HttpResponse:
    """The rows of one measured page in its template."""
    keuze = request.GET.dict()
    rijen = {naam: _lees(vraag, keuze) for naam, vraag in VRAGEN[werk]}
    return render(request, f"kaal/{werk}.html", rijen)


@csrf_exempt
def actie(request: HttpRequest) -> HttpResponse:
    (_, vraag) = VRAGEN["actie"][0]
    with connection.cursor() as cursor:
        cursor.execute(vraag, request.POST.dict())
    return HttpResponseRedirect("/dossier/")


def _lees(vraag: str, keuze: dict[str, str]) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(vraag, keuze)
        namen = [kolom.name for kolom in cursor.description]
        return [dict(zip(namen, rij, strict=True)) for rij in cursor.fetchall()]


urlpatterns = [
    path("actie/", actie),
    path("een/actie/<uuid:uuid>/", blad, name="een-actie"),
    path("een/dossier/<uuid:uuid>/", blad, name="een-dossier"),
    path("<slug:werk>/", blad),
]

application = get_wsgi_application()

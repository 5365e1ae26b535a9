"""`/gezond/`: for a monitor or a load balancer. No login, no session, nothing about anyone."""

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

# procrastinate's workers report every ten seconds.
WERKER_LEEFT = """
    SELECT EXISTS (
        SELECT FROM procrastinate_workers WHERE last_heartbeat > now() - interval '30 seconds'
    )
"""


@require_safe
def gezond(request: HttpRequest) -> JsonResponse:
    """200 when web, worker and database are well, else 503; the body says which is not."""
    database, werker = _database_en_werker()
    toestand = {"web": True, "werker": werker, "database": database}
    return JsonResponse(toestand, status=200 if all(toestand.values()) else 503)


def _database_en_werker() -> tuple[bool, bool]:
    try:
        with connection.cursor() as cursor:
            cursor.execute(WERKER_LEEFT)
            rij = cursor.fetchone()
    except Error:
        return False, False
    return True, bool(rij and rij[0])

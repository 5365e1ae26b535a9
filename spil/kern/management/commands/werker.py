"""The worker: runs what tasks put in the queue, and what is due periodically."""

from typing import Any

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.jobs import DeleteJobCondition


class Command(BaseCommand):
    help = "Voer de taken uit die klaarstaan, tot dit proces gestopt wordt."

    def handle(self, *args: Any, **options: Any) -> None:
        verbinding = app.connector
        if not isinstance(verbinding, DjangoConnector):
            raise TypeError("procrastinate is not connected through Django")
        with app.replace_connector(verbinding.get_worker_connector()) as werker:
            werker.run_worker(
                concurrency=2,
                shutdown_graceful_timeout=10,
                # What is done leaves no trace in the queue; the log of acts is elsewhere.
                delete_jobs=DeleteJobCondition.SUCCESSFUL,
            )

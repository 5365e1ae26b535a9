"""Abstract bases without domain."""

from uuid import uuid4

from django.db import models


class MetUuid(models.Model):
    """A public key for URLs and logs; the bigint key never leaves the system."""

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)

    class Meta:
        abstract = True

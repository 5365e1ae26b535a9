"""Where the pages of the tests say that scripts and style sheets are."""

from functools import cache

from django.contrib.staticfiles.storage import StaticFilesStorage


class Bestanden(StaticFilesStorage):
    """Without a collectstatic, and each address worked out once: a page names ten of them."""

    @cache  # noqa: B019 - one storage, as long as the tests run
    def url(self, name: str | None) -> str:
        return super().url(name)

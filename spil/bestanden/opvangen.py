"""How an upload comes in: in memory, never in a file on disk, and no more than may (eisen A4-02)."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from spil.bestanden.grenzen import GROOTSTE_BESTAND, GROOTSTE_VERZOEK


class Upload(InMemoryUploadedFile):
    """What came in. `te_groot`: it was dropped on the way, and nothing of it is kept."""

    te_groot = False


class InHetGeheugen(FileUploadHandler):
    """Counts while the bytes come in. Too much is read and thrown away: then the other fields of
    the form still arrive, and who sent it reads what was wrong beside the field."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self._totaal = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._buffer, self._grootte, self._te_groot = BytesIO(), 0, not self._mag()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self._grootte += len(raw_data)
        self._totaal += len(raw_data)
        if self._te_groot or self._grootte > GROOTSTE_BESTAND or self._totaal > GROOTSTE_VERZOEK:
            self._te_groot, self._buffer = True, BytesIO()
        else:
            self._buffer.write(raw_data)
        return None

    def _mag(self) -> bool:
        """Nothing is held for who did not log in: the form is read before the page is refused."""
        gebruiker = getattr(self.request, "user", None)
        return gebruiker is None or gebruiker.is_authenticated

    def file_complete(self, file_size: int) -> Upload:
        self._buffer.seek(0)
        upload = Upload(
            file=self._buffer,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=self._grootte,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
        upload.te_groot = self._te_groot
        return upload

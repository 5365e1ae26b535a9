"""Keys of one letter can be switched off, for oneself and everywhere (WCAG 2.1.4)."""

from django.test import Client

from tests.inloggen import log_in


def test_uit_is_uit_op_elke_computer_en_voor_niemand_anders(wereld):
    hier, daar = (log_in(Client(), wereld.regisseur) for _ in range(2))
    ander = log_in(Client(), wereld.collega)
    assert hier.post("/sneltoetsen/", {"aan": "nee"}).status_code == 200
    assert 'data-toetsen="uit"' in daar.get("/").content.decode()
    assert "data-toetsen" not in ander.get("/").content.decode()
    daar.post("/sneltoetsen/", {"aan": "ja"})
    assert "data-toetsen" not in hier.get("/").content.decode()

from spil.stukken.models.journaalregel import Aard, Journaalregel, Regelsoort, publiek_van

__all__ = ["Aard", "Journaalregel", "Regelsoort", "publiek_van"]

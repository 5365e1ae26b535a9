from spil.partners.models.partner import ARTIKELEN, Klasse, Organisatiesoort, Partner, klasse_van

__all__ = ["ARTIKELEN", "Klasse", "Organisatiesoort", "Partner", "klasse_van"]

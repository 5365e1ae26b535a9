"""Letters of the house: templates, filled from a dossier, kept as sent."""

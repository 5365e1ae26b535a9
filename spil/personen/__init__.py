"""Betrokkenen in a dossier, their contact data and BSN."""

"""Mijn werk, search, the dossier screen."""

"""The journal and the documents of a dossier."""

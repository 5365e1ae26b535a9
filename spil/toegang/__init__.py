"""Dossier, dossierdeel, toegang: who may see what, why, until when."""

"""Looking back when a case closes: what the house learned, without a dossier and without anybody."""

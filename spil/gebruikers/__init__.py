"""Login, medewerker, rol, team, waarneming."""

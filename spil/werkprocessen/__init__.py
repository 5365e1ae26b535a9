"""Approaches (aanpakken) as data: their definition, and the engine that interprets it."""

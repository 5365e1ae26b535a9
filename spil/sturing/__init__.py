"""Figures of the house, from facts alone: one definition, one query, never a person."""

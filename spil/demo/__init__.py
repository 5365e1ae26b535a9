"""Fictitious houses: people, stories and a year of work, all through the same commands as real work."""

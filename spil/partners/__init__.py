"""Organisations that take part in a house, with class and capacity."""

"""Technique without domain."""

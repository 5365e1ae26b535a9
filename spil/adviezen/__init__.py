"""Advice given: who asked, about what, in one line, and never about whom."""

"""Reading an export of another system: shape, mapping, typed records, regime. No database here."""

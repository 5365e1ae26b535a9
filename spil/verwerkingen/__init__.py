"""Processing activities: purpose, regime, terms."""

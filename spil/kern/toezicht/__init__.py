"""One process that starts, watches and stops the others; it does not import Django itself."""

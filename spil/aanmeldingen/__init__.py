"""Reports and triage."""

"""The house (tenant), municipalities over time."""

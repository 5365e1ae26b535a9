"""How well and how fast people are recognised, measured in a database that is thrown away."""

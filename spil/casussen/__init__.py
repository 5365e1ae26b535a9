"""The case: phase, regie, deelnemers, leefgebieden, closing."""

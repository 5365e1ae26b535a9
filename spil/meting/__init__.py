"""Benchmarks: the same work by Spil, by a bare Django template and by bare SQL, in one run."""

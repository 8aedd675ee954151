"""Paths, version and logs; the only place that asks whether the program is frozen."""

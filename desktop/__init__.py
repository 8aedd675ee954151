"""287(g) Lookup: whether the police that serve a place are on ICE's published 287(g) list."""

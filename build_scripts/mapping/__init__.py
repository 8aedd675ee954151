"""From the outlines that others publish to the ones the program draws."""

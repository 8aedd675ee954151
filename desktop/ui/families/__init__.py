"""Pages that belong together, one family a file: what they ask of the desk and how they show what it answers."""

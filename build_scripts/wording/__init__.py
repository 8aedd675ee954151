"""Finding the words of the program and keeping their catalogs."""

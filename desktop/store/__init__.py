"""What is kept on disk: the list as tables to ask, and the compiled facts as one file beside the person's data."""

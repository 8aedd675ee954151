"""What things are and what follows from them: frozen values and pure rules, standard library only."""

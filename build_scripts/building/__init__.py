"""How the program that people install is made, tried and packed; started by `build_scripts/build.py`."""

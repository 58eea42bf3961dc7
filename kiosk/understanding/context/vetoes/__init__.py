"""What keeps a match from being heard: `table.py` lists it by finding, the modules say why."""

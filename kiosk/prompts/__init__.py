"""The text files that staff edit: parsed (`parse.py`) and linted (`lint.py`)."""

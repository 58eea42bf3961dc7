"""The commands, one file a group: `main.py` starts, `command_line.py` reads what was typed and ends with a status."""

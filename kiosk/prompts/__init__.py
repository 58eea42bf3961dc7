"""The text files that staff edit: parsed and linted."""

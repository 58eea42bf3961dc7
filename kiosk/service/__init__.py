"""What belongs to the machine: `visits.py` holds one visit after another, at a `station.py`, watched by `attendant.py`.

Beside them buttons, lamps, the staff call, health for monitors and self-tests.
"""

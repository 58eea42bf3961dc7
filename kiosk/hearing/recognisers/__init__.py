"""The engines themselves, each behind the port `recogniser.py`, and what they have in common."""

"""From orders to sentences (`reply.py`) to sound (`mouth.py`)."""

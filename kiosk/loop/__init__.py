"""What the one loop of `session.py` keeps: how far it is, what it does when a device is lost, what it tells."""

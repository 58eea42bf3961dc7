"""What happens next: the table of states (`states.py`), whose `advance` takes an event and gives orders."""

"""What happens next: the table of states."""

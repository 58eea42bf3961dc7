"""What belongs to the machine: buttons, staff call, self-test."""

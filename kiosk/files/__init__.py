"""What lies on the disk: written whole or not at all, read with a limit, and handed to the rooms that read no file."""

"""From the sound card or a file to words."""

"""What only the question shows an answer to tell: short, everyday, late and corrected ones."""

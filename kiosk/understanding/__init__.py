"""From words to findings, with polarity and evidence."""

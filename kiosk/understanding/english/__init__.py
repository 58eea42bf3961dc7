"""Everything that is a rule of the English language; the modules beside it hold the procedure and no English."""

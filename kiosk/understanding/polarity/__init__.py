"""Whether what was said is so, is not so, or is left open."""

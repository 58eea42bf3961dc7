"""Nets under the phrases, learnt from what people say: how urgent a story sounds, which danger an answer tells."""

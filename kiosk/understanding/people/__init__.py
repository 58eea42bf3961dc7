"""Whose trouble a sentence tells: the speaker's, or somebody else's."""

"""Where in a sentence the phrases of the prompt set are, by spelling and by sound, and which of them stand."""

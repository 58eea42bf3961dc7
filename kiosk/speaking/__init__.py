"""From orders to sentences to sound."""

"""What the words around a match make of it: nothing, something else, or more."""

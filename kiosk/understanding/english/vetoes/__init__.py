"""The words of the vetoes: `understanding/context/vetoes/`, module by module."""

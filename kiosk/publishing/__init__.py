"""Prompt sets on their way to the kiosk's mouth: working copies, releases, approval, and back again."""

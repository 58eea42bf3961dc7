"""What the kiosk knows and says, put together once at start and whenever prompts are published."""

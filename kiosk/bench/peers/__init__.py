"""Other people's matchers over the kiosk's own phrases, each in an environment of its own."""

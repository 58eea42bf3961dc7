"""The cramp kiosk: from a microphone to a loudspeaker."""

"""What is said to the kiosk, or by it, and tells of no trouble: orders, questions, calls for help, yes and no."""

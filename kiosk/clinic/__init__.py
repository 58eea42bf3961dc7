"""What doctors know: findings to triage, causes, cautions."""

"""What doctors know: findings to triage, causes, cautions. `assessment.py` is the way in, the `.toml` files hold it."""

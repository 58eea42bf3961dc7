"""The speech models of this machine: which there are, fetched, installed whole or not at all, and found undamaged."""

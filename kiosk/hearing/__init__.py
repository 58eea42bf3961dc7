"""From the sound card or a file to words: a microphone, what is a person's turn (`endpoint.py`), what was said.

`ears.py` is the way in. `engine_process.py` keeps an engine in a process of its own, `recognisers` has the engines.
"""

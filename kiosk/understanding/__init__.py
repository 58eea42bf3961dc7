"""From words to findings, with polarity and evidence.

`understand.py` is the way in. Its parts, each resting only on those above it (`tests/test_architecture.py`):

- `templates.py`: what (a|b) and [optional] stand for
- `english`: the words of a language, in modules named as those that use them
- `specs.py`: what is known of the clinic's findings
- `text`: what a sentence is made of: one spelling, runs of words, clauses
- `people`: whose trouble it tells
- `matching`: where the phrases of the prompt set are, by spelling and by sound, and which of them stand
- `dialogue_acts`: what is said to the kiosk and tells no trouble: orders, questions, calls for help, yes and no
- `learnt`: nets under the phrases: how urgent a story sounds, which danger an answer tells
- `quantities`: numbers and times with what they measure
- `polarity`: whether a thing is so, is not so, or is left open
- `asked.py`: what is known of the question that was asked
- `context`: what the words around a match make of it: nothing, something else, or more;
  `context/vetoes` lists what keeps a finding from being heard
- `sentences.py`: the matches of one sentence that stand
- `told.py`: matches that stand → findings
- `answers`: what only the question shows an answer to tell
- `readings.py`, `two_decoders.py`: several readings of one sound, weighed together
"""

"""How English calls for help, beside the phrases of the prompt set: what may stand around one of these."""

from __future__ import annotations

from kiosk.understanding.english import persons
from kiosk.understanding.english.lists import runs, words

CRIES = words("dying die hospital casualty room department e")
"""A phrase with one of these calls for help only where nothing else is said: "I'm dying", "take me to A and E"."""
PAST = words(
    "called rang rung phoned dialled dialed fetched got needed wanted sent took brought rushed had was were drove been"
)
"""A phrase with one of these tells of another day, or of somebody who is on the way."""
NO_NEED = ("no", "need")
"""Begins a phrase that calls for none: "no need to call an ambulance"; "no, call an ambulance" does."""
BEFORE = runs(
    "please|oh|ah|god|oh my god|my god|lord|yes|yeah|no|help|help me|quick|quickly|hurry|now|look|just|somebody|"
    "someone|anybody|anyone|one of you|stop|sorry|wait|listen|right|ok|well|so|and|but|then|actually|really|"
    "can (i|we)|(can|could|will|would) (you|somebody|someone|anybody|anyone)|"
    "(you|somebody|someone|i|we) (need|have|has|had better|better|ought|want) to|you had better|you must|"
    "i (want|need|would like) (you|somebody|someone) to|i think [that]|"
    "i (said|told you)|i am sorry|for (god|heaven|goodness|pity) sake"
)
"""Between the beginning of a clause and a call."""
NEEDING = words("need needs want wants have ought going dying")
"""Begin or end calls that tell of somebody …"""
NEEDING_SUBJECTS = runs(
    "i|we|he|she|they|get|i have [got] [to]|i do|i really|he really|she really|i think [that] (he|she|they)|"
    "this (man|woman|lady|gentleman)|(my|our|the|his|her|their)"
)
"""… who may be named before them: "they send an ambulance for me" is no call."""
AFTER = runs(
    "please|now|right now|quick|quickly|hurry|hurry up|fast|at once|straight away|right away|immediately|urgently|"
    "here|there|today|somebody|someone|will you|would you|can you|could you|i think|i am sure|help|oh god|"
    "i (said|need help|need it)|(me|us|him|her|them)|(this|the) (man|woman|lady|gentleman)|"
    "to (come|come here)|for goodness sake|for god sake|as (soon|quick|quickly|fast) as (possible|you can)|"
    "then|yes|no|for|it is an emergency|this is an emergency"
)
"""Between a call and the end of its clause."""
SOMEBODY = words("he she they the my a our")
"""With one of `REPORTING` behind them: "call an ambulance, she says"."""
GOING_ON = words("i my he she his her it because please there we the and somebody someone")
"""Behind a call these begin something else: "call an ambulance my chest hurts"."""
INTO_CALL = words(
    "to not what how why when where who i it he she we they the a an my your his her and or if would do does did never "
    "them will have has had said say says saying tell tells told like almost nearly should for from of about used with "
    "called is was were you go going went came then than that until before after unless case rather might may must "
    "could can no without by being get got gets make made makes let lets think thinks thought reckon reckons "
    "always people emergencies emergency cry cried shout shouted scream screamed"
)
"""Directly before a call, and no comma between, these make it part of something else: "he said call an ambulance"."""
NAMES = persons.POSSESSIVES | persons.KIN
"""Whom a call is for; and before one of `NEEDING`."""
REPORTING = words(
    "said say says saying told tell tells went going goes shouted shouts shouting cried screamed like asked"
)
"""Before the comma in front of a call, or begun behind it, these tell of one that somebody else made."""
CONDITIONS = words("if when whenever unless in before until")
"""Begin the clause before a call that is only for a case: "if it gets worse, call an ambulance"."""

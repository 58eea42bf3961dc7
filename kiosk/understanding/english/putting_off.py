"""How English puts help off, or asks how to get it, when the kiosk has said where to go."""

from kiosk.understanding.english.dates import WEEKDAY
from kiosk.understanding.english.lists import runs, words

DAY = (
    f"(tomorrow|{WEEKDAY[1:-1]}|next week|next month|the weekend|another day|after christmas|the week after|"
    "after the weekend|later|a few days|a day or 2|a couple of days)"
)
PUTTING_OFF = runs(
    "see how (it|i|things|that|she|he) (go|goes|get|gets|am|is|feel|feels|are|do|does)|wait and see|wait a bit|"
    "hang on a bit|hold on a bit|sleep on it|see what happens|keep an eye on it|"
    f"(wait|wait until|leave it|leave it until|put it off until|hang on until|manage until) {DAY}|"
    "leave it (for now|a bit|a while|be)|let it be|"
    "give it (a day|a few days|a week|a couple of days|a bit|time|a while|until)|"
    f"{DAY} will (do|be fine|be soon enough)|it (can|will) (wait|keep)|can not it wait|can it wait|"
    "(not|never) (bother|bothering|trouble|troubling) (them|anyone|anybody|him|her|people|the doctor|my doctor)|"
    "(not|never) (wasting|waste) (their|anybody|anyone|the doctor|people) time|"
    "not (want|wanting|like|liking) to (bother|trouble|waste|be a bother|be a nuisance|make a fuss|cause a fuss)|"
    "i (am not going|will not go|will not be going|would rather not go|do not want to go)|"
    "not going to (the|a|any|my) (doctor|hospital|gp|surgery)|not going to (hospital|casualty)|"
    f"(doctor|gp|nurse|appointment) [on|for|this] {DAY}|(doctor|gp|nurse|appointment) next {WEEKDAY}|"
    "appointment (already|anyway|coming)|"
    f"(go|call|phone|ask|do it|do that) [on] {DAY}|(ring|call|phone|see) (them|in) [on] {DAY}|"
    "(not|no) [got] [the] time (today|now|for that|for this|to go)|i have no time|i am too busy|"
    "it will (pass|go away|settle|clear up|be fine|be ok|go on its own)|i will be (fine|ok)|"
    "do (i|we) [really] (have|need) to|is it that (urgent|bad)|"
    "it is (not|hardly) (that bad|so bad|that urgent|urgent|an emergency|worth it)|must it be today|"
    "what happens if i do not (go|do|bother)|what if i do not (go|do|bother)|can i (just) go home|can i go home"
)
"""Among what is said these put it off."""
GETTING_THERE = runs(
    "where (do|should|can|shall|must|would) (i|we) (go|ring|call)|"
    "who (do|should|shall|can) (i|we) (ring|call|phone)|"
    "can (i|we) drive|(drive|driving) myself|will they keep (me|him|her) [in]|"
    "(can not|can never|could not) get (there|to it|out|anywhere|a lift|to the|to a|to my|into town|up there)|"
    "no (way of getting|car|lift|transport|buses|bus)|i do not drive|(nobody|no one) to (take|drive|bring) me|"
    "how (do|can|would) i get there|(supposed|meant|going) to get there|"
    "(doctor|surgery|gp|doctors|they|place|practice|clinic|it) (is|are) (shut|closed|full|not open|away)|"
    "(doctor|surgery|gp|doctors|practice|clinic) (shut|closed|full)|"
    "(can not|can never|could not|never|not|will not) get (an appointment|in to see|in there|through|an answer|seen)|"
    "i (have not got|have no|do not have) [a|any] (doctor|gp)|not registered"
)
"""Among what is said these ask how to get there, or tell what keeps somebody from it."""
TELLING = runs(
    "what (do|should|shall|would|must|can) i (tell|say to|say)|"
    "what (do|should|shall|would|must|can) i (tell|say to) (them|him|her|the doctor|a doctor|111|999)"
)
"""All that is said, these ask for what the result told."""
OF_THE_SUMMARY = words("summary paper slip print copy receipt")
"""Beside one of these it is the summary that somebody would rather leave."""

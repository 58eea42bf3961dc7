"""How English doubts, and places things in the past."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

UNSURE = runs(
    "not sure|not certain|do not know if|do not know whether|not remember|maybe|perhaps|possibly|might|may have|"
    "may be|could be|wonder if|wondering if|wonder whether|hard to say|no idea if|not really know|could have been|"
    "can not tell|can not be sure|could not swear|not really sure|not quite sure|not entirely sure|not too sure|"
    "not 100|may or may not|i am unsure|unsure if|unsure whether|do not know for sure|not rule out|hard to tell|"
    "difficult to say|could well be|might be|might have|might just be|i can not remember if|not tell if|"
    "not tell whether|could possibly|as likely as not|no idea whether|could be that|hard to know|"
    "not rightly say if|not rightly say whether|not really say if|not honestly say if|not say whether|not say if|"
    "not say for sure|not say for certain|not say either way|question mark over|unclear if|"
    "unclear whether|not sure about|unsure about|not certain about|in two minds|for all i know|not swear to|"
    "not know if|not know whether|talk of|not convinced|not tell you if|not tell you whether|not like to say|"
    "is possible|there is a chance|a good chance|"
    "a slight chance|an outside chance|could have had|suspected|suspect i|checking me for|testing me for|"
    "being tested for|investigating me for|tests for|results for|borderline|heading for|not rightly know|"
    "asked if|asked me if|asked whether|asked me whether|wanted to know if|not at all sure|not at all certain|"
    "not that sure|not altogether sure|none too sure|none too certain|far from sure|far from certain"
)
"""Leave open what follows them in the clause."""
HEDGES = runs(
    "i think|i guess|i suppose|probably|sort of|kind of|seems|seem|i believe|i would say|apparently|as far as i know|"
    "i reckon|i would guess|i imagine|i fancy|by the look of it|i dare say|or so i think|if i remember right"
)
"""Lower the score of what follows them."""
NEARLY = runs(
    "nearly|almost|not very|not too|not much|not a lot|not so|not particularly|not especially|hardly ever|not always|"
    "not often|not so much"
)
"""Neither yes nor no."""
RATHER_THAN = frozenset({("not", "so", "much")})
"""Of those, what denies as far as "as" goes ("not so much pain as weakness")."""
ONLY = words("just only")
"""Behind a doubt these end nothing: "it might be just the one leg"."""
NOW = words(
    "now again still came crept noticed back currently today keep keeps nowadays and since started start starting "
    "began been ever coming"
)
"""Words that bring a past trouble into the present."""
AGAIN = words("again today tonight")
"""Behind a past time these bring it back, though a comma stands between: "chest pain, years ago, and again today"."""
BACK = runs("and now|and just now|and since|and this morning|and this afternoon|and this evening|and yesterday")
"""The same where they end the sentence: "chest pain years ago, and now"."""
PAST = runs(
    "years ago|year ago|decades ago|in the past|when i was a child|when i was younger|when i was young|"
    "when i was a kid|when i was little|when i was at school|as a child|as a kid|as a teenager|in my youth|"
    "long time ago|previously|back then|back in|last year|once had|in my twenties|in my teens|in my thirties|"
    "when i was in hospital|years back|before i retired|when i was 15 years old|when i was pregnant|in childhood|"
    "at school|as a student|as a youngster|as a young man|as a young woman|as a girl|as a boy|as a lad|as a lass|"
    "as a young fella|as a young fellow|"
    "as a young lad|as a young lass|as a young one|as a wee boy|as a wee girl|as a nipper|as a youth|as a young girl|"
    "as a young boy|"
    "when i was a baby|as an infant|as a toddler|"
    "in my younger days|back in the day|in the army|in the navy|in the seventies|in the eighties|in the nineties|"
    "in the sixties|in the fifties|back in the seventies|back in the eighties|back in the nineties|back in the sixties|"
    "back in the noughties|back in my|back in hospital|in the noughties|at university|at college|before the war|"
    "when i was in my|"
    "when i was at school|when i was at college|when i was at university|when i was at sea|when i was a student|"
    "when i was a lad|when i was a girl|when i was a boy|when i was a teenager|"
    "when i was a nipper|once upon a time|for a bit once|for a while once|some years back|many years ago|ages ago|"
    "a long while ago|a long while back|ages back|a lifetime ago|when the kids were small|"
    "when the children were small|when the kids were little|before i had the kids|not since|not now|not any more|"
    "not anymore|not these days|not nowadays|not any longer|not lately|not recently|not for years|"
    "last winter|last spring|last summer|last autumn|last christmas|last easter"
) + tuple(("when", "i", "was", str(age)) for age in range(3, 50))
"""Place a trouble in the past."""
OVER = runs(
    "but that is long over|but that is all over|but that is over|but that is long gone|but that is all behind|"
    "but that is ancient history|but that is all sorted|but he is fine now|but she is fine now|but i am fine now|"
    "but he has been fine since|but she has been fine since|but i have been fine since|but it is long over|"
    "all cleared up since|cleared up since|all sorted since|all gone since|all gone now|long gone|been and gone|"
    "all cleared up now|but he is grand now|but she is grand now|"
    "but i am grand now|but that was it|but never since|but never again|but not since|"
    "and been fine since|and i have been fine since|and he has been fine since|and she has been fine since"
)
"""Behind a past time these leave no doubt that it is past, whatever comes after."""
AROUND_PAST = words("oh well yes yeah no but that way just only about maybe ah it was")
"""Beside a past time between two commas these add nothing: "tingling, oh years ago, all gone"."""
BEFORE_YEAR = words("in was were summer winter year")
"""Before a year: "since 1994" is no past, "that was 1994" is."""
LIKE = runs(
    "like i had|like he had|like she had|like i did|like i got|like the one|like the one i had|like last time|"
    "same as i had|same as he had|same as she had|same as i got|the same as|the same as i had|the same as he had|"
    "the same as she had|as i had|as i did|as bad as|worse than"
)
"""Before a past time these only liken to it what is told of now."""
WHERE = words("at in on during after giving")
"""Before a place or an occasion, between a trouble and its year."""
IT_WAS = runs("that was|it was|this was|that were|that would be|that must have been|that is going back to")
"""Before a past time: what was told before is what was then …"""
DATES_THE_REST = frozenset({("that",), ("when",), ("since",)})
"""… unless one of these follows it."""
COUNTS = frozenset(
    {(word,) for word in words("once twice every one half 1 2 3 4 5 6 7 8 9 10 15 20 30 40 50 60")}
    | {("a", "couple"), ("a", "few"), ("a", "minute"), ("a", "week"), ("a", "month"), ("most", "nights"), ("a", "good")}
)
"""After "maybe" these are rough numbers: "maybe once a week"."""
NOT_NEARLY = words("every all always a an half once twice one 1 2 3 4 5 6 7 8 9 10")
"""After "almost" or "nearly" these make it a rough number, no doubt."""

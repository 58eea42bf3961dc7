"""How English names the people a trouble belongs to."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

SEVERAL = words(
    "kids children parents grandparents nephews brothers sisters sons daughters friends mates colleagues cousins "
    "uncles aunts grandads"
)
"""Several people own something only before one of …"""
OF_SEVERAL = words(
    "have had are were get got all both do did also too never keep kept always suffer suffered "
    "drink smoke take eat love like use"
)
"""… these: "texting his friends so he isn't out of it" is told of him."""
KIN = words(
    "mum dad brother sister husband wife partner son daughter friend neighbour neighbor grandma grandad grandmother "
    "grandfather nan granny gran uncle aunt auntie cousin niece nephew boyfriend girlfriend mate colleague boss kid "
    "child baby toddler grandson granddaughter father-in-law spouse fiance hubby missus parent "
    "boy girl family flatmate roommate dog cat lad carer mother-in-law"
) | SEVERAL
"""Other people (stems and words)."""
BYSTANDERS = words(
    "neighbour neighbor neighbours dog cat boss colleague manager landlord teacher horse hamster rabbit puppy kitten "
    "budgie postman milkman vicar workmate coworker"
) | SEVERAL
"""Nobody speaks for them at a kiosk (unless they say so, or tell of nobody else a danger)."""
ANIMALS = words("dog cat horse hamster rabbit puppy kitten budgie")
"""Those of them whom a kiosk for people can't help."""
CONTRASTS = runs(
    "mine do not|mine does not|mine are not|mine is not|mine have not|mine has not|mine did not|mine never have|"
    "mine never do|i am not|but not me|not me|i do not|i have not|i never have|but i do not|but i have not|"
    "but i am not|i never did|i have never|not myself|not me though|i have never had it|i do not have it|not for me|"
    "i do not touch them|i do not take them|i do not take it|i do not take any|i do not get them|"
    "mine is fine|mine are fine"
)
"""At the end of a sentence these say that what someone else has, the speaker has not."""
GOING_ON = words("is are having now just today tonight can collapsed keeps started")
"""With one of these before it a contrast denies no danger: somebody else is in it now."""
HEARSAY = words("swear swears swore recommend recommends recommended suggested suggests advised heard")
"""What a relative does with these is no trouble of anybody's: "my sister swears by magnesium"."""
THEM = words("he she his him her hers")
"""Pronouns for another person; "they" is left out, since the cramps are "they"."""
POSSESSIVES = words("my our")
"""Before a relative they name the relative, before anything else the speaker."""
ME = words("i me my myself mine we our")
"""Pronouns for the person who speaks."""
GOES_ON = words("he she")
"""Of those, the ones with which whoever named somebody goes on about them."""
TELLERS = words("i he she")
"""Begin what is told …"""
ASKING_BACK = words("you if whether")
"""… unless one of these stands before it, too: "you mean I can't breathe? No"."""
US = words("we our")
"""Of those, the ones that may be the other person with who helps them."""
ON_BEHALF = runs(
    "for my|asking for|asking about|about my|calling for|it is my|here for my|on behalf of|it is for|this is for|"
    "speaking for"
)
"""Before a relative: the person speaks for them."""
HERE_WITH = runs(
    "here with my|brought my|brought in my|have brought my|come with my|came with my|come in with my|came in with my|"
    "fetched my|i am with my|sat with my|standing with my|i have my|i have got my"
)
"""Before a bystander: they are there, and so is their trouble ("I'm here with my neighbour, he …")."""
HISTORY = words("had died suffered suffers passed runs history used deceased late always family genetic inherited")
"""With a relative: family history, not the person we talk about; so is …"""
DIED = runs("dropped dead|drop dead|fell dead|was dead by|dead of a|dead with a|dead with his|dead with her")
"""… this."""
SUICIDES = runs(
    "committed suicide|killed himself|killed herself|took his own life|took her own life|taken his own life|"
    "taken her own life|hanged himself|hanged herself|hung himself|hung herself"
)
"""The same, in whatever tense: who has done that is nobody's patient."""
IN_FAMILY = runs("in the family|in my family|in our family|on my mum side|on my dad side|on both sides of the family")
"""Behind an illness they make it the family's …"""
RUNNING = words("run runs is are was all very quite strong strongly common sort kind of that a history")
"""… with nothing but these between."""
PERFECT = words("has have just")
"""Before "had" these bring it into the present: "my son has had a seizure"."""
RECENT = words("now today just yesterday currently morning tonight night week keeps still another")
"""Make a relative's trouble a present one."""
SAYING = words("say tell think reckon notice ask believe suggest recommend advise insist warn claim")
"""After these a relative is only quoted."""
HANDED_ON = runs(
    "i take|i am taking|i have been taking|i have taken|i use|i used|i am using|i have been using|i tried|i have tried|"
    "i borrow|i borrowed|i am on|i share|i take one of|i took one of|i took some of|i take some of|i had one of|"
    "i had some of|i tried one of|i tried some of|i also take|gave me|gives me|lent me|let me have|gave me one of|"
    "gave me some of|gives me one of|gave me 2 of"
)
"""Before somebody's these make what is named theirs no longer: the speaker takes it."""
DOING = words("has is says said told takes took was does and does gave thinks reckons")
"""Behind the person these tell what that person does: "I take my husband says too much"."""
COMPARED = words("as like than")
"""Before a person these compare with them."""
TOO = words("too also same either likewise")
"""Behind "but I" these tell that the same is so of the speaker."""

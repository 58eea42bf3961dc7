"""How English asks: words that begin a question, and words that show that a statement only looks like one."""

from __future__ import annotations

from kiosk.understanding.english.lists import families, words

TAGS = words("everyone everyones everybody everybodys anyone anybody we us all most people they it he she that you of")
"""Behind "doesn't", at the end of something told, these ask nothing: "my heart goes a bit, doesn't everyone's"."""
AUXILIARIES = words("is are am do does can could should shall will would must may might")
"""Begin a question when their subject follows: "should I", "do bananas", but not "do drink"."""
NEGATABLE = words("is are does should would will")
"""Auxiliaries that ask with a "not" as well: "isn't coffee bad"; "do not take any" tells."""
QUESTION_WORDS = families(
    """
    what: what which
    why: why
    how: how
    when: when
    where: where
    who: who
    tell: explain
    """
)
"""Word that begins a question → its kind."""
ABOUT = "about"
"""Begins a topic in the prompt files, and "what about …" in speech."""
PRONOUNS = families(
    """
    person: i you we people one anyone someone anybody somebody
    thing: it they that this these those he she
    there: there
    """
)
"""Pronoun → its kind: "should I take magnesium" is not "could it be magnesium"."""
SUBJECTS = frozenset(PRONOUNS)
"""Follow an auxiliary that asks; before it they make a statement of it ("and it does")."""
TELLING = SUBJECTS | words("my who which to not what how why when where in since last")
"""Before an auxiliary, what follows is no question of its own; nor before a month: "in May I started it"."""
LEADS = words(
    "and but so or also then oh ok well please yes no yeah yep nope right sorry hello hi actually thanks you "
    "question asking wondering otherwise too though anyway however plus"
)
"""Before an auxiliary with no pronoun after it: "yes but does stretching help", where "my legs are cramping" tells."""
STATING = words("i you we he she it they that this there my the our")
"""After "what", "when" or "how" they tell: "what I take is …", "when I rest"."""
TURNED = words("when where")
"""These ask only when an auxiliary follows: "when will it", but not "when walking"."""
AMOUNTS = words("much many long often bad soon far high hard big quickly fast")
"""After "how" they belong to the question word."""
LIGHT = words("you do")
"""Carry no weight of their own: "are you a doctor" has one word of weight."""
INDIRECT = words("tell know wonder wondering ask asking explain curious question idea understand see sure")
"""A little before "if" or "why" these ask without turning the words round: "do you know why it hurts"."""
INDIRECT_REACH = 3
"""Words from one of `INDIRECT` to a question word."""
IF = words("if whether")
"""Begin such a question whose answer is yes or no."""
NOT_KNOWING = words("not no never unsure reason")
"""Before "know why" or "idea why" these tell that somebody doesn't know, and ask nothing."""
NOT_KNOWING_REACH = 3
"""Words from one of `NOT_KNOWING` to a question word."""
SAYING_IT = words("is was that reason of to matter")
"""Right before "why", "what", "how" or "when" they tell: "that is why I take magnesium"."""
AFTER_DO = words("in to for with about against when if while")
"""After "do" these show that it is the verb: "what can I do about it"."""
SMALL = words(
    "the a an some any i me my we our it its they their them he she her his this that these those there is are am "
    "be been do does did can could should shall will would must may might have has had of to for in on at with from by "
    "as about so just really very ever actually please then now also doctor if whether get got give say think kind "
    "sort mean all well ok oh and or not people person until till one anyone someone your mate love"
)
"""May stand between the words of a question at no cost."""
DROPPED = SMALL - words("doctor person people")
"""Left out of the ways of asking."""
BEFORE_DO = SUBJECTS | words("to can could should must")
"""Before "do" these make it the verb: "what can I do"."""
BEFORE_TOPIC = (SMALL - SUBJECTS) | words(
    "this these those that eat eating drink drinking having using doing lots plenty loads"
)
"""May stand between an auxiliary and what it asks about: "does eating bananas help"."""
EVALUATING = words(
    "help work good bad stop cause make worse better matter safe danger dangerous harm harmful harmless hurt "
    "ok cure prevent useful worth affect healthy unhealthy wrong effective responsible blame reduce ease relieve treat "
    "recommend allow risky link bother trigger connect fix evidence proof proven why"
)
"""With a topic they make a question of it: "is coffee bad"."""
DOING = words("eat drink take have try use avoid quit stop cut give add buy swallow keep start need put rub")
"""With somebody who is to do it and a topic they make a question: "should I drink coffee"."""
CLAUSE_JOINS = words("and but so because since which")
"""Before a subject they begin a new clause, in which nothing is asked any more."""

"""What the kiosk says, and in which order: for named cases, and for any findings whatever."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clinic.assessment import assess
from kiosk.errors import PromptError
from kiosk.events import Ask, Conclude, Finding, Polarity, Say, Subject, Triage, Utterance
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.groups import Trait
from kiosk.interview.questions import MOST_QUESTIONS
from kiosk.prompts.parse import PromptBook
from kiosk.prompts.placeholders import EVERYWHERE, placeholders
from kiosk.speaking.brevity import MOST_SECONDS
from kiosk.speaking.reply import PHARMACISTS, Place, fixed_sentences, speak
from kiosk.speaking.result import seconds_of

KNOWLEDGE = load_knowledge()
BOOK = load_book(Path(__file__).parent.parent / "prompts" / "en")
PLACE = Place()
FIXED = frozenset(fixed_sentences(BOOK, PLACE))

DISCLAIMER = (
    "for educational purposes only and does not replace medical advice. Severe, persistent, or sudden muscle cramps "
    "should be evaluated by a healthcare professional."
)
HARD_STOPS = sorted({name for caution in KNOWLEDGE.cautions.values() for name in caution.unless_denied})
"""What has to be denied before everything may be advised."""

CALL = "Please call nine nine nine now, or ask someone here to call."
KIND_WORDS = ["I am glad that you told me.", "Please stay close to someone; you do not have to be alone with this."]

MINERALS = ("magnesium", "potassium", "calcium", "vitamin D")


def _concluded(yes: str, no: list[str] | None = None, subject: Subject = Subject.SELF) -> Conclude:
    denied = HARD_STOPS if no is None else no
    findings = (
        *(Finding(name) for name in yes.split()),
        *(Finding(name, Polarity.DENIED) for name in denied if name not in yes.split()),
    )
    return Conclude(assess(KNOWLEDGE, findings, subject), findings, subject)


def _spoken(order: Say | Ask | Conclude, subject: Subject = Subject.SELF) -> tuple[Utterance, ...]:
    return speak(order, BOOK, KNOWLEDGE, PLACE, subject)


def _text(order: Say | Ask | Conclude) -> str:
    return " ".join(utterance.text for utterance in _spoken(order))


ACID_TABLETS = "calf at_night ppi ppi_long tremor poor_appetite twitching"
WATER_TABLET = "diuretic new_weakness thigh constipation"
HEAT = "in_heat heavy_sweating urine_dark thirsty over_ten_minutes eases_with_rest after_exercise plain_water_only"
HOT_CALF = "calf leg_hot_red leg_swollen one_sided"


def test_low_magnesium_is_told_with_its_reasons_plan_and_weak_evidence() -> None:
    text = _text(_concluded(ACID_TABLETS))

    assert text.startswith("Low magnesium fits your answers best, but I can't be sure. I think so because you said ")
    assert "because you said you have taken acid-blocking tablets" in text
    assert "at most one litre in an hour" in text
    assert "In the first two weeks: " in text
    assert "Ask the doctor to test magnesium, potassium, calcium, and the kidneys" in text
    assert "The proof for magnesium tablets is weak." in text
    assert "In weeks three and four: if a test found something low, correct it with the doctor." in text
    assert text.endswith(DISCLAIMER)


def test_the_same_thing_is_given_as_a_reason_once() -> None:
    reason = next(said.text for said in _spoken(_concluded(ACID_TABLETS)) if "because" in said.text)

    assert 1 == reason.count("acid-blocking")


def test_that_nothing_is_wrong_is_no_reason() -> None:
    text = _text(_concluded("calf at_night no_medicines urine_normal minutes"))

    assert "you take no medicines" not in text
    assert "your urine is a normal colour" not in text


def test_a_dose_that_nobody_could_find_out_about_is_named_as_a_thing() -> None:
    unsure = (Finding("supplement_excess", Polarity.UNSURE),)
    order = _concluded("calf at_night magnesium_supplement")
    text = _text(replace(order, findings=(*order.findings, *unsure)))

    assert "more of a supplement than the label says" in text


def test_an_urgent_result_gives_the_place_first_and_at_most_what_it_could_be() -> None:
    said = [utterance.text for utterance in _spoken(_concluded(WATER_TABLET))]

    assert "Please get help today: one one one, your doctor, or the pharmacist at the counter." == said[0]
    assert "Say that it could be potassium." in said
    assert not [text for text in said if "weeks" in text or "fits" in text or "Drink" in text]


def test_someone_cramping_after_work_in_the_heat_hears_how_to_drink_and_no_salt_tablets() -> None:
    text = _text(_concluded(HEAT))

    assert "Losing water and salts fits your answers best, but I can't be sure." in text
    assert "a glass of water every twenty minutes, with a snack. Never drink more than one litre in an hour." in text
    assert "Do not take salt tablets." in text


def test_a_hot_swollen_calf_is_no_mineral_and_goes_to_help_today() -> None:
    said = [utterance.text for utterance in _spoken(_concluded(HOT_CALF))]

    assert said[0].startswith("Please get help today")
    assert "This is not usually a mineral problem." in said
    assert not [text for text in said for mineral in MINERALS if mineral in text]


@pytest.mark.parametrize("flag", [name for name, rule in KNOWLEDGE.red_flags.items() if rule.tier is Triage.EMERGENCY])
def test_an_emergency_says_so_first_then_to_call_and_to_call_last_and_names_no_cause(flag: str) -> None:
    findings = sorted(KNOWLEDGE.red_flags[flag].any_of[0])
    said = _spoken(_concluded(" ".join(("back", "ppi_long", *findings))))
    texts = [utterance.text for utterance in said]

    begins = KIND_WORDS if flag == "self_harm" else []
    assert [*begins, "This needs emergency help.", CALL] == texts[: len(begins) + 2]
    assert CALL == texts[-1]
    assert DISCLAIMER in " ".join(texts)
    assert all(utterance.protected for utterance in said)
    assert not [text for text in texts for word in (*MINERALS, "because", "weeks", "tablets") if word in text]


def test_thoughts_of_self_harm_meet_kind_words_before_the_alarm_whatever_else_was_told() -> None:
    alone = [one.text for one in _spoken(_concluded("self_harm"))]
    beside = [one.text for one in _spoken(_concluded("self_harm chest_pain overdose"))]

    assert [*KIND_WORDS, "This needs emergency help.", CALL] == alone[:4]
    assert alone[:4] == beside[:4]
    assert "Pain or pressure in the chest, jaw or arm must be seen straight away." in beside
    assert DISCLAIMER == " ".join(alone[4:6]).removeprefix("What I said is ")


def test_thoughts_of_self_harm_are_read_back_without_being_named() -> None:
    text = _text(Say("readback", ("self_harm",)))

    assert "I heard that life is too hard for you just now. Is that right?" == text


MINERAL_WORRIES = (
    "k_sparing ace_arb weakness", "losses_go_on weakness leg", "diuretic digoxin nausea calf", "missed_dialysis calf",
    "drinks_very_much calf", "supplement_excess calf", "tingling_hands hand", "new_weakness calf", "in_heat dizzy calf",
)  # fmt: skip
"""Stories in which too much or too little of a mineral or of fluid is what has to be looked at."""


@pytest.mark.parametrize("story", MINERAL_WORRIES)
def test_where_a_mineral_or_fluid_is_the_worry_it_is_not_said_to_be_none(story: str) -> None:
    order = _concluded(story)

    assert Triage.URGENT is order.assessment.triage
    assert "not usually a mineral" not in _text(order)


def test_swelling_is_handed_over_so_that_it_is_true_of_one_leg_and_of_both() -> None:
    for side in ("one_sided", "both_sides"):
        said = [one.text for one in _spoken(_concluded(f"leg leg_swollen {side}"))]

        assert "A sore, hot or swollen leg should be looked at today." in said
        assert not [text for text in said if "one leg" in text.lower()]
        assert [text for text in said if text.startswith("Tell the doctor or nurse that you have leg swelling")]


def test_weakness_beside_losses_that_go_on_is_told_to_whoever_helps() -> None:
    assert "your muscles feel weak" in _text(_concluded("losses_go_on weakness leg"))


def test_an_antacid_with_kidney_trouble_is_named_for_the_magnesium_in_it() -> None:
    warned = "Some antacids hold magnesium, which builds up with kidney trouble"

    assert warned in _text(_concluded("foot antacid kidney_disease"))
    assert warned not in _text(_concluded("foot antacid"))
    assert warned not in _text(_concluded("foot kidney_disease"))


def test_a_stop_is_told_before_any_advice_and_advice_asks_first() -> None:
    said = [utterance.text for utterance in _spoken(_concluded(f"{ACID_TABLETS} kidney_disease"))]
    caution = next(index for index, text in enumerate(said) if text.startswith("You said that you have kidney"))

    assert caution < next(index for index, text in enumerate(said) if "In the first two weeks" in text)
    assert "Ask the doctor how much to drink." in said
    assert not [text for text in said if text.startswith(("Drink", "Beans"))]


def test_another_person_is_spoken_of_as_they() -> None:
    said = [utterance.text for utterance in _spoken(_concluded("calf ppi ppi_long tremor", subject=Subject.OTHER))]

    assert "This is meant for the person with the cramps." == said[0]
    assert [text for text in said if "because you said they have taken acid-blocking tablets" in text]


def test_a_readback_is_personal_and_addressed_to_whoever_listens() -> None:
    order = Say("readback", ("limb_numb", "leg_hot_red"))

    assert (
        Utterance("I heard that you can't feel your leg or arm, and your leg is hot or red.", personal=True),
        Utterance("Is that right?"),
    ) == _spoken(order)
    assert "I heard that they can't feel their leg" in _spoken(order, Subject.OTHER)[0].text


def _after_a_yes_to(question: str, told: tuple[Finding, ...] = ()) -> Conclude:
    """The result after a bare yes to a safety question, and what was told beside it."""
    findings = (*told, *(Finding(name, words="yes", phrase="yes") for name in KNOWLEDGE.questions[question].yes))
    return Conclude(assess(KNOWLEDGE, findings), findings, Subject.SELF)


LISTING = [name for name, one in KNOWLEDGE.questions.items() if one.stage == "red_flag" and len(one.yes) > 1]


@pytest.mark.parametrize("question", LISTING)
def test_what_one_yes_affirmed_together_is_read_back_as_a_short_list_of_signs(question: str) -> None:
    text = _text(Say("readback_any", KNOWLEDGE.questions[question].yes))

    assert text.startswith("I heard a yes to one of these: ")
    assert text.endswith(". Is that right?")
    assert " or " in text
    assert "you" not in text
    assert len(text.split()) <= 25


@pytest.mark.parametrize("question", ["flag_heart", "flag_nerve", "flag_urine"])
def test_a_bare_yes_to_a_list_of_emergencies_is_told_no_sign_that_the_person_may_not_have(question: str) -> None:
    texts = [one.text for one in _spoken(_after_a_yes_to(question))]

    assert ["This needs emergency help.", CALL, "What you said yes to must be seen straight away."] == texts[:3]
    assert not [text for text in texts if re.search(r"breath|chest|heart|faint|face|throat|urine|feeling", text)]


def test_whoever_then_names_the_sign_hears_of_that_one() -> None:
    racing = Finding("heart_racing", words="my heart is racing", phrase="heart is racing")

    assert "A racing or uneven heart must" in _text(_after_a_yes_to("flag_heart", (racing,)))


def test_a_bare_yes_about_the_leg_tells_the_helper_that_one_of_it_is_so() -> None:
    said = [one.text for one in _spoken(_after_a_yes_to("flag_leg", (Finding("calf", words="calf"),)))]

    assert "Tell the doctor or nurse that your leg is hot or red, or you have leg swelling." in said


@pytest.mark.parametrize(("asking", "begins"), [(1, "Where is"), (2, "For example"), (3, "Say one"), (4, "Say one")])
def test_each_asking_has_its_wording_and_the_last_one_stays(asking: int, begins: str) -> None:
    assert _text(Ask("where", asking)).startswith(begins)


def test_the_numbers_of_the_place_are_spoken() -> None:
    place = Place("112", "your village doctor")
    said = speak(Say("emergency_call", protected=True), BOOK, KNOWLEDGE, place)

    assert (Utterance("Please call one one two now, or ask someone here to call.", protected=True),) == said
    urgent = speak(_concluded(WATER_TABLET), BOOK, KNOWLEDGE, place)
    assert "Please get help today: your village doctor." == urgent[0].text


def test_a_section_that_is_not_there_is_an_error_with_its_name() -> None:
    book = PromptBook(questions={}, answers={}, commands={}, faq={}, replies={}, reasons={})

    with pytest.raises(PromptError, match=r"replies\.txt: \[welcome\] is missing or empty"):
        speak(Say("welcome"), book, KNOWLEDGE)


@pytest.mark.parametrize("subject", Subject)
@pytest.mark.parametrize("question", sorted(BOOK.questions))
def test_every_question_can_be_rendered_beforehand(question: str, subject: Subject) -> None:
    for asking in (1, 2, 3):
        assert {utterance.text for utterance in _spoken(Ask(question, asking), subject)} <= FIXED


SAME_FOR_ALL = sorted(
    name for name, lines in BOOK.replies.items() if EVERYWHERE.issuperset(placeholders(" ".join(lines)))
)


@pytest.mark.parametrize("reply", SAME_FOR_ALL)
def test_a_reply_is_personal_or_can_be_rendered_beforehand(reply: str) -> None:
    for utterance in _spoken(Say(reply)):
        assert utterance.personal != (utterance.text in FIXED)


FINDINGS = st.lists(
    st.tuples(st.sampled_from(sorted(KNOWLEDGE.findings)), st.sampled_from(list(Polarity))),
    max_size=14,
    unique_by=lambda pair: pair[0],
)


@settings(max_examples=300)
@given(FINDINGS, st.sampled_from(list(Subject)))
def test_whatever_was_said_the_reply_keeps_its_promises(pairs: list[tuple[str, Polarity]], subject: Subject) -> None:
    findings = tuple(Finding(name, polarity) for name, polarity in pairs)
    assessment = assess(KNOWLEDGE, findings, subject)
    said = _spoken(Conclude(assessment, findings, subject))
    texts = [utterance.text for utterance in said]
    text = " ".join(texts)

    assert DISCLAIMER in text
    assert "{" not in text
    assert all(utterance.personal or utterance.text in FIXED for utterance in said)
    assert (assessment.triage is Triage.EMERGENCY) == (texts[-1].startswith("Please call nine nine nine now"))
    if assessment.triage.severity >= Triage.URGENT.severity:
        assert texts[0].startswith(("This needs emergency help", "Please get help today", KIND_WORDS[0]))
        assert not [t for t in texts if t.startswith(("In the first", "In weeks", "Drink ", "Take ", "Ask "))]
        assert 9 >= len(said)
    if subject is Subject.OTHER:
        clauses = [t.partition("because you said")[2] for t in texts]
        assert not [clause for clause in clauses if " you " in clause or " your " in clause]


USUAL = ("ppi_long", "diuretic", "alcohol_high", "caffeine_high", "at_night", "calf", "tremor", "in_heat", "urine_dark")


@settings(max_examples=100)
@given(st.sets(st.sampled_from(USUAL)))
def test_a_usual_reply_is_no_longer_than_a_person_can_take_in(yes: set[str]) -> None:
    for no in (HARD_STOPS, []):
        assert seconds_of(_spoken(_concluded(" ".join(sorted(yes)), no))) <= MOST_SECONDS


def test_what_speaks_against_a_mineral_is_told_too() -> None:
    heard = [*HARD_STOPS, "twitching"]
    said = [one.text for one in _spoken(_concluded("calf ppi_long poor_appetite tremor on_walking", heard))]

    assert "One thing does not fit: the cramps come when you walk." in said

    heard = [*HARD_STOPS, "thirsty"]
    said = [one.text for one in _spoken(_concluded("in_heat heavy_sweating urine_dark", heard))]

    assert "You said no when I asked whether you are very thirsty, and that does not fit." in said


def test_what_nobody_asked_about_is_told_in_one_sentence() -> None:
    said = [one.text for one in _spoken(_concluded("calf at_night", []))]

    assert 1 == len([text for text in said if "kidney" in text and "trouble" in text])
    assert not [text for text in said if text.startswith("With ")]


def test_an_ordinary_reply_takes_little_more_than_a_minute() -> None:
    for story in ("calf at_night over_60", "leg at_night", "in_heat thirsty urine_dark", "calf under_18"):
        for no in (HARD_STOPS, []):
            assert seconds_of(_spoken(_concluded(story, no))) <= 76


def test_of_a_long_plan_the_evidence_for_stretching_is_never_told_without_the_stretch() -> None:
    for story in ("calf at_night over_60", "leg at_night smoker", "calf at_night diuretic caffeine_high"):
        for no in (HARD_STOPS, []):
            text = _text(_concluded(story, no))

            assert "Stretching helped" not in text or "from a wall" in text


def test_medicines_to_ask_about_are_named() -> None:
    text = _text(_concluded(ACID_TABLETS))

    assert "tell the pharmacist at the counter about your acid tablets. Change nothing until then." in text
    assert "that you take acid-blocking tablets" not in text, "the same said twice"


def test_the_pharmacist_is_placed_once_and_named_in_short_from_then_on() -> None:
    pharmacy = _text(_concluded(f"{ACID_TABLETS} kidney_disease", []))
    home = Place("112", "your doctor", PHARMACISTS["home"], "home")
    order = _concluded(f"{ACID_TABLETS} kidney_disease", [])
    at_home = " ".join(one.text for one in speak(order, BOOK, KNOWLEDGE, home))

    assert (1, True) == (pharmacy.count("at the counter"), "the pharmacist " in pharmacy)
    assert (1, 0) == (at_home.count("call your pharmacist"), at_home.count("the pharmacist"))


def test_nobody_is_called_in_a_home() -> None:
    home = Place("112", "your doctor", PHARMACISTS["home"], "home")

    assert ["I am calling someone now.", "Please wait here."] == [one.text for one in _spoken(Say("calling_person"))]
    assert ["Please call your pharmacist, or your doctor."] == [
        one.text for one in speak(Say("calling_person"), BOOK, KNOWLEDGE, home)
    ]


TOUCHES = {
    "magnesium_foods": r"\b(nuts|seeds|whole grains|green leaves)\b",
    "potassium_foods": r"\b(potato\w*|beans|yoghurt|bananas?|tomato\w*)\b|salt substitute",
    "calcium_foods": r"\b(milk|tofu|broccoli|canned fish)\b",
    "calcium_foods_no_dairy": r"\b(tofu|broccoli|soya drinks)\b",
    "vitamin_d_daily": r"\bmicrograms?\b|(?<!no mineral tablets or )\btake vitamin D\b",
    "drink_to_thirst": r"\bdrink when thirsty\b|\bthirst is a good guide\b",
    "drink_child": r"\bdrink small amounts\b",
    "drink_regularly": r"\bsip through the day\b|\beven without thirst\b",
    "drink_less": r"\bdrink only when thirsty\b|\bnever more than one litre\b",
    "drink_replace_losses": r"\bsports? drinks?\b|\bglass of water every\b",
}
"""Advice that a caution can stop → the words in which anything would tell to do it.

Beans and yoghurt are named for potassium, which is the danger in them; where potassium is stopped, so is
magnesium's list, which names beans too.
"""


def test_the_table_of_words_covers_everything_that_a_caution_stops() -> None:
    assert {name for caution in KNOWLEDGE.cautions.values() for name in caution.stops} == set(TOUCHES)


@pytest.mark.parametrize("caution", KNOWLEDGE.cautions)
@settings(max_examples=25)
@given(data=st.data())
def test_no_reply_tells_someone_with_a_hard_stop_to_take_what_it_stops(caution: str, data: st.DataObject) -> None:
    stop = KNOWLEDGE.cautions[caution]
    has = data.draw(st.sampled_from(sorted(stop.any_of)))
    others = data.draw(st.lists(st.sampled_from(sorted(KNOWLEDGE.findings)), max_size=8))
    if (
        Trait.SUPPOSED in KNOWLEDGE.findings[has].traits
    ):  # it goes as soon as what it supposes is told: "my son is forty"
        others = [name for name in others if has not in KNOWLEDGE.findings[name].excludes]
    denied = [name for name in HARD_STOPS if name not in {has, *others}]
    said = [one.text for one in _spoken(_concluded(" ".join((has, *others)), denied))]
    told = (
        "because you said",
        "does not fit",
        "tell the pharmacist",
        "Tell ",
        "before more is taken",
        "before the next dose",
    )
    plan = [text for text in said if not any(words in text for words in told)]

    for name in stop.stops:
        assert not [text for text in plan if re.search(TOUCHES[name], text, re.IGNORECASE)]


@pytest.mark.parametrize("name", KNOWLEDGE.faq)
@pytest.mark.parametrize("where", PHARMACISTS)
def test_an_answer_is_short_and_safe_for_whoever_hears_it(name: str, where: Literal["pharmacy", "home"]) -> None:
    said = speak(Say(f"faq.{name}"), BOOK, KNOWLEDGE, Place(whom=PHARMACISTS[where], name=where))
    text = " ".join(one.text for one in said)

    assert len(said) <= 3
    assert "{" not in text
    assert seconds_of(said) <= 18
    assert not re.search(r"\b(milli|micro)?grams?\b", text)
    if any(re.search(pattern, text, re.IGNORECASE) for pattern in TOUCHES.values()):
        assert re.search(r"\b(ask|call)\b[^.]*\b(pharmacist|doctor|midwife)\b[^.]*\b(first|before)\b", text), text


def test_the_answer_to_what_this_is_tells_how_old_its_knowledge_is() -> None:
    assert "last changed on the thirtieth of November, two thousand and twenty-six" in _text(Say("faq.what_is_this"))


def test_the_answer_about_how_many_questions_is_true() -> None:
    assert KNOWLEDGE.faq["duration"].values == {"questions": MOST_QUESTIONS}


BEFORE_THEY = frozenset(
    "a and are because can do did does have how if is it like many much or so than that the to was were what when "
    "where whether which while would until than as since then example tablets".split()
)
"""Words after which "they" is the subject; after any other it would have to be "them"."""


@pytest.mark.parametrize("asking", [1, 2, 3])
@pytest.mark.parametrize("question", sorted(KNOWLEDGE.questions))
def test_no_question_about_another_person_says_they_for_them(question: str, asking: int) -> None:
    words = re.findall(r"[a-z']+", _they_text(question, asking))
    before = [words[index - 1] for index, word in enumerate(words) if word == "they" and index]

    assert [] == [word for word in before if word not in BEFORE_THEY]


def _they_text(question: str, asking: int) -> str:
    said = _spoken(Ask(question, asking), Subject.OTHER)
    return " . ".join(one.text for one in said).lower()


@pytest.mark.parametrize("command", ["repeat", "skip", "go back", "start over", "slower", "louder", "a person", "stop"])
def test_the_help_names_what_can_be_said(command: str) -> None:
    assert command in _text(Say("help"))


@pytest.mark.parametrize("question", sorted(KNOWLEDGE.questions))
def test_the_first_wording_of_a_question_is_one_sentence(question: str) -> None:
    assert 1 == len(_spoken(Ask(question)))


def test_a_plan_names_the_dangers_that_nobody_could_rule_out_before_anything_else() -> None:
    unsure = tuple(Finding(name, Polarity.UNSURE) for name in KNOWLEDGE.questions["flag_leg"].yes)
    told = (Finding("calf"), Finding("at_night"), *unsure)
    text = _text(Conclude(assess(KNOWLEDGE, told), told, Subject.SELF))

    assert text.startswith(
        "I could not find out about a swollen leg, or a hot or red leg. With any of that, get help today: "
    )
    assert "nine nine nine now" not in text


@pytest.mark.parametrize("where", sorted(PHARMACISTS))
def test_of_an_emergency_that_nobody_could_rule_out_a_plan_says_to_call_before_it_says_whom_to_ask(
    where: Literal["pharmacy", "home"],
) -> None:
    place = Place(whom=PHARMACISTS[where], name=where)
    named = "chest pain, trouble breathing, a racing heart, or "
    for question, *beside in (("flag_heart",), ("flag_heart", "leg_swollen")):
        unsure = [*KNOWLEDGE.questions[question].yes, *beside]
        told = (Finding("calf"), Finding("at_night"), *(Finding(name, Polarity.UNSURE) for name in unsure))
        said = [
            one.text for one in speak(Conclude(assess(KNOWLEDGE, told), told, Subject.SELF), BOOK, KNOWLEDGE, place)
        ]

        assert said[0].startswith(f"I could not find out about {named}")
        assert "With any of that, call nine nine nine now." == said[1]
        assert said[2].startswith("If you are not sure, ")
        assert bool(beside) == ("I could not find out about a swollen leg." in said)


def test_a_danger_that_was_denied_in_the_end_is_not_named_as_open() -> None:
    told = (Finding("calf"), Finding("leg_swollen", Polarity.UNSURE), Finding("leg_swollen", Polarity.DENIED))

    assert "could not find out" not in _text(Conclude(assess(KNOWLEDGE, told), told, Subject.SELF))


def test_an_urgent_result_names_the_emergencies_that_nobody_could_rule_out_before_its_last_word() -> None:
    unsure = [*KNOWLEDGE.questions["flag_heart"].yes, *KNOWLEDGE.questions["flag_leg"].yes]
    told = (Finding("new_weakness"), *(Finding(name, Polarity.UNSURE) for name in unsure))
    text = _text(Conclude(assess(KNOWLEDGE, told), told, Subject.SELF))

    named = "chest pain, trouble breathing, a racing heart, or another sign that I asked about"
    last = "with any of that, call nine nine nine now. If it gets worse, or with chest pain,"
    assert f"I could not find out about {named}; {last}" in text
    assert "swollen" not in text


def test_an_urgent_result_names_no_sign_that_was_asked_about_and_can_wait() -> None:
    told = (Finding("new_weakness"), Finding("leg_swollen", Polarity.UNSURE), Finding("chest_pain", Polarity.DENIED))

    assert "could not find out" not in _text(Conclude(assess(KNOWLEDGE, told), told, Subject.SELF))


def test_nobody_is_told_that_they_said_no_to_what_they_left_out_of_a_list() -> None:
    picked = tuple(Finding(name) for name in ("in_heat", "heavy_sweating", "urine_dark"))
    left_out = Finding("thirsty", Polarity.DENIED, words="heat and sweating", score=0.0)
    for denied, spoken in ((left_out, False), (replace(left_out, score=1.0), True)):
        told = (*picked, denied, *(Finding(name, Polarity.DENIED) for name in HARD_STOPS))
        text = _text(Conclude(assess(KNOWLEDGE, told), told, Subject.SELF))

        assert spoken == ("You said no when I asked whether you are very thirsty" in text)


@pytest.mark.parametrize(
    ("told", "sentence", "spoken"),
    [
        # of the arms nothing is known but that they cramp
        ("leg arm_shoulder", "This is not usually a mineral problem.", False),
        ("over_an_hour calf", "This is not usually a mineral problem.", False),
        ("leg_swollen calf", "This is not usually a mineral problem.", True),
        # weakness alone may be anything
        ("new_weakness leg", "Say that it could be potassium.", False),
        ("new_weakness diuretic", "Say that it could be potassium.", True),
        ("new_weakness cola_high", "Say that it could be potassium.", True),
        ("new_weakness painless_weakness hand twitching", "Say that it could be potassium.", False),
        ("new_weakness muscle_wasting diuretic", "Say that it could be potassium.", False),
        ("tingling_mouth", "Say that it could be calcium.", True),
        ("potassium_low leg", "Say that it could be potassium.", False),
        ("potassium_high leg", "Say that it could be potassium.", False),
        ("potassium_high leg", "This is not usually a mineral problem.", False),
        ("sodium_low calf", "This is not usually a mineral problem.", False),
    ],
)
def test_an_urgent_result_names_only_what_its_signs_point_at(told: str, sentence: str, *, spoken: bool) -> None:
    findings = tuple(Finding(name) for name in told.split())
    assessment = assess(KNOWLEDGE, findings)

    assert Triage.URGENT is assessment.triage
    assert spoken == (sentence in _text(Conclude(assessment, findings, Subject.SELF)))


def test_a_lack_that_a_test_has_found_is_never_called_none() -> None:
    for name in ("magnesium_low", "vitamin_d_low"):
        for others in ("calf at_night minutes eases_with_stretch knot over_60 leg", "cramp"):
            findings = tuple(Finding(one) for one in (name, *others.split()))
            text = _text(Conclude(assess(KNOWLEDGE, findings), findings, Subject.SELF))

            assert "not usually a mineral problem" not in text
            assert "could fit" not in text

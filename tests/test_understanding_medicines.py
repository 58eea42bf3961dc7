"""Medicine names as recognisers write them: other words that sound alike, split over several."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told, understanding

from kiosk.events import Heard
from kiosk.interview.doubt import is_doubtful
from kiosk.understanding.matching.phones import distance, joined, phones_of, weight_of
from kiosk.understanding.matching.sounds import coarse_key, key

HEARD_BY_WHISPER = {
    "furrow smide": "diuretic",
    "Spiron Electam": "k_sparing",
    "binder flume at the azer": "diuretic",
    "Grandma Pearl": "ace_arb",
    "I take furosimide.": "diuretic",
    "I take Candace Artin.": "ace_arb",
    "I take Val Sartan.": "ace_arb",
    "I take herb sartan.": "ace_arb",
    "I take amyloedipine.": "bp_tablet",
    "I take fellow type in.": "bp_tablet",
    "I take some fast data in.": "statin",
    "I take Lance Sopra's oil.": "ppi",
    "I take Pan Top Resolve.": "ppi",
    "I take flux a team.": "antidepressant",
    "I take ducts a cycline.": "interacting_antibiotic",
    "I take the goxin.": "digoxin",
    "I take chipper flokes, hasen.": None,
}
"""What tiny.en made of synthetic voices, and the class that was meant; None: not found, and nothing else either."""
SAID_ABOUT_THEM = {
    "a water pill": "diuretic",
    "something for my cholesterol": "statin",
    "my heartburn tablets": "ppi",
    "the blue inhaler": "beta_agonist",
    "blood pressure tablets": "bp_tablet",
    "a blood thinner": "anticoagulant",
    "the weight loss jab": "glp1",
    "a tablet for my thyroid": "levothyroxine",
    "the bone injection": "denosumab",
    "steroids": "steroid",
    "milk of magnesia": "antacid",
    "tonic water": "quinine",
    "salt substitute": "potassium_supplement",
    "nothing at all": "no_medicines",
}
CLASSES = {name for name, spec in knowledge().findings.items() if spec.group == "medicine"}


@pytest.mark.parametrize(("said", "meant"), HEARD_BY_WHISPER.items())
def test_a_mangled_name_is_found_by_sound_or_not_at_all(said: str, meant: str | None) -> None:
    assert ({meant} if meant else set()) == told(hear(said, "medicines")) & CLASSES


@pytest.mark.parametrize(("said", "meant"), SAID_ABOUT_THEM.items())
def test_lay_words_name_a_class(said: str, meant: str) -> None:
    assert meant in told(hear(said, "medicines"))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("insulin glargine", "diabetes_medicine"),
        ("Xultophy", "diabetes_medicine"),
        ("Zestoretic", "ace_arb"),
        ("Breztri", "beta_agonist"),
        ("bambuterol", "beta_agonist"),
        ("Picolax", "laxative"),
        ("oestradiol", "hormone"),
        ("toremifene", "hormone"),
        ("acenocoumarol", "anticoagulant"),
        ("voclosporin", "ciclosporin"),
    ],
)
def test_a_name_of_a_class_that_the_clinic_knows_tells_that_class_alone(name: str, meant: str) -> None:
    assert {meant} == told(hear(f"I take {name}", "medicines"))


def test_several_names_are_found_in_one_answer() -> None:
    meaning = hear("ramipril, some fast data in, and furrow smide", "medicines")

    assert {"ace_arb", "statin", "diuretic"} == told(meaning) & CLASSES


def test_a_name_found_by_sound_scores_less_than_one_heard_well() -> None:
    [well] = hear("simvastatin", "medicines").findings
    [mangled] = hear("some fast data in", "medicines").findings

    assert well.score > mangled.score


@pytest.mark.parametrize("said", ["I don't take furosemide", "I stopped taking furrow smide", "no omeprazole"])
def test_a_medicine_can_be_denied_like_anything_else(said: str) -> None:
    assert all(name.startswith("!") for name in told(hear(said, "medicines")))


@pytest.mark.parametrize("said", ["I went to the shop in my slippers", "it is a lovely morning", "my legs are tired"])
def test_talk_about_something_else_names_no_medicine(said: str) -> None:
    assert told(hear(said)) & CLASSES == set()
    assert told(hear(said, "medicines")) & CLASSES == set()


@pytest.mark.parametrize(("one", "other"), [("weak", "week"), ("knot", "not"), ("numb", "num")])
def test_words_that_sound_alike_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("leg", "lake"), ("foot", "fat"), ("lips", "legs")])
def test_words_that_differ_in_a_vowel_or_a_voice_do_not(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_spaces_and_small_slips_hardly_part_a_name_from_its_mishearing() -> None:
    name = phones_of("simvastatin")
    heard = joined(map(phones_of, "some fast data in".split()))

    assert coarse_key("furosemide") == coarse_key("furrow smide")
    assert distance(heard, name) < 0.25 * weight_of(name)
    assert distance(name, name) == 0


def both(text: str, phrase: str, *names: str) -> dict[str, float]:
    """What two decoders heard in answer to the question about medicines → classes with their likeness."""
    meaning = understanding().understand(Heard(text, phrase=phrase, names=names), knowledge().questions["medicines"])
    assert all(is_doubtful(knowledge(), one) for one in meaning.findings if one.likeness < 1)
    return {one.id: one.likeness for one in meaning.findings if one.id in CLASSES}


@pytest.mark.parametrize(
    ("text", "phrase", "meant"),
    [
        ("i take her alex's seen", "i take raloxifene", "hormone"),
        ("I take side-class prints.", "i take cyclosporins", "ciclosporin"),
    ],
)
def test_a_name_that_only_the_phrase_list_heard_is_read_back_in_place_of_what_the_words_sound_like(
    text: str, phrase: str, meant: str
) -> None:
    heard = both(text, phrase)

    assert {meant} == set(heard)
    assert heard[meant] < 1


def test_a_name_that_the_words_sound_nothing_like_is_left_out() -> None:
    assert {} == both("the bus was late again", "i take ramipril")


def test_a_name_that_both_heard_word_for_word_stands_beside_no_other() -> None:
    assert {"hormone": 1.0} == both("I take tamoxifen.", "i take tamoxifen")


def test_a_likely_name_is_read_back_in_place_of_what_the_phrase_list_heard() -> None:
    heard = both("I take more of this.", "i take marbles", "i take norvasc")

    assert {"bp_tablet"} == set(heard)
    assert heard["bp_tablet"] < 1
    assert {"bp_tablet"} == set(both("I take more of this.", "i take nurofen", "i take norvasc"))


def test_names_of_several_classes_that_are_about_as_likely_are_no_name() -> None:
    text = "I take the lid on it"

    assert {"bisphosphonate"} == set(both(text, "", "i take clodronate", "i take alendronate"))
    assert {} == both(text, "", "i take clodronate", "i take glycomet")


def test_what_the_words_sound_like_counts_only_where_it_is_among_the_likely_names() -> None:
    assert {"ace_arb"} == set(both("I dig tartan.", ""))
    assert {} == both("I dig tartan.", "", "i take stattin", "i take voltaren")
    assert {"ace_arb"} == set(both("I dig tartan.", "", "i take sartan", "i take voltaren"))


def test_a_likely_name_that_the_words_sound_nothing_like_is_left_out() -> None:
    assert {} == both("Thank you.", "", "i take reclast")


def test_of_several_medicines_none_is_lost_to_a_likely_name() -> None:
    listed = "i take ramipril and bendroflumethiazide"

    assert {"ace_arb", "diuretic"} == set(both("I take rummy pearl and bend row.", listed, "i take ramipril"))


def test_a_no_is_no_name_however_likely() -> None:
    assert "ciclosporin" not in both("No.", "knelt", "neoral")


def test_a_name_that_the_phrase_list_alone_heard_counts_only_where_it_is_among_the_likely_ones() -> None:
    text, listed = "I take Epic Saigon.", "i take edoxaban"

    assert {"anticoagulant"} == set(both(text, listed))
    assert {} == both(text, listed, "i take exelon", "i take lithium")
    assert {"anticoagulant"} == set(both(text, listed, "i take edoxaban", "i take lithium"))


def test_no_medicine_beside_a_likely_name_stays_no_medicine() -> None:
    assert {"no_medicines"} == set(both("No tablets.", "no tablets", "i take lithium"))


@pytest.mark.parametrize(
    "said",
    ["i take and all", "i'd taken the top", "i take private", "the locks of teeth", "I take an idea", "I take so on"],
)
def test_words_before_a_name_and_names_of_other_vowels_are_no_medicine(said: str) -> None:
    assert told(hear(said, "medicines")) & CLASSES == set()


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("i take simvastatin and furrow smide", "i take simvastatin"),
        ("i take simvastatine and furosimide", "i take simvastatin"),
        ("i take some fast data in and furrow smide", "i take furosemide"),
    ],
)
def test_a_name_that_the_phrase_list_heard_takes_no_place_but_its_own(text: str, phrase: str) -> None:
    assert {"statin", "diuretic"} == set(both(text, phrase))

"""What people ask back: heard as what it is, and nothing else taken for it."""

from __future__ import annotations

import tomllib

import pytest
from understanding_fixtures import ROOT, hear, knowledge, sections, told

from kiosk.errors import KioskError
from kiosk.files.prompts import load_book
from kiosk.understanding.dialogue_acts.asked_back import PromptQuestion
from kiosk.understanding.templates import expand

TABLE = tomllib.loads((ROOT / "tests" / "asked_back.toml").read_text(encoding="utf-8"))
ASKS = [(said, name) for name, ways in TABLE["asks"].items() for said in ways]
TELLS = TABLE["tells"]["said"]
PRESUPPOSED = {
    "at_night",
    "calf",
    "leg",
    "cramp",
    "diuretic",
    "statin",
    "bp_tablet",
    "sleep_ruined",
    "warfarin",
    "ppi",
    "male",
    "under_18",
}
"""What "why do I cramp at night" and "is it my statin" tell as well."""
COMMANDS = TABLE["tells"]["commands"]
UTTERANCES = tomllib.loads((ROOT / "tests" / "utterances.toml").read_text(encoding="utf-8"))["utterance"]


def test_the_table_has_at_least_eighty_ways_of_asking_and_forty_that_ask_nothing() -> None:
    assert len(ASKS) >= 80
    assert len(TELLS) + len(COMMANDS) >= 40
    assert set(TABLE["asks"]) == set(knowledge().faq)


@pytest.mark.parametrize(("said", "name"), ASKS)
def test_a_question_is_heard_and_tells_no_finding(said: str, name: str) -> None:
    meaning = hear(said)

    assert (name, None) == (meaning.asked_back, meaning.command)
    assert told(meaning) <= PRESUPPOSED


@pytest.mark.parametrize(("said", "name"), ASKS)
@pytest.mark.parametrize("question", ["hard_stops", "where", "drinking"])
def test_a_question_is_heard_whatever_the_kiosk_asked(said: str, name: str, question: str) -> None:
    assert name == hear(said, question).asked_back


@pytest.mark.parametrize(
    ("said", "question"),
    [("is it my heart then?", "flag_heart"), ("isn't it my heart?", "flag_heart"), ("is it my throat?", "flag_nerve")],
)
def test_a_question_picks_nothing_from_the_list_that_the_kiosk_read_out(said: str, question: str) -> None:
    assert set() == told(hear(said, question))


@pytest.mark.parametrize(("said", "question"), TELLS)
def test_what_tells_is_no_question(said: str, question: str) -> None:
    assert hear(said, question or None).asked_back is None


@pytest.mark.parametrize(("said", "command"), COMMANDS)
def test_a_command_is_no_question(said: str, command: str) -> None:
    meaning = hear(said)

    assert (command, None) == (meaning.command, meaning.asked_back)


@pytest.mark.parametrize("row", UTTERANCES, ids=[row["said"] for row in UTTERANCES])
def test_nothing_in_the_table_of_utterances_is_taken_for_a_question(row: dict[str, str]) -> None:
    assert hear(row["said"], row.get("question")).asked_back is None


@pytest.mark.parametrize(
    ("said", "findings", "asks"),
    [
        ("I get cramps in my calves at night, should I take magnesium?", {"calf", "at_night"}, "magnesium_tablets"),
        ("i get cramps in my calves at night should i take magnesium", {"calf", "at_night"}, "magnesium_tablets"),
        ("I take omeprazole. Can my medicines cause this?", {"ppi"}, "medicines"),
        ("could my water tablets cause this", {"diuretic"}, "medicines"),
        ("why do I get cramps at night", {"at_night"}, "why_at_night"),
        ("my feet tingle and is coffee bad for me", {"tingling_feet"}, "coffee"),
    ],
)
def test_what_is_told_beside_a_question_is_kept(said: str, findings: set[str], asks: str) -> None:
    meaning = hear(said)

    assert findings <= told(meaning)
    assert asks == meaning.asked_back


@pytest.mark.parametrize("said", ["does quinine help", "should I take magnesium or potassium tablets", "is coffee bad"])
def test_what_is_only_asked_about_is_no_finding(said: str) -> None:
    assert set() == told(hear(said))


@pytest.mark.parametrize(
    ("said", "flag"),
    [
        ("is it dangerous that my chest is tight", "chest_pain"),
        ("should I see a doctor, I can't feel my leg", "limb_numb"),
        ("why is my pee dark like cola", "urine_brown"),
    ],
)
def test_a_red_flag_inside_a_question_is_heard_all_the_same(said: str, flag: str) -> None:
    assert flag in told(hear(said))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("should i take magnezium tablets", "magnesium_tablets"),
        ("does quinin help", "quinine"),
        ("do bannanas help", "bananas"),
        ("are crumps dangerous", "dangerous"),
        ("how long until it gets beter", "how_long"),
    ],
)
def test_a_slip_of_the_recogniser_is_forgiven(said: str, name: str) -> None:
    assert name == hear(said).asked_back


@pytest.mark.parametrize("lead", ["", "yes but ", "um ", "sorry, ", "one question: ", "can you tell me ", "well "])
def test_what_leads_in_changes_nothing(lead: str) -> None:
    assert "how_long" == hear(f"{lead}how long until it gets better").asked_back


@pytest.mark.parametrize("line", ["magnesium tablets", "I take magnesium", "", "is"])
def test_a_line_that_asks_nothing_is_refused(line: str) -> None:
    with pytest.raises(KioskError):
        PromptQuestion.of("coffee", line)


def test_each_shipped_way_of_asking_is_heard_as_its_own_question() -> None:
    wrong = []
    for name, templates in sections("faq.txt").items():
        for template in templates:
            for sentence in expand(template)[:12]:
                topic = sentence.removeprefix("about ")
                heard = hear(sentence if topic == sentence else f"does {topic} help")
                if heard.asked_back != name and heard.command is None:
                    wrong.append((sentence, name, heard.asked_back))

    assert [] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "should I quit drinking all at once",
        "can I drink as much as I want",
        "can I take antacids",
        "do I double my dose",
        "should I change my tablets",
        "can I leave off the statin",
        "is it safe to stop ramipril",
    ],
)
def test_what_somebody_asks_whether_to_do_is_not_told(text: str) -> None:
    assert () == hear(text).findings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("should I halve my water tablet", "diuretic"),
        ("I take omeprazole, should I stop it", "ppi"),
        ("can I stop it because I take a statin", "statin"),
        ("can I sit down I am on a statin", "statin"),
        ("so I have to take omeprazole", "ppi"),
        ("can I take all my tablets at once", "overdose"),
    ],
)
def test_what_is_told_beside_such_a_question_counts(text: str, told: str) -> None:
    assert told in {one.id for one in hear(text).findings}


def test_no_answer_about_medicines_begins_with_yes() -> None:
    names = ("medicines", "stop_medicine", "pain_relief", "quinine", "supplements")
    spoken = [line for name in names for line in load_book(ROOT / "prompts" / "en").replies[f"faq.{name}"]]

    assert not [line for line in spoken if line.lower().startswith("yes")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("am I going to die", "dangerous"),
        ("can cramps kill you", "dangerous"),
        ("is it arthritis", "could_it_be"),
        ("does a bar of soap work", "soap"),
        ("does amlodipine cause cramps", "medicines"),
        ("are bananas ok with ramipril", "bananas"),
        ("doesn't everyone get cramps", "common"),
    ],
)
def test_what_people_ask_at_a_danger_is_answered(said: str, name: str) -> None:
    assert hear(said, "flag_heart").asked_back == name


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("my heart goes a bit when I climb the stairs, doesn't everyone's", "palpitations"),
        ("a bit breathless on the hill, isn't everyone", "breathless"),
        ("I'm dizzy when I stand, don't we all", "dizzy"),
    ],
)
def test_asking_whether_others_have_it_too_tells_it_and_asks_nothing(said: str, told: str) -> None:
    heard = hear(said, "flag_heart")

    assert heard.asked_back is None
    assert told in {one.id for one in heard.findings}


def test_a_mineral_that_is_only_asked_about_beside_ones_own_tablets_is_not_taken() -> None:
    found = {one.id for one in hear("is magnesium safe with my water tablets", "opening").findings}

    assert found == {"diuretic"}


@pytest.mark.parametrize(
    "said", ["that's all I wanted to know", "I only came in for my prescription", "I just wanted to ask, thank you"]
)
def test_whoever_only_wanted_to_know_something_may_go(said: str) -> None:
    assert hear(said, "opening").command == "stop"
    assert hear("I just wanted to ask about my cramps", "opening").command is None


@pytest.mark.parametrize("text", ["what's a racing heart", "what's fainting", "what are palpitations"])
def test_whoever_asks_what_a_word_means_gets_help(text: str) -> None:
    assert hear(text, "flag_heart").command == "help"


@pytest.mark.parametrize(
    "text", ["what is this pain in my chest", "what's the pressure in my chest", "what is squeezing my chest"]
)
def test_whoever_asks_what_they_have_tells_it(text: str) -> None:
    assert "chest_pain" in told(hear(text, "flag_heart"))

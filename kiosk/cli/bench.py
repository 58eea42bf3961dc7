"""`kiosk bench`: benchmarks that others can run. Each is loaded by its own command alone."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kiosk.assembly import SHIPPED_PROMPTS
from kiosk.bench.pages import write_page
from kiosk.cli.numbers import count, log_odds, minutes, seed, share, visits
from kiosk.cli.options import add_commands, path_named, print_json
from kiosk.settings import Settings
from kiosk.understanding.learnt.linear import Linear

PROJECT = SHIPPED_PROMPTS.parent
PATIENTS = 10_000
LEAST_VISITS = 200
"""Of the benchmark of growth, which leaves the first hundred out."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command and its benchmarks."""
    bench = commands.add_parser("bench", help="measure, and write tables and charts")
    kinds = add_commands(bench, "benchmarks", "BENCHMARK")
    _add_clinic(kinds)
    stories = kinds.add_parser(
        "stories", help="tier and cause of stories in people's own words, told and after a visit"
    )
    _add_output(stories)
    stories.set_defaults(func=stories_command)
    acuity = kinds.add_parser("acuity", help="what the words of a story tell of its urgency, learnt and tried")
    acuity.add_argument("--write", action="store_true", help="put what was learnt in the place of what the kiosk uses")
    add_data(acuity)
    acuity.set_defaults(func=acuity_command)
    answers = kinds.add_parser("answers", help="what answers to questions about danger tell, learnt and tried")
    answers.add_argument("--write", action="store_true", help="put what was learnt in the place of what the kiosk uses")
    add_data(answers)
    answers.set_defaults(func=answers_command)
    understanding = kinds.add_parser("understanding", help="what is understood, beside other people's matchers")
    add_data(understanding)
    understanding.add_argument(
        "--sample", type=path_named, metavar="FILE", help="write the consultations to be judged by hand there, and end"
    )
    understanding.set_defaults(func=understanding_command)
    tune = kinds.add_parser("tune", help="what other thresholds of the understanding would do, on the tuning table")
    tune.add_argument("--output", type=path_named, metavar="DIR", help="write tuning.md there")
    tune.set_defaults(func=tune_command)
    _add_sound(kinds)
    _add_service(kinds)
    for kind in kinds.choices.values():
        kind.set_defaults(func=_once_writable(kind.get_default("func")))


def _once_writable(measure: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """Have a folder that can't be written to refused before the measuring, not after an hour of it."""

    def run(chosen: argparse.Namespace) -> int:
        from kiosk.bench.inputs import check_output

        if getattr(chosen, "sample", None) is None:  # a sample is all that is written then
            check_output(chosen.output)
        return measure(chosen)

    return run


def _add_sound(kinds: argparse._SubParsersAction[Any]) -> None:
    """Add what hears and speaks."""
    hearing = kinds.add_parser("hearing", help="how well each recogniser hears, in silence and in noise")
    add_data(hearing)
    hearing.add_argument("--sentences", type=count, default=80, metavar="N", help="of the table; default: 80")
    hearing.add_argument("--dangers", type=count, default=40, metavar="N", help="that tell of one; default: 40")
    hearing.add_argument("--noisy", type=count, default=12, metavar="N", help="of them in every noise; default: 12")
    hearing.set_defaults(func=hearing_command)
    turns = kinds.add_parser("turns", help="how long replies take and who is cut off, on a virtual sound card")
    turns.add_argument(
        "--engine", action="append", choices=["vosk", "whisper", "sphinx"], help="may be repeated; default: all ready"
    )
    _add_output(turns)
    turns.set_defaults(func=turns_command)
    wake = kinds.add_parser("wake", help="how the wake phrase is heard, false starts in an hour, what waiting costs")
    wake.add_argument("--engine", choices=["vosk", "sphinx"], default="sphinx", help="default: sphinx; whisper's too")
    wake.add_argument("--minutes", type=minutes, default=60.0, metavar="N", help="of other speech; default: 60")
    add_data(wake)
    wake.set_defaults(func=wake_command)


def _add_service(kinds: argparse._SubParsersAction[Any]) -> None:
    """Add what a machine that runs for long does."""
    publishing = kinds.add_parser("publishing", help="how long publishing takes, and until it is spoken")
    publishing.add_argument("--runs", type=count, default=5, metavar="N", help="of each; default: 5")
    _add_output(publishing)
    publishing.set_defaults(func=publishing_command)
    growth = kinds.add_parser("growth", help="whether memory, threads or handles grow over many visits")
    growth.add_argument(
        "--visits", type=visits(LEAST_VISITS), default=1000, metavar="N", help="200 or more; default: 1000"
    )
    growth.add_argument("--engine", default="sphinx", choices=["vosk", "whisper", "sphinx"], help="default: sphinx")
    _add_output(growth)
    growth.set_defaults(func=growth_command)


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add where the data is, and where tables and charts go."""
    parser.add_argument(
        "--data",
        type=path_named,
        metavar="DIR",
        default=Path(os.environ.get("KIOSK_DATA") or PROJECT.parent / "shared" / "data"),
        help="folder of the data; else KIOSK_DATA, else ../shared/data",
    )
    _add_output(parser)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output", type=path_named, metavar="DIR", default=PROJECT / "docs" / "benchmarks", help="where they go"
    )


def understanding_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of understanding, or write its sample."""
    from kiosk.bench import understanding
    from kiosk.bench.inputs import check_data, check_sample
    from kiosk.bench.peers.environment import default_cache

    check_sample(chosen.sample)
    if chosen.sample is not None:
        check_data(chosen.data, "consultations.csv")
        understanding.write_sample(chosen.data, chosen.sample)
    else:
        check_data(chosen.data, "complaints.csv", "consultations.csv")
        print(understanding.run(chosen.data, default_cache(), chosen.output))
    return 0


def tune_command(chosen: argparse.Namespace) -> int:
    """Calibrate the thresholds of the understanding."""
    from kiosk.bench import tuning

    print(tuning.run(chosen.output))
    return 0


def hearing_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of hearing."""
    from kiosk.bench import hearing_report
    from kiosk.bench.inputs import NOISES, check_data

    check_data(chosen.data, "offtopic", "other-speech", "words", *NOISES)
    amount = hearing_report.Amount(chosen.sentences, chosen.dangers, chosen.noisy)
    command = f"kiosk bench hearing --sentences {amount.sentences} --dangers {amount.dangers} --noisy {amount.noisy}"
    print(hearing_report.run(chosen.data, chosen.output, amount, command))
    return 0


def turns_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of turns with every engine whose model is there."""
    from kiosk.bench import turns_report
    from kiosk.bench.hearing import ready_engines

    engines = chosen.engine or [choice.name for choice in ready_engines(Settings())[0]]
    command = "kiosk bench turns" + "".join(f" --engine {engine}" for engine in chosen.engine or ())
    print(turns_report.run(chosen.output, command, engines))
    return 0


def growth_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of growth; status 1 when the kiosk grows."""
    from kiosk.bench import growth_report

    command = f"kiosk bench growth --visits {chosen.visits} --engine {chosen.engine}"
    page, steady = growth_report.run(chosen.output, command, chosen.visits, chosen.engine)
    print(page)
    return 0 if steady else 1


def wake_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of the wake phrase."""
    from kiosk.bench import wake_report
    from kiosk.bench.inputs import NOISES, check_data

    check_data(chosen.data, "other-speech", "offtopic", "words", "rooms", "consultations.csv", *NOISES)
    print(wake_report.run(chosen.data, chosen.output, chosen.engine, chosen.minutes * 60))
    return 0


def publishing_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of publishing."""
    from kiosk.bench import publishing

    print(publishing.run(chosen.output, chosen.runs))
    return 0


def _add_clinic(kinds: argparse._SubParsersAction[Any]) -> None:
    clinic = kinds.add_parser("clinic", help="whole interviews with simulated patients")
    clinic.add_argument("--patients", type=count, default=PATIENTS, metavar="N", help=f"default: {PATIENTS}")
    clinic.add_argument("--seed", type=seed, default=1, help="the same seed draws the same patients; default: 1")
    clinic.add_argument("--unknown", type=share, default=0.1, metavar="SHARE", help="answers not known; default: 0.1")
    clinic.add_argument("--flipped", type=share, default=0.1, metavar="SHARE", help="answers wrong; default: 0.1")
    clinic.add_argument(
        "--jitter", type=log_odds, default=0.5, help="how far weights are off, in log-odds; default: 0.5"
    )
    clinic.add_argument("--output", type=path_named, metavar="DIR", help="write clinic.md and clinic.png there")
    clinic.add_argument("--json", action="store_true", help="print JSON only")
    clinic.set_defaults(func=clinic_command)


def clinic_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of the clinic; print its targets."""
    from kiosk.bench import clinic_page
    from kiosk.bench.patients import Noise

    noise = Noise(chosen.unknown, chosen.flipped, chosen.jitter)
    made = clinic_page.run(chosen.patients, chosen.seed, noise, chosen.output)
    if chosen.json:
        print_json(clinic_page.shape(made))
        return 0
    for what, reached, wanted, ok in clinic_page.targets(made):
        print(f"{what:42} {reached:>7}  wanted {wanted:>6}  {'ok' if ok else 'NOT REACHED'}")
    return 0


def acuity_command(chosen: argparse.Namespace) -> int:
    """Learn anew, write the page, and print it."""
    from kiosk.assembly import load_mind
    from kiosk.bench import acuity
    from kiosk.bench.inputs import check_data

    check_data(chosen.data, "consultations.csv")
    mind = load_mind(Settings())
    learnt = acuity.run(PROJECT / "tests", chosen.data, mind)
    _write_learnt(chosen, {"acuity": learnt.acuity.learnt}, "acuity.md", acuity.page(learnt, mind.knowledge.version))
    return 0


def answers_command(chosen: argparse.Namespace) -> int:
    """Learn anew, write the page, and print it."""
    from kiosk.assembly import load_mind
    from kiosk.bench import danger_answers
    from kiosk.bench.inputs import check_data

    check_data(chosen.data, "consultations.csv")
    mind = load_mind(Settings())
    learnt = danger_answers.run(PROJECT / "tests", chosen.data, mind)
    page = danger_answers.page(learnt, mind.knowledge.version)
    _write_learnt(chosen, learnt.answers.questions, "answers.md", page)
    return 0


def _write_learnt(chosen: argparse.Namespace, weights: Mapping[str, Linear], name: str, page: str) -> None:
    """Write the page, and the weights where that was asked for; print the page."""
    from kiosk.files.weights import write_weights

    def write() -> None:
        for of, learnt in weights.items() if chosen.write else ():
            write_weights(learnt, of)

    write_page(chosen.output, name, page, write)
    print(page)


def stories_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of stories: write its page, and print it."""
    from kiosk.assembly import load_mind
    from kiosk.bench import stories, stories_report, stories_visits
    from kiosk.bench.extra import require

    require("matplotlib")
    tests, mind = PROJECT / "tests", load_mind(Settings())
    listen = mind.understand_story
    answers = stories_visits.answers_in(tests / "vignettes_answers.toml", mind.knowledge)
    tables = []
    for name in ("tuning", "reporting"):
        told = stories.tell(tests / f"vignettes_{name}.toml", mind.knowledge, listen)
        known = [one for one in told if one.id in answers]
        some = (
            told,
            known,
            stories_visits.ask(known, mind, answers),
            stories_visits.ask(known, mind, stories_visits.denying(answers)),
        )
        tables.append(stories_report.Table(name, *(stories.totals(these) for these in some)))
    below = stories.below_tier(tests / "section_b.toml", mind.knowledge, listen)
    page = stories_report.page(tables, below, mind.knowledge.version)
    write_page(
        chosen.output, "stories.md", page, lambda: stories_report.chart(tables[-1], chosen.output / "stories.png")
    )
    print(page)
    return 0

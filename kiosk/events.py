"""Everything that passes between the rooms: facts in the past tense, orders in the imperative.

All times are seconds on the clock of the audio, which starts at 0 when the microphone (or the
file that stands in for it) delivers its first block.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias


class Polarity(StrEnum):
    """What the person said of a finding. Unasked is no polarity: such a finding does not exist."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    UNSURE = "unsure"


class Course(StrEnum):
    """How long a danger has been so: `NEW`, where nothing is said of it, for `LONG`, or in the `PAST`.

    `OLD` is one of the last two, asked about, and no worse: it raises no flag.
    """

    NEW = "new"
    LONG = "long"
    PAST = "past"
    OLD = "old"


class Triage(StrEnum):
    """How soon someone should look at this, the most severe first."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    ROUTINE = "routine"
    SELF_CARE = "self_care"

    @property
    def severity(self) -> int:
        """3 for an emergency, down to 0 for self-care."""
        return len(Triage) - 1 - list(Triage).index(self)


class Confidence(StrEnum):
    """How well the leading cause explains the answers; spoken by these names."""

    FITS_BEST = "fits_best"
    COULD_FIT = "could_fit"
    NONE = "none"


class Subject(StrEnum):
    """Whose cramps these are."""

    SELF = "self"
    OTHER = "other"


Ending: TypeAlias = Literal["done", "stopped", "silent", "escalated"]
"""How a visit ended; `escalated` means that a person was called or an emergency was told."""


class Kind(StrEnum):
    """What sort of answer a question wants; it sets how long a silence ends the answer."""

    YES_NO = "yes_no"
    MENU = "menu"
    OPEN = "open"


# --- sound -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of sound from a microphone."""

    pcm: bytes
    """Signed 16-bit little-endian samples, one channel."""
    rate: int
    """Samples a second."""
    at: float
    """Seconds on the audio's clock at which the block begins."""

    @property
    def seconds(self) -> float:
        """Length of the block in seconds."""
        return len(self.pcm) / 2 / self.rate


@dataclass(frozen=True, slots=True)
class Sound:
    """A rendered sentence, ready to be played."""

    pcm: bytes
    """Signed 16-bit little-endian samples, one channel."""
    rate: int
    """Samples a second."""

    @property
    def seconds(self) -> float:
        """Length of the sound in seconds."""
        return len(self.pcm) / 2 / self.rate


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence that the kiosk is about to say."""

    text: str
    """As it is spoken: no markup, no abbreviations."""
    personal: bool = False
    """True when it tells something about this person: then it never reaches a disk."""
    protected: bool = False
    """True for the emergency message and the disclaimer: nobody can stop those."""


# --- facts -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heard:
    """Words that a recogniser made of one stretch of speech."""

    text: str
    """Lower case or as the engine writes it; empty when it made nothing of the sound."""
    alternatives: tuple[str, ...] = ()
    """Other readings of the same sound by the open decoder, best first."""
    second: str = ""
    """What a second open decoder, of another make, made of the same sound; empty when there was none."""
    phrase: str = ""
    """What the phrase-list decoder made of the same sound; empty when there was none."""
    names: tuple[str, ...] = ()
    """Readings with a name that was asked for, about as likely as each other, best first; empty when none is likely."""
    began: float = 0.0
    """When the speech began."""
    ended: float = 0.0
    """When the speech ended (not when the endpointer was sure of it)."""
    endpoint_seconds: float = 0.0
    """Silence waited for after `ended` before the turn was taken."""
    decode_seconds: float = 0.0
    """Wall time between the end of the turn and this text."""


@dataclass(frozen=True, slots=True)
class StayedSilent:
    """Nobody spoke within the time given."""

    seconds: float
    """How long the kiosk listened."""


@dataclass(frozen=True, slots=True)
class Played:
    """A sound has been heard to its end, or was cut short."""

    text: str
    """The sentence."""
    seconds: float
    """How much of it was played."""
    button: ButtonPressed | None = None
    """What stopped it; None: it was heard to its end."""
    render_seconds: float = 0.0
    """Wall time between the order and the first sample handed to the loudspeaker."""


@dataclass(frozen=True, slots=True)
class ButtonPressed:
    """Someone pressed the button (key, GPIO or FIFO)."""

    name: str = "stop"
    """What the button means: `stop`, `start`, `person`, or `talk`, which stops the kiosk's speech and no more."""


@dataclass(frozen=True, slots=True)
class HearingFailed:
    """The recogniser died or hung, or a device was lost, and is back; the answer that was under way is lost."""

    engine: str
    """Name of the recogniser."""
    why: str
    """One line for the journal; holds nothing that was said."""


@dataclass(frozen=True, slots=True)
class Began:
    """A visit begins."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the person said, or said was not so, with the evidence for hearing it."""

    id: str
    """Id of the finding in `clinic/findings.toml`."""
    polarity: Polarity = Polarity.AFFIRMED
    words: str = ""
    """The person's words that it came from, normalised; a yes or no keeps that word."""
    score: float = 1.0
    """0 to 1: how well the words match the phrase."""
    likeness: float = 1.0
    """0 to 1: how near the worst heard of the phrase's words came to what was meant, 1 for the words
    themselves. Lower when only one of two decodings has it; 1 once the person has confirmed it; 0 when no phrase was
    heard and the finding was only guessed at from how the answer sounds."""
    phrase: str = ""
    """The phrase of the prompt set that matched."""
    runner_up: str = ""
    """Id of the finding that came second for the same words, or empty."""
    runner_up_score: float = 0.0
    """0 to 1."""
    span: tuple[int, int] = (0, 0)
    """Index of the first word and of the one after the last, in the normalised text."""
    subject: Subject | None = None
    """Whose finding it is when the sentence says so; None: the visit's subject."""
    course: Course = Course.NEW
    """How long it has been so, where that was told."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one utterance meant, as an answer to the question that had been asked."""

    findings: tuple[Finding, ...] = ()
    command: str | None = None
    """Id of a universal command (`help`, `repeat`, `stop` …) when the utterance is one."""
    answer: Literal["yes", "no", "unsure"] | None = None
    """The plain answer in it, if any."""
    subject: Subject | None = None
    """Set when the utterance says for whom the person speaks ("my mum's leg")."""
    margin: float = 1.0
    """0 to 1: distance between the best reading and the next one."""
    text: str = ""
    """The reading that was chosen, normalised."""
    asked_back: str | None = None
    """Id of what the person asks the kiosk, as `clinic/faq.toml` has it, beside anything told."""
    corrects: bool = False
    """Whether it takes back what was told before: "sorry, I meant my foot"."""
    back_to: str | None = None
    """What is wanted again: by `go_back` this question, by `repeat` this part of the result. None: the last, or all."""
    is_undecided: bool = False
    """Whether a "no" to a read-back leaves it open: "no, since yesterday"."""

    def tells_plainly(self, finding: Finding) -> bool:
        """Whether it is the plain answer that tells it: nobody is asked "did you say yes?"."""
        return self.answer is not None and finding.span[0] == 0 and finding.phrase == finding.words

    @property
    def understood(self) -> bool:
        """Whether anything at all was made of the utterance."""
        return bool(self.findings or self.command or self.answer or self.asked_back)


Event: TypeAlias = Began | Meaning | StayedSilent | HearingFailed | ButtonPressed
"""What the interview reacts to."""


# --- clinical results ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A red-flag rule that fired."""

    id: str
    tier: Triage
    because: tuple[str, ...] = ()
    """Ids of the affirmed findings that made it fire."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cause, how much of the belief it holds, and what speaks for and against it."""

    cause: str
    weight: float
    """0 to 1; the weights of a ranking sum to 1."""
    because: tuple[str, ...] = ()
    """Affirmed (or denied) findings that raised it, the strongest first."""
    against: tuple[str, ...] = ()
    """Findings that lowered it, the strongest first."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that the kiosk concludes from the findings."""

    triage: Triage
    result: str
    """A cause of the contract: a mineral, `dehydration`, `overhydration`, `not_mineral`, `unclear`."""
    confidence: Confidence
    ranking: tuple[Ranked, ...]
    """All results but `unclear`, best first."""
    conditions: tuple[Ranked, ...]
    """What stands behind `not_mineral`, best first."""
    red_flags: tuple[RedFlag, ...] = ()
    cautions: tuple[str, ...] = ()
    """Ids of the cautions that apply, known or unknown (an unknown hard stop counts as present)."""
    advice: tuple[str, ...] = ()
    """Ids of the advice that may be spoken, in order, after cautions removed what they stop."""


# --- orders ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Say:
    """Say a fixed reply, or one with the named findings filled in."""

    reply: str
    """Section of `replies.txt`."""
    findings: tuple[str, ...] = ()
    """Findings that the reply names (a read-back, an acknowledgement)."""
    protected: bool = False
    """True when nobody may stop it."""
    subject: Subject | None = None
    """Whose the findings are, where they are not those of the one whose cramps these are."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask a question aloud."""

    question: str
    asking: int = 1
    """1, 2 or 3: the first wording, the one with examples, the yes/no one."""
    why: str = ""
    """Why this question comes now, for the transcript; never spoken."""


@dataclass(frozen=True, slots=True)
class Listen:
    """Open the microphone for an answer."""

    question: str
    """Id of the question, `opening`, `consent` or `confirm`."""
    kind: Kind
    findings: tuple[str, ...] = ()
    """What the answer is likely to be about: a prior for the recogniser and the matcher."""
    rest: tuple[str, ...] = ()
    """Where a question is put about what its first answer left open: that; a bare yes or no is about no other."""


@dataclass(frozen=True, slots=True)
class Conclude:
    """Say the result: cause and reasons, drinking, plan, when to see someone, disclaimer."""

    assessment: Assessment
    findings: tuple[Finding, ...]
    subject: Subject
    goes_on: bool = False
    """Whether a question follows, whose end says the disclaimer; an emergency says it all the same."""
    before: tuple[Finding, ...] = ()
    """What another result, told before, rested on: this one is told in what has changed. Empty: there was none."""
    part: str = ""
    """The part of a plan that is wanted again (`clinic/advice.toml`, `speaking/parts.py`); empty: all of it."""


@dataclass(frozen=True, slots=True)
class MakeSlip:
    """Make the summary for the pharmacist; given only after the person's yes, carried out or apologised for."""

    assessment: Assessment
    findings: tuple[Finding, ...]
    """As they were concluded from; their ids and polarity reach the slip, their words do not."""
    subject: Subject


@dataclass(frozen=True, slots=True)
class CallStaff:
    """Raise the staff call: a tone, a GPIO pin, a line in the journal."""

    reason: Literal["emergency", "person"]


@dataclass(frozen=True, slots=True)
class Adjust:
    """Change how the kiosk speaks from the next sentence to the end of the visit."""

    command: Literal["slower", "louder", "quieter"]


@dataclass(frozen=True, slots=True)
class End:
    """The visit is over."""

    how: Ending


@dataclass(frozen=True, slots=True)
class Interrupting:
    """What may be heard while one sentence is spoken."""

    phrases: Sequence[str]
    """How people say the orders."""
    order: Callable[[Heard], str | None]
    """The order in what was heard: `stop`, `repeat` or `help`; None where there is none, or it is the kiosk's voice."""


Order: TypeAlias = Say | Ask | Listen | Conclude | MakeSlip | CallStaff | Adjust | End
"""What the interview asks of the session."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange, for the transcript of typed or recorded input."""

    question: str
    text: str
    """The question as spoken."""
    heard: str | None
    """None after a silence, and always None for a live microphone."""
    meaning: Meaning | None = field(default=None)
    reply_seconds: float | None = None
    """End of speech to the first sound of the reply: the endpointer's wait plus wall time."""

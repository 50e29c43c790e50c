"""What a scenario is made of: who writes, what stands there, what comes later, three ways."""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import Field, model_validator

from facilitator.plan.part import Faults, Part
from facilitator.plan.values import Id, Words

ScenarioKind = Literal[
    "praise",
    "news",
    "question",
    "complaint",
    "misinformation",
    "planning",
    "election",
    "private-case",
    "pile-on",
    "abuse",
    "threat",
    "own-mistake",
]
#: Kinds that may hurt: they say so first, and always offer a way out.
HARD_KINDS = ("abuse", "threat")

Audience = Literal["public", "group", "direct"]
Deed = Literal["posts", "waits", "hides", "mutes", "blocks", "reports"]
Way = Literal["answer", "wait", "leave", "help"]

#: What an answer can be seen to hold. The words that are looked for stand in `words`, one list
#: for each language, and the page shows them.
LOOKS_FOR = (
    "acknowledges",
    "next-step",
    "private-channel",
    "official-source",
    "shares-credit",
    "says-unknown",
    "invites",
    "sets-a-limit",
    "owns-up",
)
#: An answer that holds none of what the other variants hear.
ANYTHING = "anything"

_CODE = re.compile(r"[A-Z]{4,8}")


class Actor(Part):
    """Somebody invented, by their place or role rather than by a name."""

    id: Id = Field(description="A short name for them, used in this scenario.")
    name: Words = Field(description="How they are called in the feed.")
    about: Words | None = Field(None, description="What their page says of them.")
    avatar: int | None = Field(None, description="The shape beside their name.", ge=1, le=6)


class Post(Part):
    """Something that stands in the feed from the start."""

    id: Id = Field(description="A short name for it.")
    who: Id = Field(description="The id of the actor who wrote it.")
    ago: Words = Field(description="When, in words: 20 minutes ago.")
    text: Words = Field(description="What it says. No web addresses, no strong words.")
    role: Literal["relevant", "filler"] = Field("relevant", description="Filler is small talk.")
    cover: Words | None = Field(None, description="What calm mode says instead of showing it.")


class When(Part):
    """What makes an inject arrive: time, something that the person does, or a spoken word."""

    after_seconds: int | None = Field(None, description="Seconds since the start.", ge=5, le=1800)
    does: Deed | None = Field(None, description="What the person does.")
    code: Words | None = Field(None, description="A code word that the facilitator says.")

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        faults = Faults()
        said = [key for key in ("after_seconds", "does", "code") if getattr(self, key) is not None]
        if len(said) != 1:
            faults.add(
                "when-unclear",
                (said[1],) if said else (),
                "`when` is one of `after_seconds`, `does` and `code`",
                "Keep one of them, or make two injects.",
            )
        if self.code and not _CODE.fullmatch(self.code):
            faults.add(
                "bad-code-word",
                ("code",),
                f"`{self.code}` cannot be a code word",
                "Use one plain word of 4 to 8 capital letters, such as HERON.",
            )
        faults.raise_any(self)
        return self


class Variant(Part):
    """One of several answers; the first whose rule is heard is given."""

    hears: Id = Field(description="The name of a rule in `looks_for`, or `anything`.")
    text: Words = Field(description="What they say then.")
    happened: Words = Field(description="What came of it, in words, without praise or blame.")


class Inject(Part):
    """Something that arrives later."""

    id: Id = Field(description="A short name for it.")
    who: Id = Field(description="The id of the actor who wrote it.")
    when: When | None = Field(None, description="What makes it arrive; none: an option does.")
    kind: ScenarioKind | None = Field(None, description="Its kind, where it is another one.")
    text: Words | None = Field(None, description="What it says.")
    variants: tuple[Variant, ...] = Field((), description="What it says, by what was written.")
    happened: Words | None = Field(None, description="What came of it, where it has one text.")
    about: Words | None = Field(None, description="Who or what this source is.")
    cover: Words | None = Field(None, description="What calm mode says instead of showing it.")


class Task(Part):
    """What the person is asked to do."""

    do: Literal["reply", "post"] = Field("reply", description="Reply to a post, or write one.")
    to: Id | None = Field(None, description="The id of the post to reply to.")
    letters: int = Field(300, description="How many letters most places take.", ge=40, le=2000)


class Option(Part):
    """One of three ways, on the card and on the page."""

    id: Literal["a", "b", "c"] = Field(description="a, b or c.")
    text: Words = Field(description="What you would do.")
    way: Way = Field(description="answer, wait, leave (do nothing) or help (tell someone).")
    then: Words = Field(description="What it would do, for the page and the guide's key.")
    goes_to: Id | None = Field(None, description="The id of the inject that it brings.")


class MoreWords(Part):
    """Words of one scenario that a rule looks for as well: a name, a place, a number."""

    rule: Id = Field(description="The name of a rule in `looks_for`.")
    phrases: tuple[Words, ...] = Field(description="The words.", min_length=1)

"""What a layout is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Literal, NamedTuple

from facilitator.openxml.boxes import Box
from facilitator.record import record
from facilitator.rendering.pptx.fit import Step
from facilitator.rendering.pptx.style import Anchor, Role, TextStyle

Kind = Literal[
    "title",
    "ctrTitle",
    "subTitle",
    "body",
    "obj",
    "pic",
    "tbl",
    "chart",
    "dt",
    "ftr",
    "sldNum",
    "box",
]


@record
class Placeholder:
    """A place for text or an object. `key` names it in the code and on slides; `steps` are the
    sizes that its text may take, largest first (none: as `levels` say). `given` are the levels as
    the layout has them, where they are not `levels`; `insets` lie between the box and its text.
    `is_moved`: the slide says where it stands, since the layout says otherwise; `is_anchored`: and
    at which end of its box its words begin. `is_turned`: its lines run up or down the page. The
    kind `box` is no placeholder, but a box of its own on the slide."""

    key: str
    kind: Kind
    box: Box
    index: int | None = None
    levels: tuple[TextStyle, ...] = ()
    steps: tuple[Step, ...] = ()
    anchor: Anchor = "t"
    max_lines: int = 0
    ground: Role | None = None
    prompt: str = ""
    given: tuple[TextStyle, ...] = ()
    insets: tuple[float, float, float, float] = (0, 0, 0, 0)
    is_moved: bool = False
    is_anchored: bool = False
    is_turned: bool = False

    @property
    def room(self) -> Box:
        """Where its text may stand; as wide as its lines are long."""
        left, top, right, bottom = self.insets
        room = Box(
            self.box.x + left,
            self.box.y + top,
            self.box.width - left - right,
            self.box.height - top - bottom,
        )
        return room._replace(width=room.height, height=room.width) if self.is_turned else room

    def sizes(self) -> tuple[Step, ...]:
        return self.steps or (Step(tuple(style.size_pt for style in self.levels)),)


@record(kw_only=False)
class Panel:
    box: Box
    role: Role


@record(kw_only=False)
class Rule:
    x: float
    y: float
    width: float


@record(kw_only=False)
class Mark:
    """The bridge: a square joined to a round-cornered tile. `side` is that of the tiles."""

    x: float
    y: float
    side: float
    gap: float
    line_pt: float


@record(kw_only=False)
class Quotation:
    """A large opening quotation mark, as a picture."""

    box: Box
    size_pt: float


@record(kw_only=False)
class Foot:
    """A footer, date or number that a council's layout has, with the words that it says there."""

    kind: Kind
    index: int | None
    words: str
    width_pt: float
    style: TextStyle


class Mapped(NamedTuple):
    """How places of our own layout lie on another: a rectangle of ours, and the one that it takes
    there. Without one, nothing is moved."""

    ours: Box = Box(0, 0, 1, 1)
    theirs: Box = Box(0, 0, 1, 1)

    @property
    def across(self) -> float:
        return self.theirs.width / self.ours.width

    @property
    def down(self) -> float:
        return self.theirs.height / self.ours.height

    def at(self, box: Box) -> Box:
        if self.ours == self.theirs:
            return box
        return Box(
            self.theirs.x + (box.x - self.ours.x) * self.across,
            self.theirs.y + (box.y - self.ours.y) * self.down,
            box.width * self.across,
            box.height * self.down,
        )

    def square(self, box: Box) -> Box:
        """The place of something that keeps its shape, in the middle of its place."""
        if self.ours == self.theirs:
            return box
        scale = min(1.0, self.across, self.down)
        room = self.at(box)
        width, height = box.width * scale, box.height * scale
        return Box(
            room.x + (room.width - width) / 2,
            room.y + (room.height - height) / 2,
            width,
            height,
        )


UNMOVED = Mapped()


@record
class Layout:
    """`type` is the schema's own name for it, where it has one. `master_mark`: whether the small
    bridge of the master shows in the footer.

    A layout of ours may be drawn on one of a council's (`is_ours` is False). Then `frame` says
    where places of ours lie there, `palette` which roles take other colours, `tag` where the words
    of our panel stand, and `foot` holds the placeholders that are copied to each slide; `middle_pt`
    is the middle of the area in which we draw. Links take the colour of `link_role`, where the
    theme's own for links could not be read."""

    name: str
    parts: tuple[Placeholder | Panel | Rule | Mark | Quotation, ...]
    type: str = ""
    ground: Role | None = None
    master_mark: bool = False
    is_ours: bool = True
    frame: Mapped = UNMOVED
    palette: Mapping[Role, Role] = field(default_factory=dict)
    tag: Box | None = None
    middle_pt: float = 0
    foot: tuple[Foot, ...] = ()
    link_role: Role | None = None

    def placeholders(self) -> Iterator[Placeholder]:
        return (part for part in self.parts if isinstance(part, Placeholder))

    def __getitem__(self, key: str) -> Placeholder:
        return next(each for each in self.placeholders() if each.key == key)

    def has(self, key: str) -> bool:
        return any(each.key == key for each in self.placeholders())

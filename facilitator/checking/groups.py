"""Rules on groups and the room: tables, floor, size of a group, people to help."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.checking.phrases import counted, number
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject
from facilitator.groups import group_size, group_sizes
from facilitator.plan.nearest import did_you_mean

_AT_TABLES = ("small_groups", "carousel")


@rule(
    "warning",
    reason="A group without a table stands in the aisle, or joins another group.",
    strength="convention",
    source="Arithmetic.",
)
def tables_too_few(subject: Subject) -> Iterator[Finding]:
    venue, people = subject.plan.venue, subject.people
    if not venue or not venue.tables or not people or venue.mode == "online":
        return
    told: set[int] = set()
    for activity in subject.activities:
        size = group_size(activity)
        if activity.format not in _AT_TABLES or not size or size in told:
            continue
        told.add(size)
        groups = len(group_sizes(people, size))
        if groups > venue.tables:
            yield Finding(
                activity.place("group_size"),
                f"{people} people in groups of {size} are {groups} groups, and there "
                f"{'is' if venue.tables == 1 else 'are'} {counted(venue.tables, 'table')}",
                f"Write `group_size: {-(-people // venue.tables)}`, or ask for "
                f"{counted(groups, 'table')}.",
            )


@measured(
    "warning",
    8,
    "people",
    reason="In a large group a few people work and the others watch. Threes and fours suit "
    "practice best.",
    strength="convention",
    source="Trainers' practice: teams of three or four; six to eight at a round table.",
)
def group_too_large(subject: Subject, limit: float) -> Iterator[Finding]:
    for activity in subject.every_activity:
        if activity.group_size and activity.group_size > limit:
            yield Finding(
                activity.place("group_size"),
                f"groups of {activity.group_size} are too large for everybody to take part, and "
                f"{number(limit)} is the most",
                "Write `group_size: 4`.",
            )


@measured(
    "info",
    6,
    "people",
    reason="From seven on a group splits in two, or somebody does not get a word in. Threes and "
    "fours suit practice best.",
    strength="convention",
    source="Trainers' practice: six at a round table, three or four in a team.",
)
def group_rather_large(subject: Subject, limit: float) -> Iterator[Finding]:
    told_as_too_large = subject.limits.get("group-too-large", 8)
    for activity in subject.every_activity:
        size = activity.group_size or 0
        if activity.is_practice and limit < size <= told_as_too_large:
            yield Finding(
                activity.place("group_size"),
                f"in groups of {size} not everybody gets a turn, and {number(limit)} is easier",
                "Write `group_size: 4`, unless the exercise needs so many.",
            )


@measured(
    "warning",
    2,
    "m² for each person",
    reason="People at tables need room to turn a chair, to pass behind one, and to bring a "
    "wheelchair or a frame through.",
    strength="house default",
    source="Our own number, for rooms with tables.",
)
def floor_too_small(subject: Subject, limit: float) -> Iterator[Finding]:
    if not _is_theatre(subject):
        yield from _crowded(subject, limit)


@measured(
    "warning",
    1,
    "m² for each person",
    reason="Rows of chairs need gangways, and everybody must be able to get out.",
    strength="convention",
    source="A village hall's fire limit of 1 m² for each seated person. Your own venue's limit "
    "goes first.",
)
def floor_too_small_for_rows(subject: Subject, limit: float) -> Iterator[Finding]:
    if _is_theatre(subject):
        yield from _crowded(subject, limit)


@measured(
    "warning",
    15,
    "people",
    reason="One person cannot see who is stuck at the far table, nor leave the room with somebody "
    "who is upset.",
    strength="house default",
    source="Our own number.",
)
def facilitators_too_few(subject: Subject, limit: float) -> Iterator[Finding]:
    people = subject.people or 0
    # No names at all: who runs it is not settled yet, and there is nothing to count.
    if people <= limit or len(subject.plan.facilitators) != 1:
        return
    for activity in subject.activities:
        if activity.kind in ("exercise", "sandbox", "breakout"):
            yield Finding(
                subject.plan.facilitators[0].place("name"),
                f"one facilitator looks after {people} people in `{activity.title}`, and "
                f"{number(limit)} is the most",
                "Add a second facilitator, even if only for the exercises.",
            )
            return


@rule(
    "warning",
    reason="A role or a name that nobody has is printed as it stands, and whoever was meant does "
    "not know that they lead.",
    strength="convention",
    source="Plans of many hands: of all words in them, roles and names are mistyped most quietly.",
)
def lead_unknown(subject: Subject) -> Iterator[Finding]:
    people = subject.plan.facilitators
    known = list(dict.fromkeys(word for each in people for word in (each.role, each.name) if word))
    for activity in subject.every_activity if known else ():
        lead = activity.lead
        if lead and not any(each.answers_to(lead) for each in people):
            yield Finding(
                activity.place("lead"),
                f"no facilitator has the role or the name `{lead}`",
                _who_leads(lead, known),
            )


def _who_leads(lead: str, known: list[str]) -> str:
    hint = did_you_mean(lead, known)
    return hint if hint.endswith("?") else f"{hint[:-1]}, or add them to `facilitators`."


def _is_theatre(subject: Subject) -> bool:
    venue = subject.plan.venue
    words = (venue.layout or "").lower() if venue else ""
    return any(word in words for word in ("theatre", "lecture", "rows"))


def _crowded(subject: Subject, limit: float) -> Iterator[Finding]:
    venue, who = subject.plan.venue, subject.plan.participants
    people = (who.max or who.expected) if who else None
    if not venue or not venue.floor_m2 or not people or venue.mode == "online":
        return
    each = venue.floor_m2 / people
    if each < limit:
        fitting = int(venue.floor_m2 / limit)
        yield Finding(
            venue.place("floor_m2"),
            f"{number(venue.floor_m2)} m² are {number(each)} m² for each of {people} people, and "
            f"{number(limit)} is the least",
            f"Ask for a larger room ({number(people * limit)} m²), or take at most "
            f"{counted(fitting, 'person', 'people')}.",
        )

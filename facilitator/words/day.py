"""The words of the timetable as text, of the invitation, and of looking back on the times."""

from __future__ import annotations

from facilitator.record import record


@record
class DayWords:
    """`{minutes}` is filled with its noun, `{clock}` with a time of day."""

    # the timetable
    latest: str
    gap: str
    overlap: str
    as_booked: str
    over_booked: str
    to_spare: str
    content: str
    breaks: str
    next_day: str
    between: str  # "15 to 35"
    fixed: str

    # the invitation
    agenda: str
    programme: str
    date: str
    by_zone: str

    # planned beside actual
    planned: str
    actual: str
    runs: tuple[str, str]
    started: str  # `{date}`, `{start}` and `{planned}` as the table has them
    not_in_plan: str
    took_longer: str
    took_less: str
    as_planned: str
    not_run: str
    paste_back: str
    nothing_to_change: str
    in_all: str


ENGLISH_DAY = DayWords(
    latest="Latest",
    gap="{minutes} with nothing planned",
    overlap="{minutes} too many before this fixed start",
    as_booked="as booked",
    over_booked="{minutes} past the booked time",
    to_spare="{minutes} to spare",
    content="{minutes} of content",
    breaks="{minutes} of breaks",
    next_day="The next day",
    between="{least} to {most}",
    fixed="fixed",
    agenda="Agenda",
    programme="Programme",
    date="Date",
    by_zone="Times are those of {zone}.",
    planned="Planned",
    actual="Took",
    runs=("run", "runs"),
    started="{date}: started {start}, planned {planned}",
    not_in_plan="In the table, and not in this plan: {ids}",
    took_longer="{minutes} longer",
    took_less="{minutes} shorter",
    as_planned="as planned",
    not_run="not run",
    paste_back="To change in the plan",
    nothing_to_change="Every activity took about as long as planned: nothing to change.",
    in_all="In all",
)

WELSH_DAY = DayWords(
    latest="Hwyraf",
    gap="{minutes} heb ddim wedi’i gynllunio",
    overlap="{minutes} yn ormod cyn y dechrau penodol hwn",
    as_booked="fel y trefnwyd",
    over_booked="{minutes} dros yr amser a drefnwyd",
    to_spare="{minutes} dros ben",
    content="{minutes} o gynnwys",
    breaks="{minutes} o egwyliau",
    next_day="Drannoeth",
    between="{least} i {most}",
    fixed="penodol",
    agenda="Agenda",
    programme="Rhaglen",
    date="Dyddiad",
    by_zone="Amserau {zone}.",
    planned="Bwriad",
    actual="Cymerodd",
    runs=("rhediad", "rhediad"),
    started="{date}: dechreuodd {start}, y bwriad oedd {planned}",
    not_in_plan="Yn y tabl, ac nid yn y cynllun hwn: {ids}",
    took_longer="{minutes} yn hirach",
    took_less="{minutes} yn fyrrach",
    as_planned="fel y bwriadwyd",
    not_run="heb ei redeg",
    paste_back="I’w newid yn y cynllun",
    nothing_to_change="Cymerodd pob gweithgaredd tua’r amser a fwriadwyd: does dim i’w newid.",
    in_all="At ei gilydd",
)

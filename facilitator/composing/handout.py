"""The handout: what a councillor needs afterwards. It is no print of the slides."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.composing.brief import Brief, said, said_each, said_prose
from facilitator.composing.confidence import confidence_sheet
from facilitator.composing.days import when_facts
from facilitator.composing.slides import outcome_texts
from facilitator.pack.bridges import NOTHING, Bridge, Side
from facilitator.pack.document import Block, Document
from facilitator.pack.handout import (
    Contacts,
    Cover,
    Fact,
    HabitPage,
    LabelledRow,
    NotesSpace,
    Pledge,
    References,
    Section,
    WriteIn,
)
from facilitator.plan import Activity
from facilitator.text import ListBlock, Paragraph, Text, inline, plain
from facilitator.words.handout import handout_words_for


def handout(brief: Brief) -> Document:
    """The councillor's document, from the cover to the lines for notes."""
    words, on_screen = brief.words, handout_words_for(brief.language)
    return Document(
        title=f"{brief.title.plain}: {words.handout[:1].lower()}{words.handout[1:]}",
        organisation=brief.organisation.plain,
        language=brief.language,
        words_language=words.language,
        running=brief.title.plain,
        page_label=words.page,
        blocks=tuple(_blocks(brief)),
        contents=on_screen.contents,
        on_screen=on_screen.stays_here,
    )


def _blocks(brief: Brief) -> Iterator[Block]:
    words = brief.words
    yield _cover(brief)
    for activity in brief.plan.every_activity:
        if activity.handout:
            yield _section(activity)
    yield from _habits(brief)
    yield _pledge(brief)
    if brief.plan.follow_up:
        yield _afterwards(brief)
    if sheet := confidence_sheet(brief):
        yield sheet
    yield _who_to_ask(brief)
    if brief.references:
        yield References(
            heading=brief.own(words.sources),
            references=brief.references,
            disclaimer=words.disclaimer,
            columns=(*words.source_columns, handout_words_for(brief.language).code),
        )
    yield NotesSpace(heading=brief.own(words.notes))


def _who_to_ask(brief: Brief) -> Contacts | Section:
    """The people that the brand names; without any, lines to write them down."""
    heading, words = brief.own(brief.words.who_to_ask), handout_words_for(brief.language)
    if brief.contacts:
        return Contacts(heading=heading, contacts=brief.contacts)
    return Section(
        name="who-to-ask",
        heading=heading,
        body=(Paragraph(brief.own(words.ask_lead)),),
        write_ins=tuple(
            WriteIn(name=f"who-to-ask.{number}", prompt=brief.own(prompt), lines=1)
            for number, prompt in enumerate(words.ask_prompts, start=1)
        ),
    )


def _cover(brief: Brief) -> Cover:
    words, bridges = brief.words, list(brief.bridges.values())
    people = brief.plan.facilitators
    led = plain(", ".join(person.name for person in people), "session.facilitators")
    facts = [*when_facts(brief)]
    facts += [Fact(label=words.where, value=brief.where)] if brief.where else []
    facts += [Fact(label=words.led_by, value=led)] if people else []
    return Cover(
        organisation=brief.organisation,
        document=words.handout,
        title=brief.title,
        subtitle=said(brief.plan, "subtitle", "session.subtitle"),
        offline=Side(word=words.offline, title=brief.own(words.cover_offline)),
        digital=Side(word=words.digital, title=brief.own(words.cover_digital)),
        icon=bridges[0].icon if bridges else "door-open",
        motto=words.motto,
        facts=(*facts, Fact(label=words.belongs_to)),
        aim=said(brief.plan, "aim", "session.aim"),
        outcomes_heading=words.by_the_end,
        outcomes=outcome_texts(brief),
    )


def _section(activity: Activity) -> Section:
    part, name = activity.handout, f"{activity.id}.handout"
    assert part is not None
    return Section(
        name=name,
        heading=said(activity, "title", f"{activity.id}.title"),
        body=said_prose(part, "text", f"{name}.text"),
        write_ins=tuple(
            WriteIn(
                name=f"{name}.write_in.{number}",
                prompt=said(line, "prompt", f"{name}.write_in.{number}"),
                lines=line.lines,
            )
            for number, line in enumerate(part.write_in, start=1)
        ),
    )


def _habits(brief: Brief) -> Iterator[HabitPage]:
    words, bridges = brief.words, list(brief.bridges.values())
    one, several = words.habits_heading
    for index, bridge in enumerate(bridges):
        first = index == 0
        heading = one if len(bridges) == 1 else several.format(count=len(bridges))
        yield HabitPage(
            bridge=bridge,
            counter=words.habit_count.format(number=bridge.number, count=len(bridges)),
            rows=_rows(brief, bridge),
            write_in=WriteIn(
                name=f"{bridge.name}.write_in", prompt=brief.own(words.habit_prompt), lines=6
            ),
            heading=brief.own(heading) if first else NOTHING,
            lead=brief.own(words.habits_lead) if first else NOTHING,
        )


def _rows(brief: Brief, bridge: Bridge) -> tuple[LabelledRow, ...]:
    """Why it is the same habit, what it may save, when not to, and how to begin."""
    words, habit, name = brief.words, brief.habit(bridge), bridge.name
    cautions = tuple(
        brief.of_habit(habit, said(caution, "text", f"{name}.cautions.{number}"))
        for number, caution in enumerate(habit.cautions, start=1)
    )
    alternatives = tuple(
        brief.of_habit(habit, text)
        for text in said_each(habit.digital, "alternatives", f"{name}.digital.alternatives")
    )

    def key(field: str) -> tuple[Text, ...]:
        return (brief.of_habit(habit, said(habit, field, f"{name}.{field}")),)

    rows = (
        LabelledRow(icon="equal", label=words.same_because, texts=(bridge.same_because,)),
        LabelledRow(icon="git-branch", label=words.also, texts=alternatives),
        LabelledRow(icon="hourglass", label=words.may_save, texts=key("saves")),
        LabelledRow(
            icon="house",
            label=words.keep_offline_short,
            texts=key("keep_offline_when"),
            accent="offline",
        ),
        LabelledRow(icon="triangle-alert", label=words.take_care, texts=cautions, accent="caution"),
        LabelledRow(
            icon="footprints", label=words.first_step, texts=key("first_step"), accent="digital"
        ),
        LabelledRow(icon="eye-off", label=words.try_unseen, texts=key("try_unseen")),
    )
    return tuple(row for row in rows if any(row.texts))


def _pledge(brief: Brief) -> Pledge:
    words = brief.words
    pairs, hints = [], []
    for number, (before, before_hint, after, after_hint) in enumerate(words.pledge, start=1):
        name = f"pledge.{number}"
        pairs.append(
            (
                WriteIn(name=f"{name}.if", prompt=plain(before)),
                WriteIn(name=f"{name}.then", prompt=plain(after)),
            )
        )
        hints.append((before_hint, after_hint))
    return Pledge(
        name="pledge",
        heading=brief.own(words.my_first_step),
        pairs=tuple(pairs),
        hints=tuple(hints),
        tell=WriteIn(name="pledge.tell", prompt=brief.own(words.pledge_tell), lines=1),
    )


def _afterwards(brief: Brief) -> Section:
    """The questions to come back to."""
    words = brief.words
    items: list[tuple[Text, tuple[ListBlock, ...]]] = []
    for number, later in enumerate(brief.plan.follow_up, start=1):
        when = inline(f"**{words.after_days.format(days=later.after_days)}.** ")
        asked = said(later, "text", f"follow_up.{number}")
        items.append((Text(when.runs + plain(" ").runs, asked.name, asked.place) + asked, ()))
    return Section(
        name="follow_up",
        heading=brief.own(words.afterwards),
        body=(ListBlock(tuple(items)),),
    )

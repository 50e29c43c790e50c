"""The safe sandbox: scenes for the practice page, cards for the table, a key for the guide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.brand import Brand
from facilitator.composing.brief import Brief
from facilitator.pack import (
    NOTHING,
    Contact,
    KeyTable,
    Reference,
    Sandbox,
    Scene,
    SceneCard,
    SceneInject,
    SceneOption,
    ScenePost,
    SceneVariant,
    Section,
)
from facilitator.plan import Part
from facilitator.plan.values import slug
from facilitator.scenarios import ANYTHING, Inject, Scenario
from facilitator.text import Text, plain
from facilitator.words import sandbox_words_for
from facilitator.words.sandbox import SandboxWords

#: How many shapes there are for those who write.
AVATARS = 6


def sandbox(brief: Brief, scenarios: Sequence[Scenario]) -> Sandbox | None:
    """The practice page of the scenarios that the plan names, gentle ones first; None without
    any."""
    if not scenarios:
        return None
    words = sandbox_words_for(brief.language)
    ordered = _gentle_first(scenarios)
    return Sandbox(
        title=brief.title.plain,
        organisation=brief.organisation.plain,
        language=brief.language,
        words=words,
        scenes=tuple(_scene(brief, scenario, words) for scenario in ordered),
        cards=tuple(
            _card(brief, scenario, words, number)
            for number, scenario in enumerate(ordered, start=1)
        ),
    )


def sandbox_key(brief: Brief, scenarios: Sequence[Scenario]) -> Iterator[Section | KeyTable]:
    """For the guide alone: after each scene's name what to expect of people, then what each of
    the three ways would do."""
    words = sandbox_words_for(brief.language)
    for scenario in _gentle_first(scenarios):
        name = f"scenario.{scenario.id}"
        yield KeyTable(
            heading=plain(
                words.key.format(title=scenario.title), f"{name}.title", scenario.place("title")
            ),
            lead=_said(scenario, "expected_action", name),
            columns=words.key_columns,
            rows=tuple(_key_rows(scenario, words)),
        )


def _gentle_first(scenarios: Sequence[Scenario]) -> list[Scenario]:
    return sorted(scenarios, key=lambda scenario: scenario.level)


def _said(part: Part, key: str, name: str, *path: int) -> Text:
    """The words of a key as they stand: what people say online holds no Markdown."""
    value = getattr(part, key)
    for step in path:
        value = value[step]
    return plain(str(value), f"{name}.{key}", part.place(key, *path)) if value else NOTHING


def _key_rows(scenario: Scenario, words: SandboxWords) -> Iterator[tuple[Text, ...]]:
    for option in scenario.options:
        name = f"scenario.{scenario.id}.options.{option.id}"
        yield (
            plain(option.id.upper()),
            _said(option, "text", name),
            _said(option, "then", name),
        )
    for code in scenario.codes:
        brought = [each for each in scenario.injects if each.when and each.when.code == code]
        said = " ".join(each.text or "" for each in brought).strip()
        yield plain(""), plain(words.when_code.format(code=code)), plain(said)


def _scene(brief: Brief, scenario: Scenario, words: SandboxWords) -> Scene:
    name = f"scenario.{scenario.id}"
    habit = brief.catalogue.habit(scenario.habit)
    return Scene(
        name=scenario.id,
        title=_said(scenario, "title", name),
        kind=scenario.kind,
        level=scenario.level,
        minutes=scenario.minutes,
        content_note=_said(scenario, "content_note", name),
        aim=_said(scenario, "aim", name),
        setting=_said(scenario, "setting", name),
        offline=_said(habit.offline, "title", f"habit.{habit.id}.offline"),
        digital=_said(habit.digital, "title", f"habit.{habit.id}.digital"),
        audience=scenario.who_can_see,
        people=scenario.people,
        posts=_posts(scenario, name),
        injects=tuple(_inject(scenario, inject, name) for inject in scenario.injects),
        reply_to=(scenario.task.to or "") if scenario.task.do == "reply" else "",
        letters=scenario.task.letters,
        looks_for=scenario.looks_for,
        more_words=tuple((more.rule, more.phrases) for more in scenario.also_look_for),
        options=tuple(
            SceneOption(
                letter=option.id.upper(),
                text=_said(option, "text", f"{name}.options.{option.id}"),
                way=words.ways[option.way],
                then=_said(option, "then", f"{name}.options.{option.id}"),
                goes_to=option.goes_to or "",
            )
            for option in scenario.options
        ),
        contacts=_contacts(scenario, brief.brand, words),
        reflect=tuple(
            _said(scenario, "reflect", name, index) for index in range(len(scenario.reflect))
        ),
        references=_references(brief, scenario),
    )


def _posts(scenario: Scenario, name: str) -> tuple[ScenePost, ...]:
    return tuple(
        ScenePost(
            name=post.id,
            who=_speaker(scenario, post.who, name),
            avatar=_avatar(scenario, post.who),
            ago=_said(post, "ago", f"{name}.{post.id}"),
            text=_said(post, "text", f"{name}.{post.id}"),
            cover=_said(post, "cover", f"{name}.{post.id}"),
        )
        for post in scenario.feed
    )


def _speaker(scenario: Scenario, id_: str, name: str) -> Text:
    return _said(scenario.actor(id_), "name", f"{name}.{id_}")


def _avatar(scenario: Scenario, id_: str) -> int:
    """The actor's shape; without one, by their turn."""
    turns = [actor.id for actor in scenario.actors]
    return scenario.actor(id_).avatar or turns.index(id_) % AVATARS + 1


def _inject(scenario: Scenario, inject: Inject, name: str) -> SceneInject:
    when = inject.when
    return SceneInject(
        name=inject.id,
        who=_speaker(scenario, inject.who, name),
        avatar=_avatar(scenario, inject.who),
        variants=tuple(_variants(inject, f"{name}.{inject.id}")),
        about=_said(inject, "about", f"{name}.{inject.id}"),
        cover=_said(inject, "cover", f"{name}.{inject.id}"),
        does=(when.does or "") if when else "",
        after_seconds=(when.after_seconds or 0) if when else 0,
        code=(when.code or "") if when else "",
    )


def _variants(inject: Inject, name: str) -> Iterator[SceneVariant]:
    if inject.text:
        yield SceneVariant(
            hears="", text=_said(inject, "text", name), happened=_said(inject, "happened", name)
        )
    for variant in inject.variants:
        where = f"{name}.{variant.hears}"
        yield SceneVariant(
            hears="" if variant.hears == ANYTHING else variant.hears,
            text=_said(variant, "text", where),
            happened=_said(variant, "happened", where),
        )


def _contacts(scenario: Scenario, brand: Brand, words: SandboxWords) -> tuple[Contact, ...]:
    """Whom to tell: the roles of the scenario, each with the number from the brand. Where the
    brand names the role otherwise, or not at all, the number is left to be found."""
    numbers = {slug(name): (name, how) for name, how in brand.who_to_tell.items()}
    contacts = []
    for index, role in enumerate(scenario.who_to_tell):
        ours = words.roles.get(role, role.replace("-", " ")), words.known_numbers.get(role, "")
        name, how = numbers.get(role, ours)
        place = scenario.place("who_to_tell", index)
        contacts.append(
            Contact(
                name=plain(name, f"contact.{role}", place),
                detail=plain(
                    how, f"contact.{role}.detail", brand.places.get(f"who_to_tell.{name}")
                ),
            )
        )
    return tuple(contacts)


def _references(brief: Brief, scenario: Scenario) -> tuple[Reference, ...]:
    """The sources in words: the page leads nowhere."""
    found = [brief.catalogue.source(id_) for id_ in scenario.sources]
    return tuple(
        Reference(
            title=_said(source, "title", f"source.{source.id}"), publisher=source.publisher or ""
        )
        for source in found
    )


def _card(brief: Brief, scenario: Scenario, words: SandboxWords, number: int) -> SceneCard:
    name = f"scenario.{scenario.id}"
    return SceneCard(
        name=f"{name}.card",
        heading=f"{words.card} {number}",
        title=_said(scenario, "title", name),
        kind=f"{words.kinds[scenario.kind]}, {words.levels[scenario.level - 1]}",
        note=_said(scenario, "content_note", name),
        setting=_said(scenario, "setting", name),
        posts=tuple(
            (_speaker(scenario, post.who, name), _said(post, "text", f"{name}.{post.id}"))
            for post in scenario.feed
            if post.role == "relevant"
        ),
        question=words.what_would_you_do,
        ways=tuple(
            (option.id.upper(), _said(option, "text", f"{name}.options.{option.id}"))
            for option in scenario.options
        ),
        foot=brief.title.plain,
    )

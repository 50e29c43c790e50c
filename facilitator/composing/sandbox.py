"""The safe sandbox: scenes for the practice page, cards for the table, a key for the guide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.brand import Brand
from facilitator.composing.brief import Brief
from facilitator.pack.bridges import NOTHING
from facilitator.pack.guide import KeyTable
from facilitator.pack.handout import Section
from facilitator.pack.references import Contact, Reference
from facilitator.pack.sandbox import (
    Sandbox,
    Scene,
    SceneCard,
    SceneInject,
    SceneOption,
    ScenePost,
    SceneVariant,
)
from facilitator.plan import Part
from facilitator.plan.values import slug
from facilitator.record import record
from facilitator.scenarios import ANYTHING, Inject, Option, Scenario
from facilitator.text import Text, foreign, plain
from facilitator.words import sandbox_words_for
from facilitator.words.sandbox import SandboxWords

#: How many shapes there are for those who write.
AVATARS = 6


@record(kw_only=False)
class _Telling:
    """A scenario in the session's words. `language` is its own, where that is another one."""

    scenario: Scenario
    words: SandboxWords
    language: str

    @property
    def name(self) -> str:
        return f"scenario.{self.scenario.id}"

    def said(self, part: Part, key: str, *path: int, name: str = "") -> Text:
        """The words of a key as they stand: what people say online holds no Markdown."""
        value = getattr(part, key)
        for step in path:
            value = value[step]
        if not value:
            return NOTHING
        within = ".".join(each for each in (self.name, name, key) if each)
        return plain(str(value), within, part.place(key, *path), self.language)


def sandbox(brief: Brief, scenarios: Sequence[Scenario]) -> Sandbox | None:
    """The practice page of the scenarios that the plan names, gentle ones first; None without
    any."""
    if not scenarios:
        return None
    tellings = _gentle_first(brief, scenarios)
    return Sandbox(
        title=brief.title.plain,
        organisation=brief.organisation.plain,
        language=brief.language,
        words=sandbox_words_for(brief.language),
        scenes=tuple(_scene(brief, telling) for telling in tellings),
        cards=tuple(_card(brief, each, number) for number, each in enumerate(tellings, start=1)),
    )


def sandbox_key(brief: Brief, scenarios: Sequence[Scenario]) -> Iterator[Section | KeyTable]:
    """For the guide alone: after each scene's name what to expect of people, then what each of
    the three ways would do."""
    for telling in _gentle_first(brief, scenarios):
        yield KeyTable(
            heading=_key_heading(brief, telling),
            lead=telling.said(telling.scenario, "expected_action"),
            columns=telling.words.key_columns,
            rows=tuple(_key_rows(brief, telling)),
        )


def _gentle_first(brief: Brief, scenarios: Sequence[Scenario]) -> list[_Telling]:
    words = sandbox_words_for(brief.language)
    ordered = sorted(scenarios, key=lambda scenario: scenario.level)
    return [_Telling(each, words, foreign(each.language, brief.language)) for each in ordered]


def _key_heading(brief: Brief, telling: _Telling) -> Text:
    title = telling.said(telling.scenario, "title")
    before, after = (brief.own(each) for each in telling.words.key.split("{title}"))
    return replace(title, runs=(before + title + after).runs)


def _key_rows(brief: Brief, telling: _Telling) -> Iterator[tuple[Text, ...]]:
    scenario, words = telling.scenario, telling.words
    for option in scenario.options:
        name = f"options.{option.id}"
        text, then = (telling.said(option, key, name=name) for key in ("text", "then"))
        yield plain(option.id.upper()), text, then
    for code in scenario.codes:
        brought = [each for each in scenario.injects if each.when and each.when.code == code]
        said = " ".join(each.text or "" for each in brought).strip()
        when = brief.own(words.when_code.format(code=code))
        yield plain(""), when, plain(said, language=telling.language)


def _scene(brief: Brief, telling: _Telling) -> Scene:
    scenario, words = telling.scenario, telling.words
    habit = brief.catalogue.habit(scenario.habit)
    return Scene(
        name=scenario.id,
        language=telling.language or brief.language,
        title=telling.said(scenario, "title"),
        kind=scenario.kind,
        level=scenario.level,
        minutes=scenario.minutes,
        content_note=telling.said(scenario, "content_note"),
        aim=telling.said(scenario, "aim"),
        setting=telling.said(scenario, "setting"),
        offline=brief.of_habit(habit, _told(habit.offline, "title", f"habit.{habit.id}.offline")),
        digital=brief.of_habit(habit, _told(habit.digital, "title", f"habit.{habit.id}.digital")),
        audience=scenario.who_can_see,
        people=scenario.people,
        posts=_posts(telling),
        injects=tuple(_inject(telling, inject) for inject in scenario.injects),
        reply_to=(scenario.task.to or "") if scenario.task.do == "reply" else "",
        letters=scenario.task.letters,
        looks_for=scenario.looks_for,
        more_words=tuple((more.rule, more.phrases) for more in scenario.also_look_for),
        options=tuple(_option(telling, option) for option in scenario.options),
        contacts=_contacts(scenario, brief.brand, words),
        reflect=tuple(
            telling.said(scenario, "reflect", index) for index in range(len(scenario.reflect))
        ),
        references=_references(brief, scenario),
    )


def _told(part: Part, key: str, name: str) -> Text:
    return plain(getattr(part, key), f"{name}.{key}", part.place(key))


def _posts(telling: _Telling) -> tuple[ScenePost, ...]:
    return tuple(
        ScenePost(
            name=post.id,
            who=_speaker(telling, post.who),
            avatar=_avatar(telling.scenario, post.who),
            ago=telling.said(post, "ago", name=post.id),
            text=telling.said(post, "text", name=post.id),
            cover=telling.said(post, "cover", name=post.id),
        )
        for post in telling.scenario.feed
    )


def _speaker(telling: _Telling, id_: str) -> Text:
    return telling.said(telling.scenario.actor(id_), "name", name=id_)


def _avatar(scenario: Scenario, id_: str) -> int:
    """The actor's shape; without one, by their turn."""
    turns = [actor.id for actor in scenario.actors]
    return scenario.actor(id_).avatar or turns.index(id_) % AVATARS + 1


def _inject(telling: _Telling, inject: Inject) -> SceneInject:
    when = inject.when
    return SceneInject(
        name=inject.id,
        who=_speaker(telling, inject.who),
        avatar=_avatar(telling.scenario, inject.who),
        variants=tuple(_variants(telling, inject)),
        about=telling.said(inject, "about", name=inject.id),
        cover=telling.said(inject, "cover", name=inject.id),
        does=(when.does or "") if when else "",
        after_seconds=(when.after_seconds or 0) if when else 0,
        code=(when.code or "") if when else "",
    )


def _variants(telling: _Telling, inject: Inject) -> Iterator[SceneVariant]:
    if inject.text:
        yield SceneVariant(
            hears="",
            text=telling.said(inject, "text", name=inject.id),
            happened=telling.said(inject, "happened", name=inject.id),
        )
    for variant in inject.variants:
        where = f"{inject.id}.{variant.hears}"
        yield SceneVariant(
            hears="" if variant.hears == ANYTHING else variant.hears,
            text=telling.said(variant, "text", name=where),
            happened=telling.said(variant, "happened", name=where),
        )


def _option(telling: _Telling, option: Option) -> SceneOption:
    name = f"options.{option.id}"
    return SceneOption(
        letter=option.id.upper(),
        text=telling.said(option, "text", name=name),
        way=telling.words.ways[option.way],
        then=telling.said(option, "then", name=name),
        goes_to=option.goes_to or "",
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
        Reference(title=brief.source_title(source), publisher=source.publisher or "")
        for source in found
    )


def _card(brief: Brief, telling: _Telling, number: int) -> SceneCard:
    scenario, words = telling.scenario, telling.words
    return SceneCard(
        name=f"{telling.name}.card",
        heading=f"{words.card} {number}",
        title=telling.said(scenario, "title"),
        kind=f"{words.kinds[scenario.kind]}, {words.levels[scenario.level - 1]}",
        note=telling.said(scenario, "content_note"),
        setting=telling.said(scenario, "setting"),
        posts=tuple(
            (_speaker(telling, post.who), telling.said(post, "text", name=post.id))
            for post in scenario.feed
            if post.role == "relevant"
        ),
        question=words.what_would_you_do,
        ways=tuple(
            (option.id.upper(), telling.said(option, "text", name=f"options.{option.id}"))
            for option in scenario.options
        ),
        foot=brief.title.plain,
    )

"""sandbox.html: a page to practise on. Nothing that is typed on it leaves the device."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256

from markupsafe import Markup

from facilitator.brand import Brand
from facilitator.pack.sandbox import Sandbox, Scene, SceneInject
from facilitator.pack.whole import Pack
from facilitator.rendering.html.page import Page, json_block, markup, page, source
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import Text
from facilitator.words.sandbox import SandboxWords

__all__ = ["render"]

#: In the order in which they build on each other.
SCRIPTS = (
    "page.js",
    "state.js",
    "reading.js",
    "feed.js",
    "answer.js",
    "beside.js",
    "afterwards.js",
    "scenes.js",
    "start.js",
)
STYLES = ("sandbox.css", "narrow.css", "print.css")
ICONS = (
    "house",
    "rotate-ccw",
    "printer",
    "download",
    "triangle-alert",
    "circle-check",
    "footprints",
    "moon",
    "image",
    "eye-off",
    "corner-down-right",
    "door-open",
    "newspaper",
    "message-square-text",
)


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The page of a Pack that has a sandbox."""
    sandbox = pack.sandbox
    assert sandbox is not None
    content = Page(
        title=f"{sandbox.words.title}: {sandbox.title}",
        language=sandbox.words.language,
        body=_body(sandbox),
        body_class="sandbox",
        styles=tuple(source(__package__, name) for name in STYLES),
        scripts=tuple(source(__package__, name) for name in SCRIPTS),
        data={"practice": _data(sandbox)},
        icons=ICONS,
    )
    return Rendered(page(content, brand), 1, "pages")


def _body(sandbox: Sandbox) -> Markup:
    values = {
        "title": sandbox.title,
        "language": sandbox.language,
        "words": sandbox.words,
        "scenes": sandbox.scenes,
    }
    return markup(
        source(__package__, "sandbox.html"),
        **values,
        shapes=Markup(source(__package__, "shapes.html")),
        still=markup(source(__package__, "still.html"), **values),
        facilitator=markup(
            source(__package__, "facilitator.html"),
            **values,
            whens={
                scene.name: {each.name: _when(scene, each, sandbox.words) for each in scene.injects}
                for scene in sandbox.scenes
            },
        ),
    )


def _when(scene: Scene, inject: SceneInject, words: SandboxWords) -> str:
    """What brings an inject, in words."""
    if inject.code:
        # The code itself stands beside it as a key.
        return words.when_code.format(code="").strip()
    if inject.after_seconds:
        return words.when_seconds.format(seconds=inject.after_seconds)
    if inject.does:
        return words.when_does[inject.does]
    bringing = [option.letter for option in scene.options if option.goes_to == inject.name]
    return words.when_option.format(way=", ".join(bringing))


def _data(sandbox: Sandbox) -> Mapping[str, object]:
    """What the scripts work from. The id names the scenes: what is kept for other ones is not
    taken for these."""
    scenes = [_scene(scene) for scene in sandbox.scenes]
    written = json_block(scenes).encode("utf-8")
    return {
        "id": sha256(written).hexdigest()[:12],
        "title": sandbox.title,
        "language": sandbox.language,
        "words": asdict(sandbox.words),
        "scenes": scenes,
    }


def _scene(scene: Scene) -> Mapping[str, object]:
    return {
        "name": scene.name,
        "language": scene.language,
        "title": scene.title.plain,
        "kind": scene.kind,
        "level": scene.level,
        "minutes": scene.minutes,
        "note": scene.content_note.plain,
        "aim": scene.aim.plain,
        "setting": scene.setting.plain,
        "offline": scene.offline.plain,
        "digital": scene.digital.plain,
        "habitLanguage": _language(scene.offline),
        "audience": scene.audience,
        "people": scene.people,
        "posts": [
            {
                "name": post.name,
                "who": post.who.plain,
                "avatar": post.avatar,
                "ago": post.ago.plain,
                "text": post.text.plain,
                "cover": post.cover.plain,
            }
            for post in scene.posts
        ],
        "injects": [_inject(inject) for inject in scene.injects],
        "replyTo": scene.reply_to,
        "letters": scene.letters,
        "looksFor": list(scene.looks_for),
        "moreWords": [[rule, list(phrases)] for rule, phrases in scene.more_words],
        "options": [
            {
                "letter": option.letter,
                "text": option.text.plain,
                "way": option.way,
                "then": option.then.plain,
                "goesTo": option.goes_to,
            }
            for option in scene.options
        ],
        "contacts": [[contact.name.plain, contact.detail.plain] for contact in scene.contacts],
        "reflect": [question.plain for question in scene.reflect],
        "sources": [
            [
                ". ".join(part for part in (each.title.plain, each.publisher) if part),
                _language(each.title),
            ]
            for each in scene.references
        ],
    }


def _language(text: Text) -> str:
    """The language of a text of one language; nothing where it is the session's."""
    return next((run.language for run in text.runs), "")


def _inject(inject: SceneInject) -> Mapping[str, object]:
    return {
        "name": inject.name,
        "who": inject.who.plain,
        "avatar": inject.avatar,
        "about": inject.about.plain,
        "cover": inject.cover.plain,
        "does": inject.does,
        "afterSeconds": inject.after_seconds,
        "code": inject.code,
        "variants": [
            {
                "hears": variant.hears,
                "text": variant.text.plain,
                "happened": variant.happened.plain,
            }
            for variant in inject.variants
        ],
    }

"""What moves, sounds or goes on without being asked."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.naming import called
from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document, Slide
from facilitator.openxml.document import is_hidden, properties_of, shapes_of
from facilitator.openxml.names import A, P, R
from facilitator.openxml.numbers import number_of

_OFF = ("0", "false")
#: In a GIF: two frames or more, shown again and again without end.
_GIF_FRAME = b"\x21\xf9\x04"
_GIF_ENDLESS = b"NETSCAPE2.0\x03\x01\x00\x00"


@rule(
    "warning",
    reason="Who reads slowly, or has it read aloud, is not done when the slide goes.",
    source="WCAG 2.2, success criterion 2.2.1.",
)
def advances_by_itself(deck: Document) -> Iterator[Finding]:
    if not _uses_timings(deck):
        return
    for slide in deck.slides:
        timed = [each for each in slide.root.iter(f"{P}transition") if each.get("advTm")]
        if timed:
            seconds = number_of(timed[0], "advTm") / 1000
            message = f"the slide goes on by itself after {seconds:g} seconds"
            hint = "Under Transitions, advance on mouse click only."
            yield Finding(slide.number, message, hint)


def _uses_timings(deck: Document) -> bool:
    """Times that were recorded do nothing where the show is set up without them."""
    part = deck.related(deck.main, "presProps")
    show = deck.xml(part).find(f"{P}showPr") if part else None
    return show is None or show.get("useTimings", "1") not in _OFF


@rule(
    "warning",
    reason="What moves without end draws the eye from the words beside it, and makes some people"
    " ill. Whatever moves for more than five seconds can be stopped.",
    source="WCAG 2.2, success criterion 2.2.2.",
)
def moves_without_end(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        moving = dict.fromkeys((*_endless_effects(slide), *_endless_pictures(deck, slide)))
        for name in moving:
            hint = "Let it move once or twice, or show a still picture."
            yield Finding(slide.number, f"{name} moves without end", hint)


def _endless_effects(slide: Slide) -> Iterator[str]:
    for node in slide.root.iter(f"{P}cTn"):
        parent = node.getparent()
        is_media = parent is not None and parent.tag == f"{P}cMediaNode"
        if node.get("repeatCount") == "indefinite" and not is_media:
            yield _target(slide, node)


def _endless_pictures(deck: Document, slide: Slide) -> Iterator[str]:
    for shape in shapes_of(slide.root):
        blip = shape.find(f"{P}blipFill/{A}blip")
        target = deck.target(slide.part, blip.get(f"{R}embed", "")) if blip is not None else ""
        if target.lower().endswith(".gif") and not is_hidden(shape):
            data = deck.parts.get(target, b"")
            if _GIF_ENDLESS in data and data.count(_GIF_FRAME) > 1:
                yield called(shape)


@rule(
    "warning",
    reason="Sound that begins by itself drowns the screen reader of whoever listens to one, and a"
    " film that begins by itself is missed by whoever was still reading.",
    source="WCAG 2.2, success criterion 1.4.2.",
)
def media_starts_by_itself(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for node in slide.root.iter(f"{P}cTn"):
            if node.get("presetClass") == "mediacall" and _starts_with_slide(node):
                message = f"{_target(slide, node)} plays by itself"
                hint = "Under Playback, let it start when it is clicked."
                yield Finding(slide.number, message, hint)


def _starts_with_slide(node: etree._Element) -> bool:
    """A step of an animation waits for a click, unless it also begins with what holds it."""
    return any(
        condition.get("evt") == "onBegin"
        for outer in node.iterancestors(f"{P}cTn")
        for condition in outer.iterfind(f"{P}stCondLst/{P}cond")
    )


def _target(slide: Slide, node: etree._Element) -> str:
    """What the shape is called that an effect is about."""
    wanted = next((each.get("spid", "") for each in node.iter(f"{P}spTgt")), "")
    shapes = (each for each in shapes_of(slide.root) if properties_of(each).get("id") == wanted)
    return next(map(called, shapes), "something")


@rule(
    "warning",
    reason="Who cannot hear a film reads its captions; so does everybody in a noisy room.",
    source="Microsoft's accessibility checker, on audio and video; WCAG 2.2, success criterion"
    " 1.2.2.",
)
def captions_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        linked = {each.id for each in deck.relations(slide.part) if each.external}
        for shape in shapes_of(slide.root):
            film = shape.find(f"{P}nvPicPr/{P}nvPr/{A}videoFile")
            # A film that is watched on its own site has the captions of that site.
            if film is None or film.get(f"{R}link") in linked or is_hidden(shape):
                continue
            if next(shape.iter("{*}track"), None) is None:
                message = f"the film {called(shape)} has no captions"
                hint = "Under Playback, Insert Captions; if nothing is said in it, let it be."
                yield Finding(slide.number, message, hint)

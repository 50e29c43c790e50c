"""boards.zip: each face of a card as a picture, with a table of them, for an online board."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple
from zipfile import ZipFile

from facilitator.brand import Brand
from facilitator.pack.cards import (
    BingoFace,
    BlankFace,
    BridgeFace,
    CardSet,
    Face,
    HabitFace,
    HowToFace,
    SceneFace,
    StatementFace,
    TextFace,
    ThemesFace,
    TitleFace,
    WaysFace,
)
from facilitator.pack.whole import Pack
from facilitator.rendering.archives import add_member
from facilitator.rendering.data.cells import safe
from facilitator.rendering.pdf.cards.single import print_single
from facilitator.rendering.pictures.pages import page_pictures, small_png
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings

#: Of each picture. Boards show cards at any size; this is sharp on a large screen.
WIDTH = 1200
#: Lines and type in a handful of colours, with their edges smoothed.
COLOURS = 64
COLUMNS = ("id", "file", "set", "side", "theme", "title", "text")


class BoardFace(NamedTuple):
    """A face on its own. `id` names its picture, and is in the picture itself."""

    id: str
    card_set: CardSet
    face: Face


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """A PNG of each face, 1200 pixels wide and titled with its id, and `cards.csv`.

    Raises ValueError for a pack without cards, and FacilitatorError where the typeface lacks a
    letter.
    """
    cards = pack.cards
    if cards is None:
        raise ValueError("the pack has no cards")
    faces = list(board_faces(cards.sets))
    printed = print_single([(each.card_set, each.face) for each in faces], cards, brand, settings)
    data = io.BytesIO()
    moment = settings.source_date
    with ZipFile(data, "w") as archive:
        table = _table(faces).encode("utf-8-sig")
        add_member(archive, "cards.csv", table, moment)
        for each, picture in zip(faces, page_pictures(printed.data, WIDTH), strict=True):
            png = small_png(picture, COLOURS, title=each.id)
            add_member(archive, f"{each.id}.png", png, moment, is_packed=False)
    return Rendered(data.getvalue(), len(faces) + 1, "files", printed.diagnostics)


def board_faces(sets: tuple[CardSet, ...]) -> Iterator[BoardFace]:
    """Every face that stands on a card, in order."""
    for card_set in sets:
        for card in card_set.cards:
            yield BoardFace(_face_id(card.name, card.front, ""), card_set, card.front)
            if card.back:
                yield BoardFace(_face_id(card.name, card.back, "-back"), card_set, card.back)


def _face_id(name: str, face: Face, suffix: str) -> str:
    """The card's name; that of a habit ends in the label that is printed on it."""
    if isinstance(face, HabitFace) and not face.is_twin:
        return f"{name.rpartition('-')[0]}-{face.label}"
    return f"{name}{suffix}"


# -- the table --------------------------------------------------------------------------------


def _table(faces: list[BoardFace]) -> str:
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for each in faces:
        side, theme, title, text = _cells(each.face)
        row = (each.id, f"{each.id}.png", each.card_set.title.plain, side, theme, title, text)
        table.writerow([safe(cell) for cell in row])
    return written.getvalue()


def _cells(face: Face) -> tuple[str, str, str, str]:  # noqa: PLR0911
    """Side, theme, title and text of a face."""
    match face:
        case HabitFace():
            end = face.bridge.offline if face.side == "offline" else face.bridge.digital
            return end.word, face.bridge.theme_word, end.title.plain, end.text.plain
        case BridgeFace():
            because = face.bridge.same_because.plain
            return "", face.bridge.theme_word, face.heading.plain, because
        case BlankFace():
            return face.word, face.theme_word, face.heading.plain, ""
        case TitleFace():
            return "", "", face.title.plain, face.lead.plain
        case HowToFace():
            return "", "", face.heading.plain, _joined(step.plain for step in face.steps)
        case TextFace():
            return "", "", face.heading.plain, _joined(text.plain for text in face.texts)
        case ThemesFace():
            return "", "", face.heading.plain, _joined(word.plain for _, word in face.themes)
        case StatementFace():
            return "", "", face.statement.plain, ""
        case BingoFace():
            return "", "", face.label.plain, "; ".join(cell.plain for cell in face.cells)
        case SceneFace():
            said = (f"{who.plain}: {words.plain}" for who, words in face.scene.posts)
            return "", "", face.scene.title.plain, _joined((face.scene.setting.plain, *said))
        case WaysFace():
            ways = (f"{letter}. {words.plain}." for letter, words in face.scene.ways)
            return "", "", face.scene.question, _joined(ways)


def _joined(texts: Iterator[str] | tuple[str, ...]) -> str:
    return " ".join(texts)

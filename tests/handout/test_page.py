"""handout.html and joining.html: for everyone, with no scripts, and asking nothing of anybody."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from facilitator.brand import DEFAULT_BRAND
from facilitator.pack.handout import Confidence, Cover, HabitPage
from facilitator.rendering.html import handout, joining
from facilitator.settings import Settings
from tests.handout.browsing import WIDTHS, Visit, visit
from tests.handout.packs import NAMES, PLANS, REAL, brand, pack
from tests.handout.typefaces import typeface
from tests.sandbox.browser import faults_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser


Opener = Callable[..., Visit]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def page_of(folder: Path, name: str) -> Path:
    """The file of a handout, or of a joining note; made when it is first asked for."""
    file = folder / f"{name}.html"
    if not file.exists():
        plan = name.removesuffix("-joining")
        make = joining.render if plan != name else handout.render
        file.write_bytes(make(pack(plan), brand(plan), Settings()).data)
    return file


@pytest.fixture
def opened(chromium: Browser, folder: Path) -> Iterator[Opener]:
    """Opens a page by its name; it is closed when the test is over."""
    visits: list[Visit] = []

    def open_page(name: str = REAL, width: int = 1280, **options: Any) -> Visit:
        visits.append(visit(chromium, page_of(folder, name), width, **options))
        return visits[-1]

    yield open_page
    for each in visits:
        each.page.context.close()


PAGES = [*NAMES, *(f"{name}-joining" for name in PLANS)]
#: What a run at the desk looks at: each width, each scheme, each kind of page.
USUAL = {
    (REAL, 320, "dark"),
    ("torture", 320, "light"),
    (f"{REAL}-joining", 1280, "light"),
}
MATRIX = [
    pytest.param(*case, marks=() if case in USUAL else pytest.mark.slow)
    for case in product(PAGES, (*WIDTHS, 768), ("light", "dark"))
]


@pytest.mark.browser
@pytest.mark.parametrize(("name", "width", "scheme"), MATRIX)
def test_no_fault_is_found_and_nothing_is_asked_for(
    opened: Opener, name: str, width: int, scheme: str
) -> None:
    visited = opened(name, width, color_scheme=scheme)
    assert visited.width <= width
    assert visited.refusals() == []
    assert faults_of(visited.page) == []


@pytest.mark.browser
def test_it_is_whole_without_scripts(opened: Opener) -> None:
    page = opened(java_script_enabled=False).page
    assert page.locator("textarea").first.is_visible()
    assert page.locator("script").count() == 0


@pytest.mark.browser
def test_every_control_has_a_name_and_is_large_enough_to_hit(opened: Opener) -> None:
    """WCAG 2.2, success criteria 4.1.2 and 2.5.8; what we draw is larger than its 24 pixels."""
    page = opened(width=320).page
    controls = page.evaluate(
        "[...document.querySelectorAll('textarea, input')].map((each) =>"
        " [each.labels[0]?.textContent.trim() ?? '', each.getBoundingClientRect().height,"
        " each.id])"
    )
    assert len(controls) > 40
    assert [control for control in controls if not control[0] or control[1] < 44] == []
    ids = [control[2] for control in controls if control[2]]
    assert len(ids) == len(set(ids))
    links = page.evaluate(
        "[...document.querySelectorAll('nav a, .sources a')].map((each) =>"
        " [each.textContent, each.getBoundingClientRect().height])"
    )
    assert len(links) > 10
    assert [link for link in links if link[1] < 24] == []


@pytest.mark.browser
def test_every_link_and_field_is_reached_by_the_keys_in_order_and_seen(opened: Opener) -> None:
    """WCAG 2.2, success criteria 2.1.1, 2.4.3, 2.4.7 and 2.4.11."""
    page = opened(width=320).page
    # One stop for each group of ratings: the arrows go on from there.
    stops = page.evaluate(
        "[...document.querySelectorAll('a[href], textarea, input:not([type=radio])')].length"
        " + document.querySelectorAll('[role=radiogroup]').length"
    )
    page.evaluate("window.before = document.body")
    seen = 0
    for _ in range(stops):
        page.keyboard.press("Tab")
        (after, outline, inside) = page.evaluate(
            """() => {
              const now = document.activeElement, box = now.getBoundingClientRect();
              const after = window.before.compareDocumentPosition(now)
                & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
              window.before = now;
              const style = getComputedStyle(now);
              const top = document.elementFromPoint(box.left + 2, Math.max(box.top, 0) + 2);
              return [Boolean(after), style.outlineStyle + " " + parseFloat(style.outlineWidth),
                box.bottom > 0 && box.top < innerHeight && Boolean(top)];
            }"""
        )
        seen += after and outline == "solid 3" and inside
    assert seen == stops > 40


@pytest.mark.browser
def test_a_rating_is_chosen_with_the_keys_and_told_by_more_than_colour(opened: Opener) -> None:
    page = opened().page
    circles = page.locator(".rating").first.locator("input")
    circles.first.focus()
    page.keyboard.press("ArrowRight")
    assert circles.nth(1).is_checked()
    weight = "getComputedStyle(document.querySelector('input:checked + span')).fontWeight"
    assert page.evaluate(weight) == "900"


@pytest.mark.browser
def test_it_flows_anew_when_all_is_twice_as_large(opened: Opener) -> None:
    """WCAG 2.2, success criterion 1.4.4: 200 per cent of a window of 1,280 pixels. Four times as
    large is 320 pixels, which the matrix sees (1.4.10)."""
    assert opened(width=640).width <= 640
    larger = opened(width=320)
    larger.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert larger.width <= 320


@pytest.mark.browser
@pytest.mark.parametrize("name", [REAL, pytest.param("torture", marks=pytest.mark.slow)])
def test_larger_spacing_of_text_hides_nothing(opened: Opener, name: str) -> None:
    """WCAG 2.2, success criterion 1.4.12."""
    visited = opened(name, 320)
    visited.page.evaluate(
        "document.querySelectorAll('main *').forEach((each) => { Object.assign(each.style,"
        " {lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em'});"
        " if (each.matches('p')) each.style.marginBottom = '2em'; })"
    )
    clipped = visited.page.evaluate(
        "[...document.querySelectorAll('main p, main h2, main h3, main dt, main dd, main label,"
        " main li, main a')].filter((each) => getComputedStyle(each).display !== 'inline'"
        " && each.clientWidth && (each.scrollWidth > each.clientWidth + 1"
        " || (getComputedStyle(each).overflowY !== 'visible'"
        " && each.scrollHeight > each.clientHeight + 1))).map((each) => each.textContent)"
    )
    assert clipped == []
    assert visited.width <= 320


@pytest.mark.browser
def test_nothing_moves(opened: Opener) -> None:
    page = opened(reduced_motion="reduce").page
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter((each) => { const style ="
        " getComputedStyle(each); return style.animationName !== 'none'"
        " || parseFloat(style.transitionDuration); }).length"
    )
    assert moving == 0


@pytest.mark.browser
def test_in_colours_of_the_readers_own_everything_stands_out_from_its_ground(
    opened: Opener,
) -> None:
    page = opened(forced_colors="active").page
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    circle = page.locator(".rating input").first
    ground = "(each) => getComputedStyle(each).backgroundColor"
    empty = circle.evaluate(ground)
    circle.check()
    assert circle.evaluate(ground) != empty
    badge = page.locator(".badge").first
    stroke = badge.locator("svg").evaluate("(each) => getComputedStyle(each).stroke")
    assert stroke != badge.evaluate(ground)


# -- on paper -----------------------------------------------------------------------------


def printed(opened: Opener, name: str) -> list[str]:
    """The words of each page, as a browser prints it."""
    data = opened(name).page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(data) as pdf:
        return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in pdf]


@pytest.mark.browser
def test_on_paper_an_empty_field_is_lines_and_a_full_one_its_words(opened: Opener) -> None:
    page = opened().page
    page.locator("textarea").first.fill("What I wrote, for the paper")
    data = page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(data) as pdf:
        words = " ".join(sheet.get_textpage().get_text_bounded() for sheet in pdf)
        assert 14 <= len(pdf) <= 24
        width, height = pdf[0].get_size()
    assert "What I wrote, for the paper" in words
    assert "You can type on this page" not in words
    assert (round(width), round(height)) == (595, 842)


SESSIONS = [name if name == REAL else pytest.param(name, marks=pytest.mark.slow) for name in PLANS]


@pytest.mark.browser
@pytest.mark.parametrize("name", SESSIONS)
def test_on_paper_cover_habits_confidence_and_notes_have_pages_of_their_own(
    opened: Opener, name: str
) -> None:
    document = pack(name).handout
    sheets = printed(opened, name)
    cover = next(block for block in document.blocks if isinstance(block, Cover))
    assert sheets[0].startswith(cover.organisation.plain)
    assert sheets[0].endswith(cover.outcomes[-1].plain)
    for block in document.blocks:
        if isinstance(block, HabitPage):
            (sheet,) = [sheet for sheet in sheets if block.counter in sheet]
            assert block.write_in.prompt.plain in sheet
        if isinstance(block, Confidence):
            (sheet,) = [sheet for sheet in sheets if sheet.startswith(block.heading.plain)]
            assert all(statement.plain in sheet for statement in block.statements)
    assert sheets[-1] == document.blocks[-1].heading.plain


@pytest.mark.browser
def test_letter_paper_is_asked_for(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / "letter.html"
    made = replace(pack("welsh"), paper="letter")
    file.write_bytes(handout.render(made, DEFAULT_BRAND, Settings()).data)
    page = visit(chromium, file).page
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
        assert tuple(map(round, pdf[0].get_size())) == (612, 792)
    page.context.close()


# -- type -----------------------------------------------------------------------------------


@pytest.mark.browser
def test_a_brands_own_type_is_in_the_page(chromium: Browser, tmp_path: Path) -> None:
    own = replace(DEFAULT_BRAND, body_font=typeface(tmp_path, "Elmshire Sans"))
    file = tmp_path / "own.html"
    file.write_bytes(handout.render(pack("english"), own, Settings()).data)
    assert len(file.read_bytes()) < 300_000
    visited = visit(chromium, file)
    faces = visited.page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts].map((face) =>"
        " [face.family.replaceAll('\"', ''), face.weight, face.style, face.status]))"
    )
    assert {face[0] for face in faces} == {"Elmshire Sans"}
    assert ["Elmshire Sans", "400", "normal", "loaded"] in faces
    assert {face[1] for face in faces} == {"400", "700", "900"}
    used = visited.page.evaluate("getComputedStyle(document.body).fontFamily")
    assert used.startswith('"Elmshire Sans", "Segoe UI"')
    assert visited.refusals() == []
    visited.page.context.close()


def test_a_face_that_two_weights_share_is_in_the_page_once(tmp_path: Path) -> None:
    own = replace(DEFAULT_BRAND, body_font=typeface(tmp_path, "Small", ("Regular", "Bold")))
    text = handout.render(pack("welsh"), own, Settings()).data.decode()
    assert re.findall(r"@font-face \{ font-family: \"Small\"; font-weight: (\d+)", text) == [
        "400",
        "700",
    ]


def test_type_that_may_not_be_embedded_is_named_alone(tmp_path: Path) -> None:
    own = replace(DEFAULT_BRAND, body_font=typeface(tmp_path, "Ours Alone", rights=2))
    text = handout.render(pack("welsh"), own, Settings()).data.decode()
    assert "@font-face" not in text
    assert ':root { --face: "Ours Alone"; }' in text


def test_the_page_is_one_file_of_a_size_to_send() -> None:
    text = handout.render(pack(REAL), DEFAULT_BRAND, Settings()).data.decode()
    assert len(text) < 300_000
    assert not re.search(r"""(src|href)=["'](?!#|data:|https?:|mailto:|tel:)""", text)
    assert "<script" not in text
    assert "script-src 'none'" in html.unescape(text)


def test_the_same_pack_gives_the_same_page() -> None:
    first, again = (handout.render(pack(REAL), DEFAULT_BRAND, Settings()) for _ in range(2))
    assert first.data == again.data


def test_what_an_author_writes_is_never_markup() -> None:
    from facilitator.pack.handout import Section
    from facilitator.text import plain
    from tests.pdf import samples

    evil = plain('<img src=x onerror="alert(1)">')
    made = samples.pack(samples.document(Section(name='"><b>', heading=evil)))
    text = handout.render(made, DEFAULT_BRAND, Settings()).data.decode()
    assert "<img" not in text
    assert "&lt;img" in text

"""The audit of finished decks: silent about ours, and nothing gets past it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from facilitator.auditing import RULES, audit, explain
from facilitator.brand import DEFAULT_BRAND
from facilitator.cli import main
from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.councils import rewritten

Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("audit")
    return render(samples.small(folder), DEFAULT_BRAND, Settings()).data


@pytest.fixture
def found(ours: bytes, tmp_path: Path) -> Callable[[Callable[[Parts], None]], list[Diagnostic]]:
    """What is found in our deck after a change."""

    def judge(change: Callable[[Parts], None]) -> list[Diagnostic]:
        file = tmp_path / "deck.pptx"
        file.write_bytes(rewritten(ours, change))
        return list(audit(file))

    return judge


def test_there_is_nothing_to_say_about_our_own_deck(ours: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(ours)
    assert [each.render() for each in audit(file)] == []


# -- seeded faults ----------------------------------------------------------------------------

MAIN = "ppt/presentation.xml"
#: Slides of the sample deck that have what the faults need.
POINTS = "ppt/slides/slide10.xml"
PICTURE = "ppt/slides/slide14.xml"
TABLE = "ppt/slides/slide16.xml"
CHART = "ppt/slides/slide17.xml"


def edit(name: str, pattern: str, words: str, count: int = 1) -> Callable[[Parts], None]:
    """A change to a part that must change it."""

    def change(parts: Parts) -> None:
        text = parts[name].decode()
        changed, times = re.subn(pattern, words, text, count=count, flags=re.S)
        assert times, f"nothing like {pattern} in {name}"
        parts[name] = changed.encode()

    return change


def drop_title_shape(parts: Parts) -> None:
    edit(POINTS, r"<p:sp>(?:(?!</p:sp>).)*type=\"title\".*?</p:sp>", "")(parts)


def move_title_last(parts: Parts) -> None:
    text = parts[POINTS].decode()
    title = re.search(r"<p:sp>(?:(?!</p:sp>).)*type=\"title\".*?</p:sp>", text, re.S)
    assert title
    moved = text.replace(title[0], "").replace("</p:spTree>", title[0] + "</p:spTree>")
    parts[POINTS] = moved.encode()


def add_shape_above(parts: Parts) -> None:
    """A text box over the list, read after it."""
    box = (
        '<p:sp><p:nvSpPr><p:cNvPr id="900" name="Late"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        '<p:spPr><a:xfrm><a:off x="5080000" y="100000"/><a:ext cx="6096000" cy="400000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r>'
        '<a:rPr lang="en-GB"/><a:t>Read me first</a:t></a:r></a:p></p:txBody></p:sp>'
    )
    edit(POINTS, "</p:spTree>", box + "</p:spTree>")(parts)


def add_empty_placeholder(parts: Parts) -> None:
    box = (
        '<p:sp><p:nvSpPr><p:cNvPr id="900" name="Empty"/><p:cNvSpPr/><p:nvPr><p:ph type="body"'
        ' idx="10"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p/></p:txBody></p:sp>'
    )
    edit("ppt/slides/slide2.xml", "</p:spTree>", box + "</p:spTree>")(parts)


def repeat_section(parts: Parts) -> None:
    edit(MAIN, r'<p14:section name="Taking care"', '<p14:section name="Welcome"')(parts)


def drop_sections(parts: Parts) -> None:
    edit(MAIN, r"<p:extLst>.*?</p:extLst>", "")(parts)


def add_orphan(parts: Parts) -> None:
    parts["ppt/media/orphan.png"] = b""
    edit(
        "[Content_Types].xml",
        "</Types>",
        '<Default Extension="png" ContentType="image/png"/></Types>',
    )(parts)


def pale_points(parts: Parts) -> None:
    """The theme's grey for lines, as the colour of a point."""
    colour = '<a:solidFill><a:schemeClr val="accent6"/></a:solidFill>'
    edit(POINTS, r'(<a:rPr lang="en-GB" dirty="0">)(</a:rPr><a:t>You say)', rf"\1{colour}\2")(parts)


def pale_through_the_theme(parts: Parts) -> None:
    edit("ppt/theme/theme1.xml", r'<a:dk1><a:srgbClr val="\w+"', '<a:dk1><a:srgbClr val="AAAAAA"')(
        parts
    )


def pale_on_the_panel(parts: Parts) -> None:
    """Titles in white: readable on nothing that our panels have."""
    name = next(
        name
        for name, data in parts.items()
        if "slideLayout" in name and b'<p:cSld name="Steps: your turn"' in data
    )
    edit(
        name,
        r'<p:sp>((?:(?!</p:sp>).)*type="title".*?<a:lstStyle)/?>(</a:lstStyle>)?',
        r'<p:sp>\1><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        r"</a:defRPr></a:lvl1pPr></a:lstStyle>",
    )(parts)


def start_a_sound(parts: Parts) -> None:
    """The first step, which begins with the slide."""
    begins = '<p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond></p:stCondLst>'
    edit(POINTS, r'(delay="indefinite"/>)</p:stCondLst>', rf"\1{begins}")(parts)
    edit(POINTS, 'presetClass="entr"', 'presetClass="mediacall"')(parts)


def picture_behind(parts: Parts) -> None:
    blip = "<a:blipFill><a:blip/><a:stretch/></a:blipFill><a:effectLst/>"
    edit(TABLE, r"(<p:cSld [^>]*>)", rf"\1<p:bg><p:bgPr>{blip}</p:bgPr></p:bg>")(parts)


def drop_slides(parts: Parts) -> None:
    edit(MAIN, r"<p:sldIdLst>.*?</p:sldIdLst>", "")(parts)


def hebrew_in_notes(parts: Parts) -> None:
    edit("ppt/notesSlides/notesSlide10.xml", "<a:t>One at a time.</a:t>", "<a:t>אחד אחד</a:t>")(
        parts
    )


SEEDED: list[tuple[str, Callable[[Parts], None], str]] = [
    ("title-missing", drop_title_shape, "there is no title"),
    ("title-missing", edit(POINTS, r"<a:t>What stays the same</a:t>", "<a:t> </a:t>"), "empty"),
    (
        "title-repeated",
        edit(POINTS, "<a:t>What stays the same</a:t>", "<a:t>Match the pair</a:t>"),
        "slide 5 too",
    ),
    ("title-read-late", move_title_last, "before the title"),
    ("reading-order-jumps", add_shape_above, "“Late” stands above"),
    ("placeholder-empty", add_empty_placeholder, "“Empty” is empty"),
    (
        "advances-by-itself",
        edit(POINTS, "<p:timing>", '<p:transition advTm="5000"/><p:timing>'),
        "after 5 seconds",
    ),
    (
        "moves-without-end",
        edit(POINTS, 'presetClass="entr"', 'presetClass="emph" repeatCount="indefinite"'),
        "“care.points.body” moves",
    ),
    ("media-starts-by-itself", start_a_sound, "plays by itself"),
    ("captions-missing", edit(PICTURE, r'(type="pic" idx="10"/>)', r"\1<a:videoFile/>"), "film"),
    ("alt-missing", edit(PICTURE, r' descr="A wooden[^"]*"', ""), "the picture"),
    ("alt-missing", edit(CHART, r' descr="Bar[^"]*"', ""), "the chart"),
    ("alt-missing", edit(TABLE, r' descr="Four[^"]*"', ' descr=" "'), "the table"),
    (
        "alt-missing",
        edit("ppt/slides/slide7.xml", r' descr="">.*?</p:cNvPr>', "></p:cNvPr>"),
        "the shape",
    ),
    (
        "alt-is-file-name",
        edit(PICTURE, r'descr="A wooden[^"]*"', 'descr="IMG_0042.JPG"'),
        "nothing",
    ),
    (
        "alt-unchecked",
        edit(PICTURE, 'descr="A wooden', 'descr="Description automatically generated: a wooden'),
        "guess",
    ),
    ("table-header-missing", edit(TABLE, 'firstRow="1" ', ""), "no header row"),
    ("table-cells-merged", edit(TABLE, "<a:tc>", '<a:tc gridSpan="2">'), "merged (1"),
    ("language-missing", edit(POINTS, ' lang="en-GB"', ""), "in the slide"),
    (
        "language-missing",
        edit("ppt/notesSlides/notesSlide3.xml", ' lang="en-GB"', ""),
        "in the notes",
    ),
    (
        "direction-wrong",
        edit(POINTS, "<a:t>You say what you know, and[^<]*</a:t>", "<a:t>أهلا وسهلا بكم</a:t>"),
        "in the slide",
    ),
    ("direction-wrong", hebrew_in_notes, "in the notes"),
    ("language-wrong", hebrew_in_notes, "marked as “en-GB” in the notes"),
    ("link-text-unclear", edit(POINTS, "<a:t>the guidance</a:t>", "<a:t>click here</a:t>"), "lead"),
    (
        "link-text-unclear",
        edit(POINTS, "<a:t>the guidance</a:t>", "<a:t>https://example.org/x</a:t>"),
        "https",
    ),
    ("text-too-small", edit(POINTS, "<a:rPr ", '<a:rPr sz="1200" '), "12 points"),
    (
        "text-too-small",
        edit(POINTS, "<a:bodyPr/>", '<a:bodyPr><a:normAutofit fontScale="40000"/></a:bodyPr>', 9),
        "points",
    ),
    (
        "figure-text-too-small",
        edit("ppt/charts/chart1.xml", r'sz="\d+"', 'sz="1200"', 99),
        "12 points",
    ),
    ("contrast-low", pale_points, "“You say what you know"),
    ("contrast-low", pale_through_the_theme, "#AAAAAA"),
    ("contrast-low", pale_on_the_panel, "#FFFFFF on #F2C25B"),
    ("contrast-unknown", picture_behind, "cannot be told"),
    (
        "document-title-missing",
        edit("docProps/core.xml", "<dc:title>.*?</dc:title>", ""),
        "no title",
    ),
    (
        "document-title-missing",
        edit("docProps/core.xml", "<dc:title>.*?<", "<dc:title>PowerPoint Presentation<"),
        "PowerPoint Presentation",
    ),
    (
        "document-title-missing",
        edit("docProps/core.xml", "<dc:title>.*?<", "<dc:title>Deck 2 final.pptx<"),
        "Deck 2 final.pptx",
    ),
    ("slides-missing", drop_slides, "no slides"),
    ("sections-missing", drop_sections, "20 slides"),
    ("section-name-repeated", repeat_section, "2 sections"),
    ("section-name-repeated", edit(MAIN, 'name="Welcome"', 'name="Default Section"'), "Default"),
    ("package-untidy", add_orphan, "nothing leads to ppt/media/orphan.png"),
    ("package-fault", edit(POINTS, 'cNvPr id="3"', 'cNvPr id="2"'), "two shapes have the id 2"),
    ("package-fault", edit(MAIN, '<p14:sldId id="257"/>', ""), "sections do not hold"),
    (
        "package-fault",
        edit(
            "ppt/slideMasters/slideMaster1.xml",
            r'(sldLayoutId id="\d+)(".*?)sldLayoutId id="\d+',
            r"\1\2\1",
        ),
        "ids of masters or layouts",
    ),
    (
        "package-untidy",
        edit(MAIN, r"<p:notesMasterIdLst>.*?</p:notesMasterIdLst>", ""),
        "no master",
    ),
]


@pytest.mark.parametrize(("rule", "change", "words"), SEEDED)
def test_a_seeded_fault_is_found(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
    rule: str,
    change: Callable[[Parts], None],
    words: str,
) -> None:
    said = found(change)
    assert {each.rule for each in said} >= {rule}, [each.message for each in said]
    assert any(words in each.message for each in said if each.rule == rule), said


#: What comes near to a fault and is none.
CLEAN: list[tuple[str, Callable[[Parts], None]]] = [
    ("a title that differs by its number", edit(POINTS, "What stays the same", "Break (2 of 2)")),
    ("a change on a click", edit(POINTS, "<p:timing>", "<p:transition/><p:timing>")),
    ("a description that names a picture", edit(PICTURE, 'descr="A wo', 'descr="Picture of a wo')),
    ("a cell that spans itself", edit(TABLE, "<a:tc>", '<a:tc gridSpan="1" rowSpan="1">')),
    (
        "a link of clear words",
        edit(POINTS, "<a:t>the guidance</a:t>", "<a:t>here is the guidance</a:t>"),
    ),
    ("the smallest type", edit(POINTS, "<a:rPr ", '<a:rPr sz="1600" ')),
    ("another language", edit(POINTS, 'lang="en-GB"', 'lang="cy"')),
    (
        "Arabic from right to left",
        edit(
            POINTS,
            r'<a:p>((?:(?!</a:p>).)*)lang="en-GB"([^<]*></a:rPr><a:t>)You say what you know[^<]*',
            r'<a:p><a:pPr rtl="1" algn="r"/>\1lang="ar"\2أهلا وسهلا بكم',
        ),
    ),
    ("an Arabic word in English", edit(POINTS, "You say what you", "You say أهلا when you")),
    ("another section", edit(MAIN, r'<p14:section name="Taking care"', '<p14:section name="Care"')),
]


@pytest.mark.parametrize(("what", "change"), CLEAN)
def test_a_near_miss_is_no_fault(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
    what: str,
    change: Callable[[Parts], None],
) -> None:
    assert [each.render() for each in found(change)] == [], what


@pytest.mark.parametrize(
    ("colour", "size_pt", "bold", "is_fault"),
    [
        ("757575", 17.9, False, False),  # 4.61 to 1
        ("777777", 17.9, False, True),  # 4.48 to 1
        ("777777", 18, False, False),
        ("777777", 14, True, False),
        ("949494", 18, False, False),  # 3.03 to 1
        ("959595", 18, False, True),  # 2.99 to 1
        ("959595", 40, True, True),
    ],
)
def test_contrast_is_measured_as_wcag_says(
    colour: str, size_pt: float, bold: bool, is_fault: bool, tmp_path: Path
) -> None:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(1))
    box.text_frame.text = "Words on white"
    font = box.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(size_pt), bold
    font.color.rgb = RGBColor.from_string(colour)
    file = tmp_path / "deck.pptx"
    presentation.save(str(file))
    assert ("contrast-low" in {each.rule for each in audit(file)}) == is_fault


def test_each_rule_has_a_seeded_fault() -> None:
    assert {rule for rule, _, _ in SEEDED} == set(RULES)


def test_repeated_names_in_the_archive_are_found(ours: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(ours)
    with (
        zipfile.ZipFile(file, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr("ppt/slides/slide1.xml", archive.read("ppt/slides/slide1.xml"))
    assert "is there 2 times" in audit(file)[0].message


def test_a_deck_made_by_hand_in_powerpoints_way_is_judged(tmp_path: Path) -> None:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(1))
    box.text_frame.text = "Small words, without a language"
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(9)
    slide.shapes.add_table(2, 2, Inches(1), Inches(4), Inches(4), Inches(1))
    file = tmp_path / "deck.pptx"
    presentation.save(str(file))
    rules = [each.rule for each in audit(file) if each.place and each.place.line == 1]
    assert rules == ["title-missing", "alt-missing", "language-missing", "text-too-small"]


def test_findings_come_slide_by_slide_with_the_number_as_line(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
) -> None:
    def change(parts: Parts) -> None:
        drop_title_shape(parts)
        edit(TABLE, 'firstRow="1" ', "")(parts)
        edit("docProps/core.xml", "<dc:title>.*?</dc:title>", "")(parts)

    lines = [each.place.line for each in found(change) if each.place]
    assert lines == [0, 10, 16]


def test_a_picture_behind_words_is_no_low_contrast(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
) -> None:
    """What cannot be told is not guessed."""
    assert [each.rule for each in found(picture_behind)] == ["contrast-unknown"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not a presentation"),
        (b"PK\x03\x04", "is damaged or cut short"),
        (b"\xd0\xcf\x11\xe0 old", "is in the format of PowerPoint 2003 or earlier"),
        (
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "is protected by a password",
        ),
    ],
)
def test_what_is_no_deck_is_one_clear_line(data: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(data)
    with pytest.raises(FacilitatorError) as caught:
        audit(file)
    (said,) = caught.value.diagnostics
    assert said.rule == "deck-unreadable" and said.hint
    assert said.message == f"{file} {words}"


def test_a_presentation_of_another_program_is_called_so(tmp_path: Path) -> None:
    file = tmp_path / "deck.odp"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.presentation")
    with pytest.raises(FacilitatorError, match="OpenDocument"):
        audit(file)


def test_a_deck_in_the_strict_form_is_not_called_faultless(ours: bytes, tmp_path: Path) -> None:
    """All its names are others, so that no rule would find anything."""
    file = tmp_path / "deck.pptx"
    strict = "http://purl.oclc.org/ooxml/presentationml/main"
    usual = "http://schemas.openxmlformats.org/presentationml/2006/main"
    file.write_bytes(rewritten(ours, edit(MAIN, usual, strict)))
    with pytest.raises(FacilitatorError, match="Strict Open XML"):
        audit(file)


def test_a_deck_whose_main_part_is_something_else_is_no_presentation(
    ours: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(rewritten(ours, edit(MAIN, "p:presentation", "p:sldMaster", count=0)))
    with pytest.raises(FacilitatorError, match="is not a presentation"):
        audit(file)


@pytest.mark.parametrize(("size_pt", "is_told"), [(13, False), (11, True)])
def test_a_page_higher_than_wide_is_judged_by_its_width(
    size_pt: int, is_told: bool, tmp_path: Path
) -> None:
    """On A4 upright, 12 points are as 16 on a slide."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Pt(540), Pt(780)
    box = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_textbox(0, 0, Pt(400), Pt(40))
    box.text_frame.text = "Bring your diary"
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(size_pt)
    deck.save(str(tmp_path / "deck.pptx"))
    told = {each.rule for each in audit(tmp_path / "deck.pptx")}
    assert ("text-too-small" in told) == is_told


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(FacilitatorError, match=r"missing\.pptx is not there"):
        audit(tmp_path / "missing.pptx")
    with pytest.raises(FacilitatorError, match="cannot be read"):
        audit(tmp_path)


def test_every_rule_is_explained() -> None:
    for code, rule in RULES.items():
        assert explain(rule).startswith(f"{code} ({rule.severity})\n\n")
        assert rule.reason.endswith(".") and rule.source.endswith(".")


# -- the command ------------------------------------------------------------------------------


def test_the_command_prints_findings_under_their_slides(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(rewritten(ours, drop_title_shape))
    assert main(["check", "--deck", str(file)]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("Slide 10\nerror title-missing: there is no title\n")
    assert "deck.pptx: 1 error" in printed.out


def test_the_command_is_content_with_our_deck(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(ours)
    assert main(["check", "--deck", str(file), "--strict"]) == 0
    assert "no faults found" in capsys.readouterr().out


def test_the_command_writes_json(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(rewritten(ours, drop_title_shape))
    assert main(["check", "--deck", str(file), "--format", "json"]) == 1
    printed = capsys.readouterr().out
    assert '"rule": "title-missing"' in printed and '"line": 10' in printed


def test_the_command_writes_sarif_with_every_rule_described(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(parts: Parts) -> None:
        drop_title_shape(parts)
        edit("docProps/core.xml", "<dc:title>.*?</dc:title>", "")(parts)

    file = tmp_path / "deck.pptx"
    file.write_bytes(rewritten(ours, change))
    assert main(["check", "--deck", str(file), "--format", "sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    whole, missing = run["tool"]["driver"]["rules"]
    assert (whole["id"], whole["name"]) == ("document-title-missing", "DocumentTitleMissing")
    assert missing["shortDescription"]["text"] == "Title missing"
    assert missing["fullDescription"]["text"] == RULES["title-missing"].reason
    assert missing["defaultConfiguration"] == {"level": "error"}
    assert "WCAG 2.2" in missing["help"]["text"]
    regions = [each["locations"][0]["physicalLocation"].get("region") for each in run["results"]]
    assert regions == [None, {"startLine": 10, "startColumn": 1}]


def test_a_deck_that_cannot_be_read_does_not_stop_the_others(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, faulty = tmp_path / "broken.pptx", tmp_path / "faulty.pptx"
    broken.write_bytes(b"no")
    faulty.write_bytes(rewritten(ours, drop_title_shape))
    assert main(["check", "--deck", str(broken), "--deck", str(faulty)]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("error deck-unreadable: ")
    assert f"{faulty}, slide 10\nerror title-missing: there is no title\n" in printed.err
    assert printed.out == f"{faulty}: 1 error\n"
    assert main(["check", "--deck", str(broken), "--deck", str(faulty), "--format", "json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert [(each["rule"], each["file"], each["line"]) for each in said] == [
        ("deck-unreadable", str(broken), None),
        ("title-missing", str(faulty), 10),
    ]


def test_a_folder_stands_for_the_decks_in_it(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b/deck.pptx", "a.PPTX", "a.pdf", "~$a.pptx"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(ours)
    assert main(["check", "--deck", str(tmp_path), "--deck", str(tmp_path / "a.PPTX")]) == 0
    named = [line.partition(": ")[0] for line in capsys.readouterr().out.splitlines()]
    assert named == [str(tmp_path / "a.PPTX"), str(tmp_path / "b" / "deck.pptx")]


def test_a_folder_without_a_deck_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--deck", str(tmp_path)]) == 1
    assert "there is no deck (.pptx) in" in capsys.readouterr().err
    assert main(["check", "--deck", str(tmp_path), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["rule"] == "deck-unreadable"


def test_plans_and_decks_are_not_judged_together(tmp_path: Path) -> None:
    assert main(["check", "plan.yaml", "--deck", "deck.pptx"]) == 2


def test_a_rule_of_the_audit_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "alt-missing"]) == 0
    assert "screen reader" in capsys.readouterr().out


def test_the_template_command_prints_a_mapping(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "council.pptx"
    buffer = io.BytesIO()
    pptx.Presentation().save(buffer)
    file.write_bytes(buffer.getvalue())
    assert main(["template", str(file)]) == 0
    assert 'layouts:\n  title: "Title Slide"\n' in capsys.readouterr().out


def test_the_template_command_refuses_what_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "council.pptx"
    file.write_bytes(b"no")
    assert main(["template", str(file)]) == 1
    assert "is not a presentation" in capsys.readouterr().err

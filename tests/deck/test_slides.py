"""What stands on the slides, where, and in which language."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.pack.deck import (
    BreakSlide,
    DebriefSlide,
    OutcomesSlide,
    PictureSlide,
    PointsSlide,
    Slide,
    SourcesSlide,
    TableSlide,
)
from facilitator.pack.whole import Pack
from facilitator.rendering.pptx import render
from facilitator.rendering.pptx.slides import DRAWERS
from facilitator.settings import Settings
from tests.deck import edges, samples
from tests.deck.geometry import box_of
from tests.deck.reading import A, Deck, P, name_of, properties_of, runs_of, text_of


def drawn_alone(*slides: Slide, language: str = "en-GB") -> Deck:
    pack = samples.pack_of(*slides, title="Alone", language=language, words=language)
    return Deck(render(pack, DEFAULT_BRAND, Settings()).data)


def test_every_kind_of_slide_is_in_the_small_deck(picture_folder: Path) -> None:
    kinds = {type(slide) for slide in samples.small(picture_folder).deck.slides}
    assert kinds == set(DRAWERS)


# -- what holds for every slide ---------------------------------------------------------------


def test_every_slide_has_a_title_and_no_two_have_the_same(small: Deck) -> None:
    titles = [slide.title for slide in small.slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_the_title_is_read_first_and_the_number_last(any_deck: Deck) -> None:
    for slide in any_deck.slides:
        places = [shape.find(f".//{P}ph") for shape in slide.shapes()]
        kinds = [place.get("type") if place is not None else "" for place in places]
        assert kinds[0] in ("title", "ctrTitle")
        if "sldNum" in kinds:
            assert kinds[-2:] == ["ftr", "sldNum"]


def test_every_slide_has_notes_with_bold_labels(any_deck: Deck) -> None:
    for slide in any_deck.slides:
        paragraphs = text_of(slide.notes).strip().split("\n")
        assert paragraphs[0] == "You might say"
        first = next(runs_of(slide.notes))
        assert first.find(f"{A}rPr").get("b") == "1"


def test_every_run_has_a_language(any_deck: Deck) -> None:
    for slide in any_deck.slides:
        for root in (slide.xml, slide.notes):
            for run in runs_of(root):
                assert run.find(f"{A}rPr").get("lang"), text_of(run)
            for end in root.iter(f"{A}endParaRPr"):
                assert end.get("lang")


def test_no_colour_and_no_font_is_named_outside_the_theme(any_deck: Deck) -> None:
    for name, data in any_deck.parts.items():
        if name.startswith("ppt/") and name.endswith(".xml") and "/theme/" not in name:
            text = data.decode()
            assert "srgbClr" not in text and "sysClr" not in text, name
            faces = set(re.findall(r'typeface="([^"]*)"', text))
            assert all(face.startswith("+") for face in faces), (name, faces)


def test_no_placeholder_is_empty(any_deck: Deck) -> None:
    for slide in any_deck.slides:
        for shape in slide.shapes():
            if shape.tag == f"{P}sp" and shape.find(f".//{P}ph") is not None:
                assert text_of(shape).strip(), (slide.name, properties_of(shape).get("name"))


def test_words_outside_placeholders_are_only_those_beside_tiles(any_deck: Deck) -> None:
    for slide in any_deck.slides:
        for shape in slide.shapes():
            if shape.tag == f"{P}sp" and shape.find(f".//{P}ph") is None and text_of(shape):
                assert slide.layout_name == "Compare"


def test_every_placeholder_stands_in_the_layout(any_deck: Deck) -> None:
    for slide in any_deck.slides:
        known = {(place.get("type"), place.get("idx")) for place in slide.layout.iter(f"{P}ph")}
        for place in slide.xml.iter(f"{P}ph"):
            assert (place.get("type"), place.get("idx")) in known


def test_pictures_tables_and_charts_say_what_they_show(any_deck: Deck) -> None:
    for slide in any_deck.slides:
        for shape in slide.shapes():
            properties = properties_of(shape)
            decorative = "decorative" in "".join(each.tag for each in properties.iter())
            if shape.tag in (f"{P}pic", f"{P}graphicFrame"):
                assert properties.get("descr") or decorative
            elif shape.tag == f"{P}cxnSp" or not text_of(shape).strip():
                assert decorative and properties.get("descr") == ""


def test_the_footer_is_the_session_and_is_cut_to_one_line(small: Deck, torture: Deck) -> None:
    assert small.slide("care.points").text("footer") == (
        "Social media: the opportunity and the challenge"
    )
    cut = torture.slide("points.seven").text("footer")
    assert cut.endswith("…") and edges.LONG_TITLE.startswith(cut[:-1])


def test_sections_are_named_for_the_parts_of_the_plan(small: Deck) -> None:
    assert [name for name, _ in small.sections] == [
        "Welcome",
        "Seeing the similarity",
        "Taking care",
        "Going home",
    ]


def test_names_come_from_the_plan_and_do_not_move_with_it(picture_folder: Path) -> None:
    pack = samples.small(picture_folder)
    moved = replace(pack, deck=replace(pack.deck, slides=tuple(reversed(pack.deck.slides))))

    def names(each: Pack) -> dict[str, list[str]]:
        deck = Deck(render(each, DEFAULT_BRAND, Settings()).data)
        return {
            slide.name: [properties_of(shape).get("name") for shape in slide.shapes()]
            for slide in deck.slides
        }

    assert names(pack) == names(moved)
    assert "same-habit.steps.body" in names(pack)["same-habit.steps"]


def test_text_in_other_languages_is_marked(torture: Deck) -> None:
    slide = torture.slide("points.languages")
    languages = {
        "".join(t.text for t in run.iter(f"{A}t")): run.find(f"{A}rPr").get("lang")
        for run in runs_of(slide.shape("body"))
    }
    assert languages["Gŵyl Ŷd"] == "cy"
    assert languages[edges.POLISH] == "pl"
    assert languages["In Welsh: "] == "cy"  # the deck's own
    kind = torture.slide("long-activity").shape("kind")
    assert next(runs_of(kind)).find(f"{A}rPr").get("lang") == "en-GB"  # our own words


def test_letters_come_through_whole(torture: Deck) -> None:
    text = torture.slide("points.word").text("body")
    assert edges.WELSH in text and edges.POLISH in text
    body = torture.slide("points.languages").text("body")
    assert "A control  character" in body
    assert '<markup> & "quotes"' in torture.slide("points.languages").title


def test_a_language_from_right_to_left_is_set_so() -> None:
    slide = PointsSlide(
        name="p", title=samples.t("مرحبا"), points=(samples.t("نقطة"),), notes=samples.notes("x")
    )
    deck = drawn_alone(slide, language="ar")
    paragraphs = list(deck.slides[0].shape("body").iter(f"{A}p"))
    assert [text_of(each) for each in paragraphs] == ["نقطة"]
    for paragraph in paragraphs:
        properties = paragraph.find(f"{A}pPr")
        assert properties is not None
        assert properties.get("rtl") == "1" and properties.get("algn") == "r"


# -- kinds ------------------------------------------------------------------------------------


def test_a_long_list_goes_on_over_slides_of_one_size(torture: Deck) -> None:
    first, second = (each for each in torture.slides if each.name.startswith("points.seven"))
    assert first.title == "Before you post (1\u00a0of\u00a02)"
    assert second.title.endswith("(2\u00a0of\u00a02)")
    sizes = [
        [each.get("sz") for each in slide.shape("body").iter(f"{A}defRPr")]
        for slide in (first, second)
    ]
    assert sizes[0] == sizes[1]
    assert second.name == "points.seven.part-2"
    whole = first.text("body") + "\n" + second.text("body")
    assert whole.split("\n") == list(edges.SEVEN)


def test_numbers_go_on_over_slides(torture: Deck) -> None:
    parts = [each for each in torture.slides if each.name.startswith("steps")]
    starts = [
        [each.get("startAt") for each in part.shape("body").iter(f"{A}buAutoNum")] for part in parts
    ]
    counts = [len(part.text("body").split("\n")) for part in parts]
    assert starts[0] == []
    assert starts[1] == [str(counts[0] + 1)]
    assert sum(counts) == 12
    assert max(counts) - min(counts) <= 1


def test_a_step_keeps_its_minutes_on_its_last_line(small: Deck) -> None:
    first = small.slide("same-habit.steps").text("body").split("\n")[0]
    assert first.endswith("up\u00a0·\u00a03\u00a0min")


def test_gold_is_laid_where_it_is_your_turn(small: Deck) -> None:
    assert small.slide("same-habit").layout_name == "Activity: your turn"
    assert small.slide("care").layout_name == "Activity: we show you"


def test_without_a_question_the_title_is_as_large_as_one(small: Deck) -> None:
    title = small.slide("care").shape("title")
    assert next(title.iter(f"{A}defRPr")).get("sz") == "4800"


def test_points_may_appear_one_at_a_time(small: Deck, torture: Deck) -> None:
    slide = small.slide("care.points")
    body = properties_of(slide.shape("body")).get("id")
    targets = [each.get("spid") for each in slide.xml.iter(f"{P}spTgt")]
    assert targets == [body] * 4
    assert [each.get("st") for each in slide.xml.iter(f"{P}pRg")] == ["0", "1", "2", "3"]
    assert torture.slide("points.word").xml.find(f"{P}timing") is None


def test_clock_times_lead_to_the_slides_of_their_activities(small: Deck) -> None:
    slide = small.slide("session.timetable")
    links = {
        text_of(cell): next(cell.iter(f"{A}hlinkClick"), None) for cell in slide.xml.iter(f"{A}tc")
    }
    targets = {each.id: each.target for each in small.relations(slide.part)}
    link = links["18:25"]
    assert link is not None and link.get("tooltip") == "Same habit, new place"
    relation = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    assert targets[relation] == small.slide("same-habit").part
    assert links["18:00"] is None  # no slide is called "welcome"


def test_a_long_timetable_is_cut_after_its_break(torture: Deck) -> None:
    first, second = (each for each in torture.slides if each.name.startswith("day.timetable"))
    assert "Break" in text_of(first.shape("table"))
    assert text_of(second.shape("table")).strip().startswith("17:00")


def test_no_timetable_has_more_rows_than_fit(torture: Deck) -> None:
    parts = [each for each in torture.slides if each.name.startswith("session.timetable")]
    rows = [len(list(each.xml.iter(f"{A}tr"))) for each in parts]
    assert sum(rows) == 31
    assert max(rows) <= 11


def test_a_long_table_repeats_its_head(torture: Deck) -> None:
    parts = [each for each in torture.slides if re.fullmatch(r"table(\.part-\d+)?", each.name)]
    assert len(parts) > 1
    numbers = []
    for part in parts:
        rows = list(part.xml.iter(f"{A}tr"))
        assert text_of(rows[0]).startswith("Number\nWhat")
        assert len(rows) <= 7
        assert part.xml.find(f".//{A}tblPr").get("firstRow") == "1"
        numbers += [text_of(next(row.iter(f"{A}tc"))) for row in rows[1:]]
    assert numbers == [str(number) for number in range(1, 21)]


def test_a_row_that_is_too_short_is_filled_up(torture: Deck) -> None:
    rows = list(torture.slide("table.word").xml.iter(f"{A}tr"))
    assert [len(list(row.iter(f"{A}tc"))) for row in rows] == [3, 3, 3]


def test_a_picture_is_whole_unless_it_is_asked_to_cover(small: Deck) -> None:
    whole = small.slide("care.picture")
    width, height = box_of(whole, whole.shape("picture"))[2:]
    assert width / height == pytest.approx(1.6, rel=1e-4)
    assert not whole.shape("picture").find(f".//{A}srcRect").attrib
    cover = small.slide("care.picture-2")
    crop = cover.shape("picture").find(f".//{A}srcRect").attrib
    assert set(crop) == {"l", "r"}
    assert box_of(cover, cover.shape("picture")) == (400, 0, 560, 540)


def test_a_picture_that_cannot_be_read_is_an_error_with_its_place(
    picture_folder: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_text("no picture")
    slides = tuple(
        PictureSlide(
            name=f"p{number}",
            title=samples.t(f"Picture {number}", 90 + number),
            notes=samples.notes("x"),
            path=path,
            alt="x",
        )
        for number, path in enumerate((broken, tmp_path / "missing.png"))
    )
    pack = samples.small(picture_folder)
    rendered = render(
        replace(pack, deck=replace(pack.deck, slides=slides)), DEFAULT_BRAND, Settings()
    )
    assert [each.rule for each in rendered.diagnostics] == ["picture-unreadable"] * 2
    assert [each.place.line for each in rendered.diagnostics if each.place] == [90, 91]
    assert str(tmp_path) not in rendered.diagnostics[0].message


@pytest.mark.parametrize("width", [100, 400, 1600])
def test_a_logo_and_the_name_of_the_organisation_leave_each_other_room(
    picture_folder: Path, width: int
) -> None:
    logo = samples.photo(picture_folder, width, 100)
    brand = Brand(logo=logo, logo_alt="Elmshire")
    deck = Deck(render(samples.small(picture_folder), brand, Settings()).data)
    slide = deck.slides[0]
    assert properties_of(slide.shape("logo")).get("descr") == "Elmshire"
    assert slide.text("organisation") == "Elmshire District Council"
    left, top, across, down = box_of(slide, slide.shape("logo"))
    name_left, name_top, _, name_down = box_of(slide, slide.shape("organisation"))
    assert name_left >= left + across or name_top + name_down <= top or name_top >= top + down
    read = [name_of(shape).rpartition(".")[2] for shape in slide.shapes()]
    name_is_over = name_top + name_down <= top
    assert (read.index("organisation") < read.index("logo")) == name_is_over


def test_a_chart_holds_its_figures_in_a_sheet(small: Deck) -> None:
    chart = small.relations(small.slide("care.chart").part)
    part = next(each.target for each in chart if each.type == "chart")
    assert small.related(part, "package") == ["ppt/embeddings/sheet1.xlsx"]
    values = [each.text for each in small.xml(part).iter("{*}v")]
    assert values[:1] == ["Share of residents, %"] and values[-4:] == ["41", "23", "18", "7"]


def test_the_code_leads_to_the_first_source(small: Deck) -> None:
    slide = small.slide("session.sources")
    assert properties_of(slide.shape("code")).get("descr") == "QR: elmshire.example/sm"
    assert slide.text("address") == "Scan, or type\nelmshire.example/sm"
    links = [each.target for each in small.relations(slide.part) if each.external]
    assert links == ["https://elmshire.example/sm", "https://elmshire.example/code"]
    assert "Monitoring Officer\n01632 960001" in slide.text("body")


def test_questions_without_a_label_take_the_whole_width(torture: Deck) -> None:
    slide = torture.slide("debrief")
    assert box_of(slide, slide.shape("question-2"))[2] == 480
    assert box_of(slide, slide.shape("question-1"))[2] == 310


def test_habits_beyond_three_go_on_over_the_next_slide(torture: Deck) -> None:
    first, second = (each for each in torture.slides if each.name.startswith("compare"))
    assert first.has("habit-3.offline-tile") and not first.has("habit-4.offline-tile")
    assert second.has("habit-4.offline-tile") and second.has("habit-5.digital-icon")


def test_the_brands_colours_flow_into_the_theme(picture_folder: Path) -> None:
    brand = Brand(colours={"digital": "#1F4E9E", "ink": "#000000"})
    deck = Deck(render(samples.small(picture_folder), brand, Settings()).data)
    theme = deck.parts["ppt/theme/theme1.xml"].decode()
    assert '<a:accent1><a:srgbClr val="1F4E9E"/></a:accent1>' in theme
    assert '<a:dk1><a:srgbClr val="000000"/></a:dk1>' in theme
    assert '<a:accent2><a:srgbClr val="B04A20"/></a:accent2>' in theme


def test_slides_with_nothing_on_them_still_stand() -> None:
    some = {"title": samples.t("Empty"), "notes": ()}
    deck = drawn_alone(
        OutcomesSlide(name="outcomes", outcomes=(), **some),
        PointsSlide(name="points", points=(), **some),
        TableSlide(name="table", header=(samples.t("x"),), rows=(), summary="x", **some),
        DebriefSlide(name="debrief", questions=(), **some),
        SourcesSlide(name="sources", references=(), **some),
        BreakSlide(name="break", back_at="", clock="", icon="", **some),
    )
    assert len(deck.slides) == 6
    assert text_of(deck.slides[0].notes).strip() == "Empty"


def test_two_slides_of_one_title_are_reported(picture_folder: Path) -> None:
    pack = samples.small(picture_folder)
    slide = replace(pack.deck.slides[1], name="again")
    deck = replace(pack.deck, slides=(*pack.deck.slides, slide))
    rendered = render(replace(pack, deck=deck), DEFAULT_BRAND, Settings())
    assert [each.rule for each in rendered.diagnostics] == ["slide-title-repeated"]


def test_a_link_that_is_too_long_for_powerpoint_is_left_out() -> None:
    slide = PointsSlide(
        name="p",
        title=samples.t("Links"),
        points=(samples.t(f"[here](https://example.org/{'x' * 2100})"),),
        notes=samples.notes("x"),
    )
    deck = drawn_alone(slide)
    assert deck.slides[0].text("body") == "here"
    assert not [each for each in deck.relations(deck.slides[0].part) if each.external]

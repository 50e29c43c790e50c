"""Copies for people: whose they are, what they are called, and that nobody is told of."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import page as validation
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.brand import DEFAULT_BRAND
from facilitator.composing.personal import personal_cover
from facilitator.copying import build_copies
from facilitator.diagnostics import FacilitatorError
from facilitator.personal import Attendee, Attendees, file_name, read_attendees
from facilitator.rendering.pdf.handout.layout import Layout
from facilitator.rendering.pdf.handout.measures import ordinary
from facilitator.settings import Settings
from facilitator.workspace import is_device
from tests.handout import texts
from tests.handout.packs import PLANS, pack
from tests.pdf import samples

PLAN = PLANS["first-steps"]
SECRET = "Xsecretname"


def listed(folder: Path, data: bytes | str) -> Attendees:
    file = folder / "attendees.csv"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_attendees(file)


def told(found: Attendees) -> list[tuple[str, int]]:
    return [(each.rule, each.place.line) for each in found.diagnostics if each.place]


# -- the list -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        "Name,Ward\nSiân Tŷ,Glan-y-môr\n".encode(),
        "\ufeffName;Ward\r\nSiân Tŷ;Glan-y-môr\r\n".encode(),
        "\ufeffName\tWard\r\nSiân Tŷ\tGlan-y-môr\r\n".encode("utf-16"),
        '"Name","Ward"\r"Siân Tŷ","Glan-y-môr"\r'.encode(),
        "First name,Surname,Ward,Seat\nSiân,Tŷ,Glan-y-môr,4\n".encode(),
        "Councillor ; WARD\n\n Siân  Tŷ ; Glan-y-môr \n;\n".encode(),
    ],
    ids=["plain", "bom and semicolons", "utf-16 and tabs", "quoted", "two names", "loose"],
)
def test_exports_of_spreadsheets_are_read_right(tmp_path: Path, data: bytes) -> None:
    found = listed(tmp_path, data)
    assert [(one.name, one.ward) for one in found.people] == [("Siân Tŷ", "Glan-y-môr")]
    assert found.diagnostics == ()


@pytest.mark.parametrize("head", ["large print", "Large-Print", "Edition", "Print bras"])
@pytest.mark.parametrize(
    ("cell", "is_large"),
    [
        *((cell, True) for cell in ("yes", "Y", "x", "Large print", "1", "Oes")),
        *((cell, False) for cell in ("", " no ", "N", "standard", "0", "nac oes")),
    ],
)
def test_who_needs_large_print_can_say_so(
    tmp_path: Path, head: str, cell: str, is_large: bool
) -> None:
    (person,) = listed(tmp_path, f"name,{head}\nSiân,{cell}\n").people
    assert person.large_print is is_large


def test_a_wish_that_nobody_can_read_is_told_and_not_guessed(tmp_path: Path) -> None:
    found = listed(tmp_path, f"name,large print\nA,{SECRET}\nB,yes\n")
    assert [one.name for one in found.people] == ["B"]
    assert told(found) == [("attendee-unreadable", 2)]
    assert "`yes`" in found.diagnostics[0].message
    assert SECRET not in found.diagnostics[0].render()


def test_windows_1252_is_read_right(tmp_path: Path) -> None:
    found = listed(tmp_path, "Name;Ward\nSiân O’Neill;Llŷn\n".replace("ŷ", "y").encode("cp1252"))
    assert found.people[0].name == "Siân O’Neill"


def test_one_broken_line_in_utf_8_spoils_only_itself(tmp_path: Path) -> None:
    data = "name\nŴyn\n".encode() + b"J\xf6rg\n" + "Ŷd\n".encode()
    found = listed(tmp_path, data)
    assert [(one.number, one.name) for one in found.people] == [(1, "Ŵyn"), (3, "Ŷd")]
    assert told(found) == [("attendee-unreadable", 3)]


def test_bad_rows_are_told_by_their_line_and_the_rest_are_read(tmp_path: Path) -> None:
    rows = ["name,ward", "A,1", ",2", '"B,3', "C,4,5", "D,6", f"{'E' * 300},7", 'F "x" y,8', "G"]
    found = listed(tmp_path, "\n".join(rows))
    assert [one.name for one in found.people] == ["A", "D", 'F "x" y', "G"]
    assert [line for _, line in told(found)] == [3, 4, 5, 7]
    assert all(each.severity == "error" for each in found.diagnostics)


def test_a_cell_over_two_lines_is_one_cell(tmp_path: Path) -> None:
    found = listed(tmp_path, 'name,first step\n"A\nB","Start\nsmall"\nC,\n')
    assert [(one.name, one.step) for one in found.people] == [("A B", "Start small"), ("C", "")]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"ward\nHill\n", b"Jane\nJohn\n"])
def test_a_list_without_a_column_of_names_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FacilitatorError) as caught:
        listed(tmp_path, data)
    assert caught.value.diagnostics


def test_a_list_of_nobody_is_an_error(tmp_path: Path) -> None:
    found = listed(tmp_path, b"name\n")
    assert [each.rule for each in found.diagnostics] == ["attendees-empty"]
    assert found.people == ()


@pytest.mark.parametrize(
    "head", ["name,ward,name", "name,ward,Full  name", "first name,surname,forename"]
)
def test_two_columns_that_hold_the_same_are_refused_with_their_line(
    tmp_path: Path, head: str
) -> None:
    with pytest.raises(FacilitatorError, match="two columns hold the same") as caught:
        listed(tmp_path, f"\n{head}\n{SECRET},Hill,B\n")
    (told,) = caught.value.diagnostics
    assert told.place is not None and told.place.line == 2
    assert SECRET not in told.render()


def test_columns_of_no_use_may_have_one_title(tmp_path: Path) -> None:
    assert listed(tmp_path, "name,Seat,Seat\nJo,1,2\n").people[0].name == "Jo"


def test_each_line_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the length of the list, a row is looked at for itself and not for those above."""
    from facilitator import personal

    read = 0
    plain = personal.csv.reader

    def counting(rows, **options):
        nonlocal read

        def counted():
            nonlocal read
            for row in rows:
                read += 1
                yield row

        assert not isinstance(rows, list), "a list is copied for each row"
        return plain(counted(), **options)

    monkeypatch.setattr(personal.csv, "reader", counting)
    rows = 2_000
    found = listed(tmp_path, "name\n" + "Jo\n" * rows)
    assert len(found.people) == rows
    assert read <= rows + 2


def test_a_list_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FacilitatorError, match="cannot be read"):
        read_attendees(tmp_path / "nobody.csv")


def test_what_is_told_of_a_row_holds_no_word_of_it(tmp_path: Path) -> None:
    found = listed(tmp_path, f"name,ward\n,{SECRET}\n{SECRET},1,2\n")
    assert len(found.diagnostics) == 2
    assert SECRET not in "\n".join(each.render() for each in found.diagnostics)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        try:
            found = listed(Path(folder), b"name,ward\n" + data)
        except FacilitatorError:
            return
        assert all(one.name for one in found.people)


# -- names of files -----------------------------------------------------------------------


@settings(deadline=None)
@given(st.lists(st.text(min_size=1), min_size=1, max_size=30))
def test_every_name_is_safe_and_unlike_every_other(names: list[str]) -> None:
    people = [Attendee(number=number, name=name) for number, name in enumerate(names, 1)]
    files = [file_name(person, len(people)) for person in people]
    assert len({file.casefold() for file in files}) == len(files)
    for file in files:
        assert re.fullmatch(r"\d{2,}-[a-z0-9-]+\.pdf", file)
        assert not is_device(file)
        assert len(file) < 100


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Siân Tŷ", "07-sian-ty.pdf"),
        ("../../x", "07-x.pdf"),
        ("=cmd()", "07-cmd.pdf"),
        ("CON", "07-con.pdf"),
        ("王芳", "07-copy.pdf"),
        ("a" * 300, f"07-{'a' * 60}.pdf"),
    ],
)
def test_an_odd_name_is_made_safe(name: str, file: str) -> None:
    assert file_name(Attendee(number=7, name=name), 20) == file


# -- the copy -----------------------------------------------------------------------------


def copy_for(**facts: str) -> bytes:
    layout = Layout(samples.ENGLISH, ordinary("a4", DEFAULT_BRAND), Settings())
    cover = personal_cover(samples.ENGLISH, Attendee(number=1, **facts))
    return layout.rendered_for(cover).data


def test_it_says_whose_it_is_and_all_that_everybody_has() -> None:
    data = copy_for(name="Siân Tŷ", ward="Glan-y-môr", step="Put the noticeboard online")
    words = texts.of_pdf(data)
    own = ["Dear Siân Tŷ, this copy is yours.", "Siân Tŷ, Glan-y-môr"]
    own += ["What you said you would try", "Put the noticeboard online"]
    assert [word for word in words if word in own] == own
    assert [word for word in words if word not in own] == texts.composed(samples.ENGLISH)


def test_a_greeting_of_ones_own_stands_instead() -> None:
    words = texts.of_pdf(copy_for(name="Jo", greeting="Croeso, Jo."))
    assert "Croeso, Jo." in words
    assert not any(word.startswith("Dear") for word in words)


def test_the_bytes_depend_on_the_person_and_not_on_who_came_before() -> None:
    layout = Layout(samples.ENGLISH, ordinary("a4", DEFAULT_BRAND), Settings())

    def made(name: str) -> bytes:
        cover = personal_cover(samples.ENGLISH, Attendee(number=1, name=name))
        return layout.rendered_for(cover).data

    first = made("Jo")
    made("Zażółć Ŵŷ ß €")
    assert made("Jo") == first == copy_for(name="Jo")
    assert made("Jo Two") != first


def test_a_cover_that_runs_over_keeps_the_pages_even() -> None:
    data = copy_for(name="Jo", step="A long step. " * 45)
    with pypdfium2.PdfDocument(data) as pdf:
        assert len(pdf) % 2 == 0
        last = pdf[len(pdf) - 1].get_textpage().get_text_bounded()
        assert f"Page {len(pdf)} of {len(pdf)}" in last


def test_a_name_that_the_type_lacks_is_an_error_without_the_name() -> None:
    with pytest.raises(FacilitatorError) as caught:
        copy_for(name="王 Secret")
    assert "Secret" not in str(caught.value)


# -- the folder ---------------------------------------------------------------------------


def clock() -> datetime:
    return datetime(2026, 12, 3, 17, 40)


def built(folder: Path, people: str, **options):
    from facilitator import build

    names = folder / "attendees.csv"
    names.write_text(people, encoding="utf-8")
    build(PLAN, only=["handout"], output=folder)
    return build_copies(PLAN, names, output=folder, clock=clock, **options)


def files_in(folder: Path) -> dict[str, bytes]:
    place = folder / PLAN.stem / "personal"
    return {path.name: path.read_bytes() for path in sorted(place.iterdir())}


def test_one_file_a_person_and_a_manifest_that_names_nobody(tmp_path: Path) -> None:
    result = built(tmp_path, f"name\n{SECRET}\nJo\n")
    assert (result.ok, result.count, result.written) == (True, 2, 2)
    made = files_in(tmp_path)
    assert list(made) == [f"01-{SECRET.lower()}.pdf", "02-jo.pdf"]
    text = (tmp_path / PLAN.stem / "manifest.json").read_text(encoding="utf-8")
    assert SECRET.lower() not in text.lower()
    copies = json.loads(text)["copies"]
    assert (copies["count"], len(copies["sha256"])) == (2, 2)
    for data in made.values():
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert pdf.check_pdf_syntax() == []


def test_who_needs_large_print_has_that_edition(tmp_path: Path) -> None:
    built(tmp_path, "name,large print\nJo,\nAl,yes\nKim,no\n")
    words = {name: texts.of_pdf(data) for name, data in files_in(tmp_path).items()}
    assert list(words) == ["01-jo.pdf", "02-al.pdf", "03-kim.pdf"]
    document = pack("first-steps").handout
    for name, composed in (
        ("01-jo.pdf", texts.composed(document)),
        ("02-al.pdf", texts.composed_for_large_print(document)),
        ("03-kim.pdf", texts.composed(document)),
    ):
        missing = [each for each in composed if each not in words[name]]
        assert missing == []
    data = files_in(tmp_path)["02-al.pdf"]
    assert validation.validate_pdf_bytes(data, profile="ua1").failures == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) % 2 == 0
        assert len(pdf.pages) > 20


def test_nothing_is_made_again_while_nothing_changes(tmp_path: Path) -> None:
    built(tmp_path, "name\nJo\n")
    again = built(tmp_path, "name\nJo\n")
    assert (again.was_current, again.written, again.count) == (True, 0, 1)
    assert built(tmp_path, "name\nJo\nAl\n").written == 1
    assert built(tmp_path, "name\nJo\nAl\n", force=True).written == 0


def test_who_is_on_the_list_no_more_has_no_copy_there(tmp_path: Path) -> None:
    built(tmp_path, "name\nJo\nAl\n")
    built(tmp_path, "name\nAl\n")
    assert list(files_in(tmp_path)) == ["01-al.pdf"]


def test_a_copy_that_somebody_has_edited_is_kept_under_a_dated_name(tmp_path: Path) -> None:
    built(tmp_path, "name\nJo\n")
    path = tmp_path / PLAN.stem / "personal" / "01-jo.pdf"
    path.write_bytes(b"edited")
    result = built(tmp_path, "name,ward\nJo,Hill\n")
    made = files_in(tmp_path)
    assert made["01-jo (edited 2026-12-03 1740).pdf"] == b"edited"
    assert made["01-jo.pdf"].startswith(b"%PDF")
    assert [each.rule for each in result.diagnostics] == ["edited-file-set-aside"]
    assert "jo" not in result.diagnostics[0].message.lower().replace("journal", "")


def test_a_stranger_in_the_folder_is_left_alone_and_told_without_its_name(tmp_path: Path) -> None:
    built(tmp_path, "name\nJo\n")
    stranger = tmp_path / PLAN.stem / "personal" / "99-stranger.pdf"
    stranger.write_bytes(b"mine")
    result = built(tmp_path, "name\nAl\n")
    assert stranger.read_bytes() == b"mine"
    assert [each.rule for each in result.diagnostics] == ["copies-left"]


def test_a_link_in_place_of_a_copy_is_not_followed(tmp_path: Path) -> None:
    built(tmp_path, "name\nJo\n")
    outside = tmp_path / "outside.pdf"
    outside.write_bytes(b"outside")
    path = tmp_path / PLAN.stem / "personal" / "01-jo.pdf"
    path.unlink()
    path.symlink_to(outside)
    result = built(tmp_path, "name,ward\nJo,Hill\n")
    assert outside.read_bytes() == b"outside"
    assert not result.ok


def test_a_build_without_a_list_keeps_what_the_manifest_says_of_copies(tmp_path: Path) -> None:
    from facilitator import build

    built(tmp_path, "name\nJo\n")
    build(PLAN, only=["cards"], output=tmp_path, force=True)
    manifest = json.loads((tmp_path / PLAN.stem / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["copies"]["count"] == 1
    assert built(tmp_path, "name\nJo\n").was_current


def test_a_stopped_run_knows_its_own_files(tmp_path: Path) -> None:
    """Stopped after the first of two, before the manifest: they are no edited ones."""
    from facilitator.publishing.copies import Copy, publish_copies

    built(tmp_path, "name\nJo\nAl\n")

    def stopping():
        yield Copy(1, "01-jo.pdf", b"%PDF new one")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish_copies(tmp_path / PLAN.stem, stopping(), lambda: "", clock)
    assert files_in(tmp_path)["01-jo.pdf"] == b"%PDF new one"
    result = built(tmp_path, "name\nJo\nAl\n")
    assert result.diagnostics == ()
    assert list(files_in(tmp_path)) == ["01-jo.pdf", "02-al.pdf"]


# -- the command --------------------------------------------------------------------------


def command(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    arguments = ["build", str(PLAN), "--only", "handout", "--output", str(folder), *options]
    return subprocess.run(
        [sys.executable, "-m", "facilitator", *arguments],
        env={**os.environ, "PYTHONPATH": str(PLAN.parents[1])},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_makes_them_and_fails_for_a_bad_row_alone(tmp_path: Path) -> None:
    names = tmp_path / "attendees.csv"
    names.write_text(f"name,ward\n{SECRET},Hill\n,Vale\n", encoding="utf-8")
    done = command(tmp_path, "--names", str(names))
    assert done.returncode == 1
    assert "attendees.csv:3:1" in done.stderr
    assert "personal copy 1 of 1" in done.stderr
    assert SECRET.lower() not in (done.stderr + done.stdout).lower()
    assert list(files_in(tmp_path)) == [f"01-{SECRET.lower()}.pdf"]
    names.write_text(f"name,ward\n{SECRET},Hill\n", encoding="utf-8")
    assert command(tmp_path, "--names", str(names)).returncode == 0

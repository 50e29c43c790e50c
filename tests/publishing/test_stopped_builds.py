"""A build that is stopped: each file is old or new, and the next build clears up."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.publishing.workshop import FILES, Workshop, states

SCRIPT = Path(__file__).parent / "workshop.py"

#: What `os._exit` in the script leaves.
STOPPED = 9


def stopped_before(event: int, workshop: Workshop) -> bool:
    """Build in a process that ends right before its n-th change to the folder; False if the
    build has fewer changes and went through."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "build", str(workshop.plan)],
        env={**os.environ, "STOP_BEFORE": str(event)},
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, STOPPED), done.stderr
    return done.returncode == STOPPED


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workshop, dict[str, bytes]]:
    """A workshop built from plan One, and the files that plan Two gives."""
    two = Workshop(tmp_path_factory.mktemp("two"))
    two.write(title="Two")
    two.build()
    one = Workshop(tmp_path_factory.mktemp("one"))
    one.build()
    return one, two.contents()


def copy_of(workshop: Workshop, place: Path) -> Workshop:
    shutil.copytree(workshop.root, place, symlinks=True)
    return Workshop(place)


def test_wherever_it_stops_each_file_is_old_or_new(
    builds: tuple[Workshop, dict[str, bytes]], tmp_path: Path
) -> None:
    one, new = builds
    old = one.contents()
    seen_mixed = False
    for event in range(1, 100):
        workshop = copy_of(one, tmp_path / str(event))
        workshop.write(title="Two")
        stopped = stopped_before(event, workshop)
        found = workshop.contents()
        for file in (*FILES, "manifest.json"):
            assert found[file] in (old[file], new[file]), f"{file} before change {event}"
        seen_mixed |= len({found[file] == new[file] for file in FILES}) == 2
        if not stopped:
            break
        assert workshop.build().ok
        assert workshop.contents() == new, f"left over from before change {event}"
    assert event > 15
    assert seen_mixed
    assert not stopped


def test_wherever_the_first_build_stops_no_file_is_half_there(
    builds: tuple[Workshop, dict[str, bytes]], tmp_path: Path
) -> None:
    _, new = builds
    for event in range(1, 100):
        workshop = Workshop(tmp_path / str(event))
        workshop.write(title="Two")
        if not stopped_before(event, workshop):
            break
        found = workshop.contents() if workshop.folder.exists() else {}
        for file in FILES:
            assert found.get(file, new[file]) == new[file]
        # The next build is of another plan: what stands there is still no person's edit.
        workshop.write(title="Three")
        assert workshop.build().diagnostics == ()
        assert workshop.names() == {*FILES, "manifest.json"}
    assert event > 15


def test_an_edited_file_outlives_a_stop_at_any_moment(
    builds: tuple[Workshop, dict[str, bytes]], tmp_path: Path
) -> None:
    one, new = builds
    for event in range(1, 100):
        workshop = copy_of(one, tmp_path / str(event))
        workshop.edit("deck.pptx")
        workshop.write(title="Two")
        stopped = stopped_before(event, workshop)
        assert workshop.read("deck.pptx") in (b"mine", new["deck.pptx"])
        assert b"mine" in workshop.contents().values()
        workshop.build()
        asides = workshop.names() - {*FILES, "manifest.json"}
        assert len(asides) == 1
        assert workshop.read(asides.pop()) == b"mine"
        if not stopped:
            break
    assert event > 15


@pytest.mark.parametrize(("first", "second"), [(8, 10), (12, 4), (12, 12), (14, 9), (10, 14)])
def test_two_stops_in_a_row_are_no_edits_either(
    builds: tuple[Workshop, dict[str, bytes]], tmp_path: Path, first: int, second: int
) -> None:
    one, new = builds
    workshop = copy_of(one, tmp_path / "workspace")
    workshop.write(title="Three")
    assert stopped_before(first, workshop)
    workshop.write(title="Four")
    assert stopped_before(second, workshop)
    workshop.write(title="Two")
    assert workshop.build().diagnostics == ()
    assert workshop.contents() == new


def test_a_stop_then_another_output_only_is_no_edit(
    builds: tuple[Workshop, dict[str, bytes]], tmp_path: Path
) -> None:
    one, new = builds
    for event in (12, 13, 14, 15, 16):
        workshop = copy_of(one, tmp_path / str(event))
        workshop.write(title="Three")
        assert stopped_before(event, workshop)
        workshop.write(title="Two")
        workshop.build(only=["cards"])
        assert workshop.build().diagnostics == ()
        assert {file: workshop.read(file) for file in FILES} == {f: new[f] for f in FILES}


def test_a_stop_then_a_plan_that_makes_less_leaves_nothing_behind(
    builds: tuple[Workshop, dict[str, bytes]], tmp_path: Path
) -> None:
    workshop = Workshop(tmp_path)
    workshop.write(title="Two", large="cards 2")
    assert stopped_before(15, workshop)
    workshop.write(title="Two", cards="no")
    workshop.build()
    assert workshop.names() == {*FILES, "manifest.json"} - {"cards.pdf"}


def started(workshop: Workshop, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), "build", str(workshop.plan), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.fuzz
def test_killed_at_random_moments_each_file_is_old_or_new(
    builds: tuple[Workshop, dict[str, bytes]], tmp_path: Path
) -> None:
    one, _ = builds
    workshop = copy_of(one, tmp_path / "workspace")
    moments = random.Random(7)
    workshop.write(title="One", large="deck 20000")
    since = time.perf_counter()
    assert started(workshop).communicate() and workshop.read("deck.pptx").count(b"\n") == 20_000
    whole_s = time.perf_counter() - since
    killed = 0
    kills = int(os.environ.get("FUZZ_EXAMPLES", "12"))
    for number in range(4 * kills):
        if killed == kills:
            break
        workshop.write(title=f"Title {number}", large="deck 20000")
        with started(workshop) as build:
            try:
                build.wait(moments.uniform(0.3, 1.0) * whole_s)
                # Quicker than the one that was timed, on a machine with other work to do.
                whole_s *= 0.9
            except subprocess.TimeoutExpired:
                build.kill()
                killed += 1
        for file in FILES:
            assert len(set(workshop.read(file).splitlines())) == 1, f"{file} is mixed"
        assert workshop.read("deck.pptx").count(b"\n") == 20_000
    assert killed == kills
    assert workshop.build().diagnostics == ()
    assert workshop.names() == {*FILES, "manifest.json"}
    assert states(workshop.build())["deck"] == "unchanged"


def test_of_two_builds_at_once_each_is_whole_or_says_that_another_runs(workshop: Workshop) -> None:
    workshop.write(title="One", large="deck 20000")
    for _ in range(2):
        both = [started(workshop, "--force", "--venue", venue) for venue in ("Hall", "Library")]
        said = [build.communicate()[1] for build in both]
        for build, told in zip(both, said, strict=True):
            assert build.returncode == 0 or "another build is writing into evening" in told
            assert "edited" not in told
        assert 0 in [build.returncode for build in both]
        venues = {
            venue for venue in (b"Hall", b"Library") for f in FILES if venue in workshop.read(f)
        }
        assert len(venues) == 1
        assert workshop.names() == {*FILES, "manifest.json"}
    assert workshop.build().diagnostics == ()


def test_an_interrupted_build_leaves_no_half_written_file(workshop: Workshop) -> None:
    workshop.build()
    workshop.write(title="Two")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "replace", interrupt)
        workshop.build()
    assert workshop.names() == {*FILES, "manifest.json"}

"""`facilitator serve`: the pages for everyone, shown in the room until Ctrl-C."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli import stops
from facilitator.cli.console import print_line, shown
from facilitator.diagnostics import FacilitatorError
from facilitator.publishing import folder_for
from facilitator.publishing.manifest import read_manifest
from facilitator.serving import RoomServer, Shelf, address_in_the_room, files_in, shelf
from facilitator.workspace import workspace_of

if TYPE_CHECKING:
    from facilitator.loading import Session


def serve_plan(plan: Path, *, output: Path | None, brand: Path | None, lan: bool, port: int) -> int:
    """Show what was built for a plan; 0 comes back when it is stopped by Ctrl-C.

    Raises FacilitatorError where nothing has been built, the plan is at fault, or there is no
    such address.
    """
    folder = folder_for(plan.absolute(), workspace_of(plan), output)
    files = _built(folder, plan)
    pages = _shelf(plan, brand, _day_of(folder), files)
    with _server(pages, lan, port) as server:
        for line in _greeting(server, folder, files, lan):
            print_line(line)
        try:
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            print_line("Stopped. Nobody can open the pages any more.")
    return 0


def _built(folder: Path, plan: Path) -> Mapping[str, bytes]:
    try:
        files = files_in(folder)
    except OSError as error:
        message = f"a file in {shown(folder)} cannot be read: {error.strerror}"
        raise FacilitatorError.of(
            "file-unreadable", message, "Build again, with --force."
        ) from error
    if not files:
        message = f"nothing has been built in {shown(folder)}"
        raise FacilitatorError.of("nothing-built", message, f"Build it: facilitator build {plan}")
    return files


def _day_of(folder: Path) -> dict[str, str]:
    """The facts of the day that the files were built with."""
    manifest = read_manifest(folder)
    written = manifest.origin.options.get("overrides") if manifest else None
    pairs = written.items() if isinstance(written, dict) else ()
    return {str(name): str(value) for name, value in pairs}


def _shelf(
    plan: Path, brand: Path | None, day: Mapping[str, str], files: Mapping[str, bytes]
) -> Shelf:
    """The files, behind a page in the plan's own language that lists them."""
    from facilitator.composing import compose
    from facilitator.loading import read_session
    from facilitator.pack.index import MadeFile
    from facilitator.rendering import OUTPUTS
    from facilitator.rendering.html.index import room_page

    session: Session = read_session(plan, brand_path=brand, overrides=day)
    folder = plan.absolute().parent
    pack = compose(session.plan, session.catalogue, session.brand, folder, parts=["index"])
    assert pack.index is not None
    made = [
        MadeFile(name=name, file=each.file, data=files[each.file])
        for name, each in OUTPUTS.items()
        if each.file in files and not each.is_for_trainer
    ]
    order = list(files)
    made.sort(key=lambda each: order.index(each.file))
    return shelf(room_page(pack.index, made, session.brand), {m.file: m.data for m in made})


class _Server(RoomServer):
    def service_actions(self) -> None:
        """Stops by a Ctrl-C whose exception got lost: Python drops those that are raised while it
        tidies up after a visit."""
        stops.heed()


def _server(pages: Shelf, lan: bool, port: int) -> RoomServer:
    try:
        address = address_in_the_room() if lan else "127.0.0.1"
    except OSError as error:
        message = "this computer is on no network"
        raise FacilitatorError.of(
            "no-network", message, "Join the room’s network, or leave --lan out."
        ) from (error)
    try:
        return _Server(pages, address, port)
    except OSError as error:
        message = f"port {port} cannot be used: {error.strerror}"
        raise FacilitatorError.of(
            "port-taken", message, "Name another one, such as --port 8080."
        ) from error


def _greeting(server: RoomServer, folder: Path, files: Mapping[str, bytes], lan: bool) -> list[str]:
    lines = [f"From {shown(folder)}: {', '.join(files)}"]
    if lan:
        lines += ["", _code(server.url), "Anybody on this network can open the pages at", ""]
    else:
        lines += ["", "The pages are open to this computer alone, at", ""]
    lines += [f"  {server.url}", ""]
    if not lan:
        lines.append("To show them to the room, use --lan.")
    return [*lines, "Stop it with Ctrl-C."]


def _code(address: str) -> str:
    """A QR code of the address, drawn in letters that every terminal has."""
    import segno

    written = io.StringIO()
    segno.make(address, error="m", micro=False).terminal(written, compact=True)
    lines = written.getvalue().rstrip("\n").split("\n")
    # Light on dark whatever the terminal's own colours are: not every phone reads the opposite.
    return "\n".join(click.style(line, fg="bright_white", bg="black") for line in lines)

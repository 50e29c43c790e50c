"""What is to be built, from where and into which folder: the same for a plan's own files and for
personal copies beside them."""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from pathlib import Path

from facilitator.publishing.folder import folder_for
from facilitator.publishing.inputs import Roots
from facilitator.record import record
from facilitator.settings import Settings
from facilitator.workspace import workspace_of


@record
class Order:
    """`named` is the plan's path as it was given: complaints say it so. All others are absolute."""

    named: Path
    plan: Path
    brand: Path | None
    folder: Path
    roots: Roots
    overrides: Mapping[str, str]
    settings: Settings

    @property
    def options(self) -> dict[str, object]:
        """The part of it that changes what is built; it names no place on this machine."""
        return {
            "plan": self.roots.located(self.plan)[1],
            "brand": self.brand and self.roots.located(self.brand)[1],
            "overrides": dict(sorted(self.overrides.items())),
            "source_date": self.settings.source_date.isoformat(),
        }

    @property
    def sources(self) -> tuple[Path, ...]:
        return (self.plan,) if self.brand is None else (self.plan, self.brand)


def ordered(
    path: str | Path,
    output: str | Path | None,
    brand: str | Path | None,
    overrides: Mapping[str, str] | None,
    settings: Settings | None,
) -> Order:
    """The order for a plan, as it is named on a command line.

    Raises FacilitatorError where the plan's name or its folder cannot be used.
    """
    plan = Path(os.path.normpath(Path(path).absolute()))
    workspace = workspace_of(plan)
    brand_path = None if brand is None else Path(brand).absolute()
    return Order(
        named=Path(path),
        plan=plan,
        brand=brand_path,
        folder=folder_for(plan, workspace, None if output is None else Path(output)),
        roots=Roots(workspace, brand_path and brand_path.parent),
        overrides=overrides or {},
        settings=settings or Settings(),
    )

"""All outputs of a build, drawn one after the other, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from facilitator.diagnostics import Diagnostic, FacilitatorError, has_errors
from facilitator.record import record

if TYPE_CHECKING:
    from facilitator.brand import Brand
    from facilitator.pack.whole import Pack
    from facilitator.rendering import Output
    from facilitator.rendering.result import Rendered
    from facilitator.settings import Settings


@record(kw_only=False)
class Drawn:
    """What came out of the renderers, by the outputs' names. `unmade` are outputs that the plan
    does not make."""

    made: dict[str, Rendered] = field(default_factory=dict)
    unmade: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def draw(
    outputs: Mapping[str, Output],
    names: Iterable[str],
    pack: Pack,
    brand: Brand,
    settings: Settings,
    before_each: Callable[[Output], None],
) -> Drawn:
    """The named outputs, in that order. One with an error is among the failed."""
    drawn = Drawn()
    for name in names:
        output = outputs[name]
        if not output.is_made_from(pack):
            drawn.unmade.append(name)
            continue
        before_each(output)
        whole = _with_files(pack, outputs, drawn.made) if output.lists_others else pack
        try:
            rendered = output.render(whole, brand, settings)
        except FacilitatorError as error:
            drawn.failed.append(name)
            drawn.diagnostics.extend(error.diagnostics)
            continue
        drawn.diagnostics.extend(rendered.diagnostics)
        if has_errors(rendered.diagnostics):
            drawn.failed.append(name)
        else:
            drawn.made[name] = rendered
    return drawn


def needed(outputs: Mapping[str, Output], wanted: Collection[str]) -> tuple[str, ...]:
    """What has to be drawn for the wanted outputs: one that lists the others needs them all."""
    is_whole = any(outputs[name].lists_others for name in wanted)
    return tuple(
        name
        for name, output in outputs.items()
        if name in wanted or (is_whole and not output.is_extra)
    )


def _with_files(pack: Pack, outputs: Mapping[str, Output], made: Mapping[str, Rendered]) -> Pack:
    from facilitator.pack.index import MadeFile

    if pack.index is None:
        return pack
    files = tuple(
        MadeFile(
            name=name,
            file=outputs[name].file,
            data=rendered.data,
            count=rendered.count,
            unit=rendered.unit,
            is_for_trainer=outputs[name].is_for_trainer,
        )
        for name, rendered in made.items()
    )
    return replace(pack, index=replace(pack.index, files=files))

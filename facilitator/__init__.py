"""One YAML session plan in; slide deck, facilitator guide, handout and exercise cards out.

from facilitator import build

result = build("sessions/opportunity-and-challenge.yaml")
"""

from __future__ import annotations

from importlib import import_module

#: Not from `typing`: it takes long to load, and Ctrl-C is answered only after this file.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from facilitator.building import build, check
    from facilitator.diagnostics import Diagnostic
    from facilitator.loading import load
    from facilitator.plan import SessionPlan

__version__ = "0.1.0"

__all__ = ["Diagnostic", "SessionPlan", "__version__", "build", "check", "load"]

#: Public name -> the module that holds it. A name is looked up when it is first asked for: the
#: import of the package itself stays quick.
_HOMES = {
    "Diagnostic": "facilitator.diagnostics",
    "SessionPlan": "facilitator.plan",
    "build": "facilitator.building",
    "check": "facilitator.building",
    "load": "facilitator.loading",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

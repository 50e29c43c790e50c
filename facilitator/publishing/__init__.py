"""Step 5, publish: bytes beside the old files, swapped in one at a time, the manifest last.

Stopping at any moment leaves each file either old or new, and a file that a person has edited is
never lost. Light on purpose: an unchanged build ends here, before anything heavy is loaded.
"""

from facilitator.publishing.folder import folder_for
from facilitator.publishing.inputs import Input, Origin, Roots, origin
from facilitator.publishing.order import Order, ordered
from facilitator.publishing.publication import publish
from facilitator.publishing.result import (
    BuiltFile,
    Clock,
    Delivery,
    Product,
    Published,
    State,
)
from facilitator.publishing.standing import standing

__all__ = [
    "BuiltFile",
    "Clock",
    "Delivery",
    "Input",
    "Order",
    "Origin",
    "Product",
    "Published",
    "Roots",
    "State",
    "folder_for",
    "ordered",
    "origin",
    "publish",
    "standing",
]

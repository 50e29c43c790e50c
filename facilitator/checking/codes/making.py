"""What can be said while files are drawn and put into their folder."""

from __future__ import annotations

ERRORS = {
    "bingo-too-few-habits": "A bingo sheet needs more habits than it has squares, so that no two "
    "are alike.",
    "build-running": "Two builds into one folder would mix their files.",
    "card-text-too-long": "A card has one size. Smaller letters than the smallest cannot be read "
    "at arm’s length.",
    "card-too-large": "A card larger than the paper cannot be printed on it.",
    "cards-missing": "The exercise needs cards, and neither it nor the plan names any.",
    "file-not-removed": "An old file would stay beside the new ones, and be handed out by mistake.",
    "file-not-written": "The file could not be put into its folder; it is most often open in "
    "another program. The others are there.",
    "missing-glyph": "The typeface has no such letter, so an empty box would be printed.",
    "output-not-a-folder": "A file has the name of the folder that is needed.",
    "output-not-writable": "The folder for the files cannot be made or written into.",
    "output-outside": "A plan is built into a folder of its workspace, or one that you name.",
    "picture-unreadable": "The picture begins like one, and is damaged further on.",
    "plan-name-twice": "Two plans of one name would build into one folder, each over the other.",
    "plan-name-unusable": "The folder of the files has the plan’s name, and no folder can have "
    "this one.",
    "template-unreadable": "The template is damaged, or no PowerPoint file.",
    "unknown-layout": "The brand names a layout that the template does not have.",
    "unknown-slide-kind": "The brand gives a layout to a kind of slide that there is not.",
    "unusable-font": "The typeface cannot be put into a file: it is damaged, of another kind, or "
    "its owner does not allow it.",
}

WARNINGS = {
    "chart-too-full": "Labels that run into each other, and colours that come twice, tell nobody "
    "anything.",
    "slide-title-repeated": "Screen readers list slides by their titles: two alike cannot be told "
    "apart.",
    "template-macros": "A template with macros may be stopped by the council’s computers. The deck "
    "has none of them.",
    "text-too-long": "The words are set smaller so that they fit, and the back row cannot read "
    "them.",
    "tile-too-high": "A habit with very many words runs off its page.",
    "word-too-long": "A word wider than its place is broken where no reader expects it.",
}

INFOS = {
    "calendar-without-date": "Without a date there can be no entry for the calendar.",
    "odd-pages": "Printed on both sides, the last sheet has an empty back: room for a page more.",
    "template-accents-alike": "Digital and offline are then told apart by words, side and shape, "
    "and not by colour.",
    "template-links-faint": "Links take the colour of words instead, and stay underlined.",
}

#: Said of the folder as it is on that day, and not of the plan.
OF_THE_DAY = {
    "changed-meanwhile": "A file was saved while the build ran, so the files may be of either "
    "version.",
    "copies-left": "Files in the folder of personal copies are left alone: they may be somebody’s.",
    "edited-file-kept": "A file that a person has edited is never lost.",
    "edited-file-set-aside": "A file that a person has edited is never lost: it has a dated name.",
    "output-not-made": "Nothing in the plan calls for this file.",
}

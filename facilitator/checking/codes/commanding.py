"""What can be wrong with a command, or with a table that it is given."""

from __future__ import annotations

ERRORS = {
    "actual-columns": "Planned and actual times are compared from the table that the timer saves.",
    "actual-minutes": "A line of the timer’s table has no number to compare.",
    "actual-other-plan": "The table was saved from another plan, or the ids have changed since.",
    "actual-unreadable": "The table of actual times cannot be read.",
    "attendee-unreadable": "A row of the list of names cannot be used as it stands.",
    "attendees-empty": "The list of names has no row in it.",
    "attendees-column-twice": "Of two columns that hold the same, one would be lost unseen.",
    "attendees-no-name": "The list needs a column called `name`: who each copy is for.",
    "bad-option": "A fact on the command line cannot be one.",
    "bad-source-date": "SOURCE_DATE_EPOCH asks for a certain date in files, and they would have "
    "another.",
    "deck-unreadable": "The file to audit is no PowerPoint deck, or it is damaged.",
    "no-network": "This computer is in no network that others could reach it by.",
    "not-a-folder": "A file has the name of a folder that is needed.",
    "not-written": "The file could not be written where you asked for it.",
    "nothing-built": "There are no pages to show yet: the plan was never built.",
    "output-unknown": "There is no such output.",
    "plan-exists": "A plan that is there is never written over.",
    "plan-missing": "There is no plan where the command looked for one.",
    "port-taken": "Another program listens there already, often an earlier `serve`.",
    "unknown-session": "There is no session of this name to begin with.",
}

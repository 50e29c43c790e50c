"""What can be wrong with what a plan says, and with the files that it names."""

from __future__ import annotations

ERRORS = {
    "activities-and-days": "A session of one day has `activities`, one of several has `days` with "
    "activities in each. With both, nobody could tell what comes when.",
    "address-in-feed": "A practice feed with real addresses would lead people out of it, into a "
    "page that nobody here looks after.",
    "alt-missing": "Who cannot see a picture needs its message in words. A picture that says "
    "nothing is marked as decorative.",
    "backs-missing": "Cards that are turned over have something on the other side.",
    "bad-code-word": "A code word is called across the room and typed on a telephone: one short "
    "plain word.",
    "bad-colour": "A colour is six digits and letters after #, as design programs show them.",
    "bad-date": "3/12/2026 is a day in December or in March, depending on who reads it. A date "
    "with the year first is the same everywhere.",
    "bad-duration": "A length that can be read two ways would move everything that comes after it.",
    "bad-file-name": "Some signs and names cannot be those of a file on Windows, so the plan could "
    "not be opened there.",
    "bad-id": "An id stands in links and file names, so it has small letters, digits and hyphens.",
    "bad-language": "The language says how words are spoken by a screen reader, and which words "
    "the program adds. It has a short code.",
    "bad-link": "A link that is no whole web address leads nowhere, and one that begins otherwise "
    "than http could do something else than lead to a page.",
    "bad-size": "The size of a card is its width and height in millimetres.",
    "bad-time": "Clock times have 24 hours here, so that nobody comes at six in the morning.",
    "bad-time-zone": "The calendar needs to know whose clock the times are read from.",
    "chart-lengths": "Each label of a chart has one number in each series: else columns would "
    "stand over the wrong words.",
    "confidence-missing": "Something refers to the confidence sheet, and the plan has none.",
    "cover-missing": "Calm mode shows a line in place of abuse or threats; without one it would "
    "show nothing at all.",
    "duplicate-code-word": "A code word brings one thing: with two, nobody knows which is meant.",
    "duplicate-id": "An id names one thing. With two alike, what refers to it would be lost.",
    "empty-item": "A dash with nothing after it would be an empty line for the room.",
    "empty-list": "A key with an empty list changes nothing, so it was most likely meant to hold "
    "something.",
    "empty-text": "A key with an empty text changes nothing, so it was most likely meant to say "
    "something.",
    "handout-empty": "A handout part without text or lines to write on prints nothing.",
    "inject-unclear": "What arrives says one thing, or one of several by what was written before.",
    "inject-unreached": "Nothing in the scenario leads to it, so nobody would ever see it.",
    "inside-too-long": "Steps, a debrief or tracks lie within the minutes of their activity, and "
    "cannot take longer than it.",
    "key-elsewhere": "The key is one of ours, and has no effect where it stands. Nothing in a plan "
    "is without effect in silence.",
    "minutes-order": "The fewest minutes are not more than the planned ones, nor the most fewer.",
    "missing-key": "Without this nothing can be made of the part: a few keys are needed, and all "
    "others have a default.",
    "no-way-out": "Whoever meets abuse in a scenario can always leave, or get help: that is what "
    "is practised.",
    "not-a-number": "A number stands here, in digits and without a unit.",
    "not-a-picture": "PNG, JPEG and GIF files can be shown on slides, pages and paper. Others, and "
    "damaged files, cannot.",
    "not-a-template": "A template is a PowerPoint file, from which colours, letters and layouts "
    "are taken.",
    "other-version": "The first key says which version of the plan language the plan is in, so "
    "that an old plan is never read in a new sense.",
    "out-of-range": "A number this small or large cannot be meant.",
    "outside-workspace": "A plan takes files from its own workspace only: so it works on another "
    "computer, and a plan from a stranger cannot put a private file into a handout.",
    "picture-too-large": "A picture of so many pixels would fill the memory when it is unpacked.",
    "pie-without-parts": "A slice is a share of the whole, and nothing has a share below none.",
    "reply-to-nothing": "A reply stands under the post that it answers.",
    "row-length": "Each row of a table has a cell for each heading: else words stand in the wrong "
    "column.",
    "slide-empty": "A slide with nothing to show would be an empty screen.",
    "slide-title-unused": "A statement or a quote fills its slide, and is the title itself.",
    "slide-with-two": "A slide shows one thing, so that the room looks at one thing.",
    "strong-word": "People practise with the tone, and need no strong word for it. Some in the "
    "room have read it about themselves.",
    "timed-abuse": "Abuse never arrives by itself: a person in the room decides that it comes now.",
    "too-faint": "Words that are too faint on their ground cannot be read by some, nor by anybody "
    "at the back in daylight (WCAG 2.2: 4.5 to 1).",
    "too-many-people": "More people are expected than may come.",
    "tracks-missing": "In a breakout, groups do different things at the same time: the tracks.",
    "unknown-actor": "A scenario names a person or account that it does not describe.",
    "unknown-font": "The typeface is not there on this computer, and would be replaced by another.",
    "unknown-format": "The program arranges people and slides by the format, so it is one of a few "
    "words.",
    "unknown-habit": "A habit is named that is in no catalogue.",
    "unknown-icon": "Icons come from the Lucide collection, by their names there.",
    "unknown-inject": "A scenario leads to something that it does not describe.",
    "unknown-key": "The key is none of ours, so it would have no effect. A misspelt key would be "
    "lost in silence; one of your own begins with x_.",
    "unknown-kind": "The kind says what is printed, checked and counted, so it is one of a few "
    "words.",
    "unknown-measure": "An outcome is measured by a confidence statement or an activity of the "
    "plan, by its id.",
    "unknown-outcome": "An activity serves outcomes of the plan, by their ids.",
    "unknown-post": "A scenario names a post that it does not have.",
    "unknown-scenario": "A scenario is named that nobody has written.",
    "unknown-source": "A source is named that stands in no list of sources.",
    "unknown-value": "The value is one of a few words.",
    "variant-missing": "Whatever somebody writes, something must come back.",
    "when-unclear": "One thing makes it arrive: a time, an action or a code word.",
    "wrong-length": "There are too many entries here, or too few.",
    "wrong-type": "A text stands where a list or keys belong, or the other way round.",
    "zero-minutes": "What takes no time does not happen. Only a note may take none.",
}

WARNINGS = {
    "picture-too-small": "A picture of few pixels looks coarse when it is large: under 100 dots an "
    "inch people see the dots instead of the picture.",
}

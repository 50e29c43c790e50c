"""The words that other trainers and tools use, and what they are called here."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from facilitator.plan.nearest import LONGEST_WORD, nearest

#: Our key -> other names for it.
_KEYS: Mapping[str, str] = {
    "activities": "blocks block items modules segments agenda sessions schedule programme "
    "timetable run_of_show running_order activity sections",
    "outcomes": "objectives learning_outcomes learning_objectives goals outcome",
    "aim": "goal purpose objective",
    "minutes": "duration length mins minute timing time lasts how_long",
    "kind": "type category activity_type",
    "title": "name heading headline",
    "name": "title",
    "invitation": "question prompt ask",
    "steps": "instructions step tasks procedure",
    "say": "script notes speaker_notes trainer_notes facilitator_notes instructor_notes talk_track",
    "watch_for": "look_for risks pitfalls",
    "if_late": "cut_if_late flex if_short",
    "setup": "preparation prep set_up prepare",
    "materials": "resources equipment kit supplies material",
    "prework": "pre_work prereading pre_reading before preparation",
    "follow_up": "homework followup after",
    "facilitators": "trainers presenters tutors speakers trainer",
    "organisation": "organization council client company",
    "venue": "location room where",
    "participants": "attendees delegates learners people participant",
    "tracks": "strands streams syndicates groups parallel",
    "method": "technique structure",
    "part": "section chapter phase group",
    "sources": "references bibliography links",
    "brand": "theme branding style template",
    "catalogue": "catalog habits",
    "language": "lang locale",
    "lead": "who owner facilitator presenter trainer",
    "start": "starts begin start_time starts_at time at",
    "date": "day when",
    "facilitator": "version schema",
    "slides": "slide deck",
    "points": "bullets body content",
    "image": "picture photo img",
    "alt": "alt_text alttext description",
    "by": "author source attribution",
    "notes": "say speaker_notes",
    "columns": "cols",
    "header": "headings headers head",
    "questions": "question prompts",
    "quantity": "count number amount qty how_many",
    "item": "name thing",
    "text": "body content description words title",
    "write_in": "write_ins worksheet",
    "prompt": "text question label",
    "level": "bloom bloom_level",
    "measured_by": "measure measured evidence",
    "expected": "number count attendance",
    "url": "link href address web",
    "checked": "accessed retrieved",
    "digital": "online counterpart",
    "cautions": "risks warnings caution",
    "colours": "colors palette",
    "tables": "table",
    "floor_m2": "area floor m2",
    "layout": "room_layout seating",
    "access_needs": "needs accessibility",
    "why": "reason because",
    "use": "uses",
}

#: Our value -> other names for it, whatever the key.
_VALUES: Mapping[str, str] = {
    "input": "lecture presentation theory talk teach slides",
    "energiser": "icebreaker ice_breaker warmup warm_up energizer",
    "opening": "welcome intro introduction introductions start",
    "break": "coffee tea pause comfort_break",
    "lunch": "dinner meal",
    "exercise": "activity practice groupwork group_work task workshop",
    "closing": "wrap_up summary close end conclusion",
    "evaluation": "feedback survey",
    "debrief": "review processing",
    "discussion": "q_and_a questions qa conversation",
    "demo": "demonstration show",
    "buffer": "flex contingency slack",
    "small_groups": "groups small_group group tables",
    "plenary": "whole_group everyone all together",
    "individual": "alone solo",
    "pairs": "pair twos",
    "trios": "threes trio",
    "person": "participant each head people",
    "group": "table groups",
    "room": "session all",
    "in-person": "face_to_face room physical onsite",
    "online": "remote virtual",
    "cut": "drop skip remove",
    "shrink": "shorten reduce",
}


def our_key(word: str, known: Collection[str]) -> str:
    """What another's key is called here, if it is one of the known keys; else nothing."""
    return _ours(word, known, _KEYS)


def our_value(word: str, known: Collection[str]) -> str:
    """What another's value is called here, if it is one of the known values; else nothing."""
    return _ours(word, known, _VALUES)


def nearly_our_key(word: str, known: Collection[str]) -> str:
    """The known key that a misspelt word most likely stands for: one of ours, or another's."""
    close = nearest(word, known)
    if close:
        return close
    others = {other: ours for ours in known for other in _KEYS.get(ours, "").split()}
    return others.get(nearest(word, others), "")


def same_but_for_spelling(first: str, second: str) -> bool:
    """Whether two words differ in capitals, spaces, hyphens and underscores only."""
    return _spelled(first) == _spelled(second)


def _ours(word: str, known: Collection[str], table: Mapping[str, str]) -> str:
    if len(word) > LONGEST_WORD:
        return ""
    spelled = _spelled(word)
    for ours in known:
        if _spelled(ours) == spelled:
            return ours
    for ours, others in table.items():
        if ours in known and spelled in others.split():
            return ours
    return ""


def _spelled(word: str) -> str:
    words = word.casefold().replace("&", " and ").replace("-", " ").replace("_", " ")
    return "_".join(words.split())

"""The practice page as a file: whole in itself, small, and leading nowhere."""

from __future__ import annotations

import json
import re

from facilitator.diagnostics import Source
from facilitator.loading.scenarios import read_scenarios
from facilitator.scenarios import Scenario
from facilitator.words import sandbox_words_for
from tests.sandbox.practice import our_page, page, practice
from tests.sandbox.test_scenarios import SOUND

HOSTILE = "</script><img src=x onerror=document.title=1>{{ 1234*1000 }}<!--'\""

#: What could reach out. `blob:` addresses made by the page itself stay on the device.
REACHES_OUT = re.compile(
    r"\bfetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|WebTransport"
    r"|\bimport\s*\(|importScripts|serviceWorker|SharedWorker|new Worker|window\.open"
    r"|location\s*=|location\.(?:assign|replace|href)|document\.write|innerHTML|outerHTML"
    r"|insertAdjacentHTML|eval\s*\(|new Function|BroadcastChannel|postMessage"
)


def hostile() -> Scenario:
    text = SOUND
    plain = ("A lamp is out", "Resident, Dark Lane", "an hour ago", "It helps.", "It is dark.")
    for words in plain:
        text = text.replace(f" {words}\n", f" {json.dumps(HOSTILE)}\n")
    text = text.replace("What would you say at the door?", json.dumps(HOSTILE))
    text = text.replace("The lamp is out again.", json.dumps(HOSTILE))
    read = read_scenarios(Source("scenarios.yaml", text))
    assert read.faults == ()
    return read.scenarios.scenarios[0]


def test_twelve_scenes_weigh_less_than_300_kb() -> None:
    assert len(our_page()) < 300_000


def test_the_same_plan_makes_the_same_bytes() -> None:
    assert page(practice()) == page(practice())


def test_nothing_in_the_file_leads_out_of_it() -> None:
    written = our_page().decode()
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", written, flags=re.DOTALL)
    assert re.findall(r"https?:|[\"'(=]//|url\(", markup) == []
    addresses = re.findall(r"\b(?:href|src|action|srcset|poster)\s*=\s*[\"']?([^\"'\s>]*)", markup)
    assert [each for each in addresses if not each.startswith("#")] == []
    assert re.findall(r"<(?:iframe|object|embed|link|base|img|audio|video)\b", markup) == []
    styles = "".join(re.findall(r"<style>(.*?)</style>", written, re.DOTALL))
    assert {each[:5] for each in re.findall(r"url\(([^)]*)", styles)} == {"data:"}
    assert "@import" not in styles


def test_the_scripts_have_no_means_to_reach_out_or_to_make_markup_of_words() -> None:
    scripts = "".join(re.findall(r"<script>(.*?)</script>", our_page().decode(), re.DOTALL))
    assert len(scripts) > 10_000
    assert REACHES_OUT.findall(scripts) == []


def test_no_element_has_a_handler_or_a_style_of_its_own() -> None:
    written = our_page().decode()
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", written, flags=re.DOTALL)
    assert re.findall(r"<[^>]*\s(?:on\w+|style)\s*=", markup) == []


def test_hostile_words_are_only_words_in_the_file() -> None:
    written = page(practice((hostile(),))).decode()
    assert "<img" not in written
    assert written.count("</script>") == written.count("<script")
    data = re.search(r'id="practice">(.*?)</script>', written, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["scenes"][0]["title"] == HOSTILE
    assert "1234000" not in written


def test_without_scripts_the_page_says_what_to_do_and_shows_each_scene() -> None:
    still = re.search(r"<noscript>(.*?)</noscript>", our_page().decode(), re.DOTALL)
    assert still is not None
    words = sandbox_words_for("en-GB")
    assert words.no_script in still[1]
    assert still[1].count("<h2>") == len(practice().scenes)
    assert still[1].count("<li>") == 3 * len(practice().scenes)


def test_there_is_nothing_to_win() -> None:
    visible = our_page().decode().lower()
    data = visible[visible.index("<body") :]
    for word in ("leaderboard", "points scored", "your score", "well done", "autoplay", "<audio"):
        assert word not in data
    assert 'type="file"' not in data

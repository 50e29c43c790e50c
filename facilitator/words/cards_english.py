"""The English words of the cards."""

from __future__ import annotations

from facilitator.words.cards import CardsWords, ExerciseWords, GridWords, SlipWords

ENGLISH_CARDS = CardsWords(
    how_to="How to play",
    themes="Five themes",
    deck="This deck",
    pairs=("pair", "pairs"),
    cards=("card", "cards"),
    deck_contents="{cards} in {pairs}.",
    deck_turned="{cards}, each with two sides.",
    hand="{people}: {cards} each",
    couples="{pairs}",
    couples_and_three="{pairs} and one three",
    deck_joins="Square corners: what you do now. Round corners: the same habit online. 3A and 3B "
    "are one pair.",
    deck_key="Square corners: what you do now. Round corners: the same habit online. The list of "
    "pairs is in the facilitator’s guide.",
    deck_copy="Keep this card with the deck. You may copy the cards, change them and pass them on.",
    no_screens="No screens needed",
    one_of_yours="One of yours",
    shuffled="Shuffled: seed {seed}",
    copies="Copies: {copies}",
    copies_for={
        "person": "two slips to a page",
        "group": "a set for each group",
        "room": "one set for the room",
        "dealt": "a card for each person",
    },
    check="Check: this line is 100 mm",
    calibration="Do fronts and backs line up?",
    calibration_steps=(
        "Print this page and the next on one sheet, both sides, at actual size.",
        "Hold the sheet against the light, with the back towards you.",
        "Read where this cross meets the two scales on the back.",
        "Write the two numbers into the plan, in the lines for these cards.",
    ),
    calibration_read="Read here where the cross of the front shows through.",
    corner_words=("x: millimetres to the right", "y: millimetres up"),
    exercises={
        "match-the-pair": ExerciseWords(
            name="Match the pair",
            steps=(
                "Square corners: what you do now. Round: the same habit online.",
                "Shuffle. Lay out {first}. Keep the rest in a pile.",
                "Find two that are one habit. Put together, their line joins.",
                "Say why, and when to keep it offline.",
                "Take two new cards, until the pile is empty.",
            ),
            run=(
                "One deck for each table: print it, cut it and shuffle it well.",
                "{first} lie on the table at first, one more than there are pairs. So there is "
                "always a pair to find, also after two new cards.",
                "No table needs to finish. Another match that people can defend is a good match.",
            ),
        ),
        "find-your-other-half": ExerciseWords(
            name="Find your other half",
            steps=(
                "You have one card. Somebody in the room has the other half of it.",
                "Walk about and ask: what is your habit for, and who is it for?",
                "Found it? Hold the cards side by side: the line joins.",
                "Tell each other about a time when you did this.",
            ),
            run=(
                "{people} get one card each: {hands}.",
                "Take out as many cards as there are people, pair by pair, then shuffle and deal.",
                "With an odd number, one group has three: the third holds the bridge card. If one "
                "person is left over at the end, give them the bridge card and let them guess.",
            ),
        ),
        "turn-over": ExerciseWords(
            name="Turn over",
            steps=(
                "Lay the cards with square corners up: things that you do now.",
                "Read one aloud. Who at the table does this?",
                "Guess together: what is the same habit online?",
                "Turn it over. That is one way, and not the only one.",
                "Say when to keep it offline. Then the next card.",
            ),
            run=(
                "One deck for each table. Deal the cards round: {hands}.",
                "The guess matters more than the answer. Hear two guesses before the card turns.",
            ),
        ),
        "effort-and-value": ExerciseWords(
            name="Effort and value",
            steps=(
                "Each card is a habit online. The poster has four fields.",
                "Take a card. How much effort would it be for you? How much would it help people?",
                "Lay it in a field, and say why. Others may move it, and say why.",
                "Agree on one card in “Start here”.",
            ),
            run=(
                "One poster and one deck for each table. Print the poster on A3, or copy it up.",
                "There is no answer key: it is opinion, and it differs from place to place.",
                "Ask where tables disagree. That is where the talk is.",
            ),
        ),
        "confidence-line": ExerciseWords(
            name="Confidence line",
            steps=(
                "One end of the line is “not sure”, the other is “very sure”.",
                "Hear the statement. Stand, or point, where you are.",
                "Talk to whoever is beside you: what would move you one step?",
            ),
            run=(
                "Hang the two signs at either end of a clear wall, and keep it step-free.",
                "Read one statement at a time. Nobody has to explain their place. Anyone may stay "
                "seated and point.",
                "There is no right place, and so no key.",
            ),
        ),
        "what-would-you-do": ExerciseWords(
            name="What would you do?",
            steps=(
                "Read the scene aloud. Leave it if you would rather not.",
                "Say what you would do, before you turn the card.",
                "Turn it over. Which of the three ways is nearest to yours?",
                "What would each way cost, and whom would you tell?",
            ),
            run=(
                "One set for each table. Start with a gentle one.",
                "Say that anyone may pass, and that nobody has to tell their own story.",
                "What each way would do stands in the key. None of them is the only right one.",
            ),
        ),
        "bingo": ExerciseWords(
            name="Bingo",
            steps=(
                "Your card shows habits that you know offline.",
                "Somebody reads out a habit online.",
                "Is it the counterpart of one on your card? Cross that out.",
                "A full line, across, down or corner to corner: call out.",
            ),
            run=(
                "One bingo card for each person. No two hold the same habits.",
                "Read out the calls in the order of the list. After each, ask which habit it is.",
                "Whoever calls out says why each pair on the line is the same habit.",
            ),
        ),
        "pledge": ExerciseWords(
            name="My first step",
            steps=(
                "Choose one small thing.",
                "Write when and where, and what you will do.",
                "Write what may get in the way, and what you will do then.",
                "Tell somebody. Leave the small slip with us, without your name.",
            ),
            run=(
                "One slip for each person: {people}. Give people quiet time to write.",
                "The large part goes home. The small part stays with you: it asks for no name, and "
                "tells you what to help with.",
                "Nobody has to read theirs out.",
            ),
        ),
    },
    third_card="The bridge",
    ask_each_other="Ask each other",
    questions=(
        "When did you last do this, and how did it go?",
        "Who would it reach online that you do not meet now?",
    ),
    statement="Statement {number}",
    statements=(
        "I can say how something that I do offline could be done online.",
        "I know what to do when somebody is rude to me online.",
        "I can tell what must stay private, online and offline.",
        "I can name one small step to try, and who can help me.",
        "I would post something in my own name tomorrow.",
    ),
    low_sign=("Not sure", "I would want somebody beside me."),
    high_sign=("Very sure", "I could show somebody else."),
    bingo_card="Card {number}",
    bingo_lead="Hear a habit online. Cross out its offline counterpart.",
    grid=GridWords(
        title="Where would you start?",
        lead="Lay each digital card where your table thinks it goes.",
        cells=(
            ("Start here", "Small effort, real help"),
            ("Plan it together", "Big effort, real help"),
            ("If you enjoy it", "Small effort, nice to have"),
            ("Leave it for now", "Big effort, nice to have"),
        ),
        effort=("A few minutes", "Effort", "Days of work"),
        value=("Nice to have", "Value", "Real help to people"),
    ),
    slip=SlipWords(
        pairs=(
            (("When", "a time and a place"), ("I will", "one small thing")),
            (
                ("If this gets in the way", "the likeliest snag"),
                ("then I will", "what I will do instead"),
            ),
        ),
        tell="I will tell",
        by="by",
        tear_heading="Tear off and leave with us",
        tear_text="No name, please. It tells us what to help with.",
        tear_prompts=("I will", "I would like help with"),
    ),
    how_to_run="How to run it",
    pairs_key="{title}: the pairs",
    calls_key="{title}: the calls",
    calls_lead="The first line is full at call {line}, the first card at call {full}.",
    calls_columns=("Call", "Read out", "Crossed out"),
    key_columns=("Cards", "Offline habit", "Digital counterpart"),
)

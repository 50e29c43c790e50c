"""The pieces of the plan that a new workspace begins with, as its author reads them."""

from __future__ import annotations

from string import Template

HEAD = Template("""\
#
# A session plan, to change as you like. What stands after a # is for you only.
#
#   facilitator build     makes the slides, the guide, the handout and the cards
#   facilitator check     says what could be better
#   facilitator habits    lists the habits that cards and slides can show
#
# Begin each line in the same column as those that it belongs to, with spaces.
# Put a text in "double quotes" when it has a colon or a # in it, or begins with
# a sign such as [ or *.

facilitator: 1                 # the version of this language: leave it
title: $title
audience: councillors
aim: >-
  Councillors find one thing that they have done for years, see where it is done
  online as well, and choose one small step.
$date
start: "18:00"
minutes: $minutes                    # the time that is booked
venue:
  name: Committee Room 1
  access: Step-free from the car park
participants:
  expected: $expected
  max: $most
facilitators:
  - name: Your name
    role: lead
${others}organisation: Your council

# What people can do by the end. Each goes on from: you will be able to ...
outcomes:
  - id: match
    text: Match one habit of yours to its digital counterpart
    level: apply
    measured_by: same-habit    # where it can be seen: the id of an activity
  - id: step
    text: Choose one small step that suits you
    level: apply
    measured_by: first-step

# What happens, in order. Every activity has a title, a kind and minutes.
activities:
""")

COLLEAGUE = """\
  - name: Your colleague
    role: co
"""

WELCOME = Template("""\
  - id: welcome
    title: Welcome
    kind: opening
    minutes: $minutes
    invitation: What would make this a good use of your time?
    say: >-
      Nothing today replaces what you do already. We look for one place where it
      could be done online as well.
    setup: A seat for each person, so that all can see each other.
""")

INPUT = Template("""\

  - id: why
    title: You do this already
    kind: input
    minutes: $minutes
    outcomes:
      - match
    slides:                    # slides of your own; every activity has one anyway
      - title: Three habits of every councillor
        points:
          - You listen at the surgery
          - You tell people at the noticeboard
          - You help on the doorstep
        notes: Ask for one more from the room.
    watch_for: Anyone who feels behind. Nobody is.
""")

EXERCISE = Template("""\

  - id: same-habit
    title: Same habit, new place
    kind: exercise
    minutes:
      min: $least                  # when you run late, it can shrink to this
      plan: $minutes
    format: small_groups
    group_size: 4
    outcomes:
      - match
    invitation: Which of these do you do?
    steps:                     # what the room is told
      - Lay the cards out with the square-cornered side up
      - Choose one that you all know, and say when you last did it
      - Guess what is on the back, and turn it over
    setup: Cut and fold a set of cards for each table.
    say: No guess is wrong. The front of the card stays a good way to do it.
    watch_for: Whoever has not spoken. Ask what they would keep as it is.
    if_late: shrink
    no_device: The whole exercise works on paper.
    debrief:
      minutes: $debrief
      questions:
        - What is the same on both sides?
        - Who would miss the front?
    cards:
      habits:                    # more of them: facilitator habits
        - ward-surgery
        - noticeboard
        - local-paper
        - street-lamp
    handout:
      write_in:
        - prompt: A habit of mine that could be done online as well
          lines: 2
""")

QUESTIONS = Template("""\

  - id: questions
    title: Ask anything
    kind: discussion
    minutes:
      min: $least
      plan: $minutes
    format: pairs
    outcomes:
      - match
    invitation: What have you always wanted to ask?
    steps:
      - Write down one question, on your own
      - Tell it to a neighbour
      - Put the best one to the room
    say: Where I do not know, I will find out and tell you this week.
    if_late: shrink
""")

BREAK = Template("""\

  - title: Break
    kind: break
    minutes: $minutes
""")

TRY_OUT = Template("""\

  - id: try-out
    title: Two lines on paper
    kind: sandbox
    minutes:
      min: $least
      plan: $minutes
    format: pairs
    outcomes:
      - match
    invitation: What should a new neighbour know about you?
    steps:
      - Write who you are and how to reach you, in two lines
      - Read them to your neighbour
      - Cross out anything too private
    setup: A paper card and a pen for each person.
    say: It stays with you. Leave out your home address.
    if_late: shrink
    no_device: It is all on paper.
    debrief:
      minutes: $debrief
      questions:
        - What did you leave out?
        - Where else could you use these lines?
    handout:
      write_in:
        - prompt: Who I am, and how to reach me
          lines: 2
""")

OWN_HABIT = Template("""\

  - id: own-habit
    title: A habit of your own
    kind: exercise
    minutes:
      min: $least
      plan: $minutes
    format: small_groups
    group_size: 4
    outcomes:
      - step
    invitation: What do you do in your ward that is on no card?
    steps:
      - Say what it is, and whom it helps
      - Look together for the place where it could be done online as well
      - Say when you would keep it as it is
    setup: Blank cards and pens on each table.
    say: Some habits have no counterpart, and that is a finding too.
    if_late: shrink
    no_device: Blank cards and pens.
    debrief:
      minutes: $debrief
      questions:
        - What did your group find?
        - What would you try first?
""")

STEP = Template("""\

  - id: first-step
    title: One small step
    kind: reflection
    minutes: $minutes
    format: individual
    outcomes:
      - step
    invitation: What will you try, or what will you wait for?
    steps:
      - Fill in your line
      - text: Tell one person
        minutes: $shared               # steps may have minutes of their own
    say: To wait is a choice as well. Write down what you would need to see first.
    handout:
      write_in:                # a line to write on
        - prompt: My first step is
          lines: 2
""")

CLOSE = Template("""\

  - id: close
    title: Before you go
    kind: closing
    minutes: $minutes
    format: plenary
    invitation: What do you take away?
    say: One sentence each, and you may pass.
    watch_for: The quiet ones. Walk out with them.
""")

"""The arithmetic of the exercises: shuffles, hands, couples and bingo cards, in no words.

The same seed gives the same result in every version of Python and on every machine.
"""

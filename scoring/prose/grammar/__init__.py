"""How prose is read: each word becomes one letter, and rules are patterns over letters.

A rule such as ``<agent> <aux>{0,3} <misdeed>`` speaks of kinds of words, never of sentences. A text of 800 words
becomes a string of 800 letters, so that a pattern with a vocabulary of thousands of words stays a short regular
expression which runs in microseconds. The alternative, alternations of words, took ten times as long and could not
say "a word of this kind" twice without repeating them all.
"""

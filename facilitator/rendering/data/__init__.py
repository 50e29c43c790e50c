"""The invitation as data: a calendar, a table, and plain text to paste into a message."""

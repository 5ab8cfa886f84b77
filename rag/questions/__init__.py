"""Questions: what is asked, of whom, about which records, and how people word it.

Comes in: words typed, and what is held. Goes out: a Question in the words of the records it
is put to, and the records and remarks it may look at. Does not know: indexes of meaning,
ranks, prose.
"""

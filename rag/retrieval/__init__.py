"""Retrieval: from a question to the remarks that bear on it, ranked, judged and quoted.

Comes in: a Question and a library. Goes out: Evidence. Does not know: prose.
"""

"""Answering: the way of one ask, from what was typed to an Answer whose citations stand.

Comes in: a question and a library. Goes out: an Answer. Does not know: pages, HTTP.
"""

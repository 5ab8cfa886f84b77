"""Conversation: a question that leans on earlier ones, made whole.

Comes in: what was typed, the questions before it, and a way to look up what was answered. Goes out:
a Standing, the question as it stands alone. Does not know: indexes, ranks, prose.
"""

"""Questions: what is asked, of whom, about which records, and how people word it.

Comes in: words typed. Goes out: a Question that stands alone. Does not know: where its answer is.
"""

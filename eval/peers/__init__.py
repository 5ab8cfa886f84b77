"""The same records and questions put to other systems, so that ratios come from one run.

``python -m eval.peers SHARED`` runs it; what they are and how they are set up: ``systems``, and
docs/decisions/0010. The packages are the extra ``peers``; nothing else imports this package.
"""

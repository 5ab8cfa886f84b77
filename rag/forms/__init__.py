"""Forms of the genre: what press officers' set phrases tell is read, not searched.

Who voted how and why, who tabled, backed, pledged, asked and replied, what a meeting did; and
whether a sentence tells of the speaker's own people, or takes a side towards somebody. A form gives
nothing where a question asks something else; None, where to be silent on it is an answer too. Does
not know: meaning, ranks, prose (who spoke for whom and how a vote went are told in ``answering``).
"""

"""Forms of the genre: what press officers' set phrases tell is read in every remark, not searched.

Who voted how and why, who tabled, backed, pledged, asked and replied, and what a meeting did. Each
form is told in full or not at all. Does not know: meaning, ranks.
"""

"""Holdings: the records kept, and all that is worked out of them once.

A record's passages, its speakers' directory, its glossary; the library that is asked, a value that
never changes; and the file in which it lies. Does not know: questions.
"""

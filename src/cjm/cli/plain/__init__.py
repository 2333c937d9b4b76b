"""The short way through the commands that are run most.

It is taken before Typer is imported, and with it a tenth of a short run. It knows the usual flags
as they are usually written; whatever else it meets, and whatever it would have to refuse, it leaves
to the full command line.
"""

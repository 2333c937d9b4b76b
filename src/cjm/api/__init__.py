"""The use cases: what every front door calls. They take and give values; nothing is printed here,
and nothing decides on exit codes.
"""

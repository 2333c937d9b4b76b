"""Hands what other commands write to the servers where teams talk about changes.

Nothing else in cjm opens a connection, and no command of `cjm` imports this.
"""

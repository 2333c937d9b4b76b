"""What earlier runs found out, kept in a folder of the user's: safe to delete, never needed.

Nothing in here fails: what cannot be read was never there, and what cannot be written is not kept.
"""

"""What Pydantic complains of, said so that a designer understands it."""

from cjm.explain.complaints import Trouble, explain_errors

__all__ = ["Trouble", "explain_errors"]

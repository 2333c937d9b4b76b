"""What Pydantic complains of, said so that a designer understands it."""

from cjm.explain.complaints import explain_errors
from cjm.explain.trouble import Trouble

__all__ = ["Trouble", "explain_errors"]

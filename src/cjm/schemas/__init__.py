"""JSON Schemas of the files that people write, made from the models for editors."""

from cjm.schemas.generation import SCHEMAS, write_schema

__all__ = ["SCHEMAS", "write_schema"]

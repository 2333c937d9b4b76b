"""JSON Schemas of the files that people write, made from the models for editors."""

from cjm.schemas.generation import SCHEMAS, write_output_schema, write_schema

__all__ = ["SCHEMAS", "write_output_schema", "write_schema"]

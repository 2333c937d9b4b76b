"""The stage diagram: stages and their touchpoints as a flow with branches, loops and shares."""

from cjm.diagram.drawing import FlowDrawing, draw_flow
from cjm.diagram.engine import LINEAR, Engine, EngineError, find_engine, read_version
from cjm.diagram.style import flow_css

__all__ = [
    "LINEAR",
    "Engine",
    "EngineError",
    "FlowDrawing",
    "draw_flow",
    "find_engine",
    "flow_css",
    "read_version",
]

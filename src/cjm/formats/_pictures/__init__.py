"""Pictures of a fixed size, drawn from the same scene as the SVG: pixels and sheets of paper."""

"""Places things: columns, curves, captions, signs. Knows boxes and the view, no output format."""

"""Other ways to look at a map than the grid. One file a view; each defines `VIEW`."""

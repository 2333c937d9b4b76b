"""The rows of the map. One file a lane; each defines `LANE`."""

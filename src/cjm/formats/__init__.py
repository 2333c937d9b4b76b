"""What `cjm render` can write. One file a format; each defines `FORMAT`."""

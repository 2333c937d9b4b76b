"""One file a command; each defines `COMMAND`, and has a line in `cjm.cli.app`."""

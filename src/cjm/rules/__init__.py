"""What `cjm validate` reports. One file a rule; each defines `RULE` and has a page in `docs/rules`."""

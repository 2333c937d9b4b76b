"""What `cjm validate` reports: one file a rule, each with a page in `docs/rules`."""

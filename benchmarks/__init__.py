"""How fast `cjm` is, as ratios of CPU time taken in one run, beside its peers."""

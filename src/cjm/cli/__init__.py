"""The command line: flags in, text and exit codes out."""

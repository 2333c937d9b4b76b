"""Ways to write figures. One file a way; each defines `SUMMARY`."""

from cjm.summaries._summary import Summary, load_summary, summary_names

__all__ = ["Summary", "load_summary", "summary_names"]

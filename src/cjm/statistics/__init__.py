"""Figures of a journey, and of many: one file a figure. They know the journey, and no output."""

from cjm.statistics._subject import Subject
from cjm.statistics.measuring import MapFigures, Statistics, Totals, add_up, measure_map

__all__ = ["MapFigures", "Statistics", "Subject", "Totals", "add_up", "measure_map"]

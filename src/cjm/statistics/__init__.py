"""Figures of a journey, and of many: one file a figure. They know the journey, and no output."""

from cjm.statistics._keeping import Figures
from cjm.statistics._subject import Subject
from cjm.statistics.measuring import MapFigures, Statistics, measure_map
from cjm.statistics.totals import Totals, add_up

__all__ = ["Figures", "MapFigures", "Statistics", "Subject", "Totals", "add_up", "measure_map"]

"""Maps as views, made by hand, for tests of what draws them.

`behin_sms` is Persian with an emotion curve; `checkout` an English service blueprint; `long_map`
has twelve stages, `single_stage` one; `extremes` holds what breaks a careless drawing.
"""

from tests.views.behin import behin_sms
from tests.views.checkout import checkout
from tests.views.extremes import extremes
from tests.views.hostile import poison
from tests.views.sizes import long_map, single_stage

__all__ = ["behin_sms", "checkout", "extremes", "long_map", "poison", "single_stage"]

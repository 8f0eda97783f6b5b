"""All the cases."""

from tests.intake.corpus.cases_of_cells import CELLS
from tests.intake.corpus.cases_of_formats import FORMATS
from tests.intake.corpus.cases_of_places import PLACES
from tests.intake.corpus.cases_of_shapes import SHAPES
from tests.intake.corpus.cases_of_titles import TITLES

CASES = (*FORMATS, *PLACES, *SHAPES, *TITLES, *CELLS)

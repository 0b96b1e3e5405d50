"""Values as a document writes them: a number in quotes is text, and neither is true or false."""

from typing import Annotated

from pydantic import Field, Strict

Flag = Annotated[bool, Strict()]
"""``true`` or ``false``; not ``1``, and not ``"false"``, which a lenient reader takes for a flag."""
Number = Annotated[float, Strict()]
"""A number, whole or not; not one in quotes."""
Whole = Annotated[int, Strict()]
"""A whole number; not one in quotes, and not ``true``."""
Words = Annotated[str, Field(min_length=1)]
"""Text that says something: not empty, and not of blanks alone."""

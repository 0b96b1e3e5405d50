"""Agreement between evaluators: how far ratings say something of the team, and not of whoever rated.

Two evaluators are compared by Cohen's kappa with quadratic weights, three and more by the intraclass correlation
ICC(2,1). Both punish a difference of two steps four times as hard as one of one step, both fall when one evaluator
is always sterner than the others, and for two evaluators they come to nearly the same (Fleiss and Cohen 1973), so a
third evaluator does not change what the figure means. The arithmetic is exact; only the result is rounded.
"""

from collections.abc import Sequence
from fractions import Fraction

Steps = Sequence[int]


def weighted_kappa(one: Steps, other: Steps) -> Fraction | None:
    """Cohen's kappa with quadratic weights of two evaluators' steps on the same markers, from -1 to 1.

    None where it is undefined: nothing was rated by both, or both gave one and the same step throughout.
    Source: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968).
    """
    pairs = list(zip(one, other, strict=True))
    observed = sum((left - right) ** 2 for left, right in pairs) * len(pairs)
    by_chance = sum((left - right) ** 2 for left in one for right in other)
    return None if by_chance == 0 else 1 - Fraction(observed, by_chance)


def intraclass_correlation(rows: Sequence[Steps]) -> Fraction | None:
    """ICC(2,1) of markers (rows) rated by the same evaluators (columns): two-way random, absolute, one rater; up to 1.

    None where it is undefined: fewer than two rows or columns, or nothing varies.
    Source: P. Shrout and J. Fleiss, "Intraclass correlations", Psychological Bulletin 86 (1979), case 2.
    """
    count, raters = len(rows), len(rows[0]) if rows else 0
    if count < 2 or raters < 2:  # noqa: PLR2004 - of one there is no variance
        return None
    columns = list(zip(*rows, strict=True))
    grand = Fraction(sum(map(sum, rows)), count * raters)
    total = sum(((step - grand) ** 2 for row in rows for step in row), start=Fraction())
    between = raters * sum(((Fraction(sum(row), raters) - grand) ** 2 for row in rows), start=Fraction())
    sterner = count * sum(((Fraction(sum(column), count) - grand) ** 2 for column in columns), start=Fraction())
    rest = (total - between - sterner) / ((count - 1) * (raters - 1))
    between_mean, sterner_mean = between / (count - 1), sterner / (raters - 1)
    whole = between_mean + (raters - 1) * rest + Fraction(raters, count) * (sterner_mean - rest)
    return None if whole == 0 else (between_mean - rest) / whole

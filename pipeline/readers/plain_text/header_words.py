"""What the words of header cells say for and against their places in the header's tree."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.unruled.header_scores import CellClass, likeness

_ANNOUNCES = regex.compile(
    r"(?i)(?:- ?)?(?:(?:trong đó|chia ra|bao gồm|gồm)(?: ?\([^)]*\))?:?|(?:chia|phân) theo\b.*)"
)
_ONE_PART = regex.compile(r"(?i)(?:- ?)?trong đó:? (?!.*(?:chia|theo)\b)\w")
"""`Trong đó: NSTW` names the only part that is told."""
_COMPARES = regex.compile(r"(?i)so (?:sánh|với)|tăng(?:,| ?[(/-]| giảm|$)|biến động")
_TIMES = regex.compile(r"(?i)thời gian|tiến độ|giai đoạn|lộ trình|kế hoạch|chia theo|năm")
_TERM = regex.compile(r"(?i)(?:thời (?:gian|hạn)|tiến độ|lộ trình)\b")
"""What else heads a column of dates, and stands over a series of times as good as surely."""
_TOTAL = regex.compile(r"(?i)(?:tổng(?: số| cộng)?|cộng)(?: ?\([^)]*\))?:?")
_PART = regex.compile(
    r"(?i)(?:tổng(?: số| cộng)?|cộng|nam|nữ|số (?:hộ|người|khẩu|tiền)|(?:tỷ|tỉ) lệ(?: ?\(?%\)?)?|%"
    r"|diện tích|năng suất|sản lượng|kế hoạch|thực hiện|tw|đp|nstw|nsđp|nst|nsh|nsx|khác"
    r"|kinh|tày|nùng|mông|h’mông|dao|thái|mường|khơ ?me|khmer|hoa|chăm|ê ?đê"
    r"|ba ?na|j?rai|gia rai|cơ ?ho|sán dìu|vân kiều|dân tộc khác)(?: ?\([^)]*\))?:?$"
)
"""What a cell says that stands under a heading more often than by itself."""
_SERIES = regex.compile(
    r"(?i)(?:(\p{L}+(?: \p{L}+)?)(?:[ .]+|(?=\d)))?(?:[IVX]+|\d+(?: ?[-–] ?\d+)?)|(?:[IVX]+|\d+) (\p{L}+)"
)
_FAMILIES = {"buổi": ("sáng", "chiều", "tối", "cả ngày"), "giới": ("nam", "nữ")}
_RATIO = regex.compile(r"[^/]{2,}/[^/]{2,}")
_PLANS = regex.compile(r"(?i)kế hoạch|chỉ tiêu|dự toán|mục tiêu")
_PERIOD = regex.compile(
    r"(?i)(?:năm(?: học)?|giai đoạn|quý|tháng|\d+ tháng(?: đầu năm)?) ?[\d/IVX][\d\s/–-]*"
)
"""A heading that says nothing but a time."""
_COURSE = regex.compile(r"(?i)(?:kế hoạch|dự toán|chỉ tiêu|giao|ước|thực hiện|ước (?:tính )?thực hiện|đạt)\b")
"""What is told of a time: what was planned for it and what came of it."""
_YEAR = regex.compile(r"(?<![-–\d] ?)\b(?:19|20)\d\d\b(?! ?[-–])")
"""One year, not the first or last of several."""
_BARE_YEAR = regex.compile(r"(?i)(?:năm )?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?")
_COUNTS = regex.compile(r"(?i)số \w")
"""What counts something is not parted into counts of something else."""
_SET = regex.compile(r"(?i)\b(?:giao|phấn đấu|đăng ký|đề nghị|quyết định)\b")
"""What a body does that sets a plan's figures."""
_FUNDS = regex.compile(r"(?i)ngân sách|\bns\w*|vốn|nhà nước|hỗ trợ")
_LEVEL = regex.compile(
    r"(?i)(?:cấp |ns ?|ngân sách )?(?:trung ương|tw|tỉnh|thành phố|huyện|quận|xã|phường|địa phương)"
)
"""The levels of administration, each with its share of public money."""
_WHO = regex.compile(r"(?i)(?:đơn vị|cơ quan|bộ phận|phân công|trách nhiệm)")
_SHARES = ("chủ trì", "phối hợp")
"""What the columns under one for the offices say each office does."""
_UNIT = regex.compile(r"\(([^()]{1,25})\)$")
_MEASURED = (0.7, 2.5)
"""What a heading loses that ends in a unit, and one over columns with units of their own."""
_TWIN_GAIN, _ALIKE = 1.0, 0.5
"""What neighbours gain that have as many children each, if they share more than this part of their words."""
_SAID_AGAIN = 2.0
"""What a cell loses that has other children than one before it of the same words."""
_LATER = 0.05
"""What speaks for a group further on, all else being equal: a total stands before what is divided."""
_NESTED = (0.4, 2.5)
"""What a group below the first row loses whose words are those of a group, and one whose words are not."""
_BLANK_GROUP = -20.0
"""What a blank cell says against being a group."""
_LEFT = ((4.0, 1.0), (4.0, 3.0))
"""What the first two cells lose as groups: they name the rows, the second where the first numbers them."""


def says_total(text: str) -> bool:
    """Whether the cell says nothing but that its column is a total."""
    return _TOTAL.fullmatch(text.strip()) is not None


class HeaderWords:
    """The cells of a header in reading order."""

    def __init__(self, cells: Sequence[str]) -> None:
        self.cells = cells
        self.classes = [CellClass.of(cell) for cell in cells]
        self._shapes = [_shape(cell) for cell in cells]
        self._announces = [_ANNOUNCES.fullmatch(cell) is not None for cell in cells]
        self._parts = [_PART.match(cell) is not None or _share(cell) for cell in cells]
        self._units = [match[1] if (match := _UNIT.search(cell)) else None for cell in cells]
        pairs = pairwise(self.classes)
        self._twins = [False, *(likeness(one, other) > _ALIKE for one, other in pairs)]
        texts = [cell.casefold().strip(" :") for cell in cells]
        said = [texts.index(text) for text in texts]
        self._said_before = [first if first < at else None for at, first in enumerate(said)]
        self._ratios = ["rate" in own.classes and _RATIO.match(own.text) is not None for own in self.classes]

    @property
    def numbers_rows(self) -> bool:
        """Whether the first cell heads a column that numbers the rows."""
        return "index" in self.classes[0].classes

    def first_row(self, roots: int) -> float:
        """So many cells in the first row: the notes stand at its end, parts of something stand lower."""
        notes = next((at for at, cell in enumerate(self.classes) if "note" in cell.classes), None)
        score = 0.0 if notes is None else 3.0 if notes == roots - 1 else -3.0
        return score - 3.0 * self._is_cut(roots) - 0.7 * sum(self._parts[:roots])

    def leaf(self, cell: int, *, is_root: bool) -> float:
        """The cell over one column."""
        if self._announces[cell]:
            return -6.0
        return -0.5 if is_root and self.classes[cell].classes == {"group"} else 0.0

    def beside(self, cell: int, before: int, children: int) -> float:
        """Neighbours of one series (`Năm 2023`, `Năm 2024`) have as many children each; others rather so."""
        if self._twins[cell]:
            return _TWIN_GAIN if before == children else -_TWIN_GAIN
        if before == children:
            return 0.0
        return -2.5 if self._goes_on(cell - 1) else -0.3 * (before > 0 < children)

    def again(self, cell: int, counts: Sequence[int], children: int) -> float:
        """A cell that says the same as one before it has as many children."""
        before = self._said_before[cell]
        return 0.0 if before is None or counts[before] == children else -_SAID_AGAIN

    def group(self, cell: int, first: int, last: int, *, is_root: bool) -> float:
        """The cell over the cells from `first` to before `last`."""
        text, classes = self.cells[cell], self.classes[cell].classes
        if not text:
            return _BLANK_GROUP
        score = 0.5 * ("group" in classes or _COMPARES.match(text) is not None) + 3.0 * self._announces[cell]
        if classes & {"index", "note", "unit"} or self._is_part(cell, first, last) or _ONE_PART.match(text):
            score -= 5.0
        elif "group" not in classes:
            score -= (
                2.5 * bool(classes & {"label", "text"})
                + 0.5 * ("count" in classes)
                + 0.5 * ("leaf" in classes)
            )
        score -= 2.0 * ("rate" in classes)
        if not (is_root or self._announces[cell] or self._repeated(first, last)):
            score -= _NESTED["group" not in classes]
        score -= _LEFT[self.numbers_rows][cell] if cell < 2 else 0.0
        score += _LATER * cell * ("group" not in classes) - self._measured(cell, first, last)
        return score + self._together(first, last) + self._kinship(cell, first, last)

    def _is_part(self, cell: int, first: int, last: int) -> bool:
        """Whether the cell says what stands under a heading; plan and result stand over years too."""
        timed = _COURSE.match(self.cells[cell]) is not None
        return self._parts[cell] and not (timed and all(map(_BARE_YEAR.fullmatch, self.cells[first:last])))

    def _measured(self, cell: int, first: int, last: int) -> float:
        """What a heading loses for naming a unit of its own, which most often one column has."""
        unit = self._units[cell]
        if unit is None:
            return 0.0
        return _MEASURED[any(self._units[first:last])]

    def _together(self, first: int, last: int) -> float:
        """Siblings: of one series and not a part of one, a total first, `Trong đó` last."""
        inside = sum(map(self._goes_on, range(first, last - 1)))
        score = 0.6 * inside - (0.5 * (last - first - 1 - inside) if inside else 0.0)
        score -= 2.5 * (self._is_cut(first) + self._is_cut(last)) + 1.5 * sum(
            self._announces[first : last - 1]
        )
        score += 1.5 * self._repeated(first, last)
        score -= 1.0 * any(map(_ONE_PART.match, self.cells[first + 1 : last - 1]))
        score -= 2.0 * (sum(map(says_total, self.cells[first:last])) > 1)
        score -= 2.0 * (_ONE_PART.match(self.cells[first]) is not None)
        score += 1.5 * (says_total(self.cells[first]) and _ONE_PART.match(self.cells[first + 1]) is not None)
        return score + 0.8 * says_total(self.cells[first]) + 0.4 * sum(self._parts[first:last])

    def _repeated(self, first: int, last: int) -> int:
        """How many of the two neighbouring runs of as many cells say the same."""
        return self._repeats(first, last, first - last) + self._repeats(first, last, last - first)

    def _repeats(self, first: int, last: int, shift: int) -> bool:
        """Whether the cells so many places further on say the same: groups often have the same parts."""
        inside = first + shift >= 0 and last + shift <= len(self.cells)
        return inside and self._shapes[first:last] == self._shapes[first + shift : last + shift]

    def _kinship(self, cell: int, first: int, last: int) -> float:
        """A heading names what its children count; a child that says all of it would stand beside it."""
        own, text = self.classes[cell].words, self.cells[cell].casefold()
        same = sum(own <= self.classes[at].words for at in range(first, last))
        score = -1.5 * same + 1.0 * ("count" in self.classes[cell].classes and says_total(self.cells[first]))
        score += 3.0 * all(self.classes[at].words < own for at in range(first, last))
        score += 3.0 * (_WHO.match(text) is not None and all(map(_share, self.cells[first:last])))
        score += 2.0 * (
            _FUNDS.search(text) is not None and all(map(_LEVEL.fullmatch, self.cells[first:last]))
        )
        score += 2.5 * (_PLANS.match(text) is not None and all(map(_SET.search, self.cells[first:last])))
        courses = [cell for cell in self.cells[first:last] if _COURSE.match(cell)]
        score += 2.0 * (_PERIOD.fullmatch(text) is not None and len(courses) == last - first)
        score -= 1.5 * (_PLANS.match(text) is not None and any(cell.casefold() in text for cell in courses))
        score -= 2.0 * (
            _YEAR.search(text) is not None and any(map(_BARE_YEAR.fullmatch, self.cells[first:last]))
        )
        score -= 1.5 * (_COUNTS.match(text) is not None and any(map(_COUNTS.match, self.cells[first:last])))
        ratios = sum(self._ratios[first:last])
        score += 3.5 * (ratios == last - first) if _COMPARES.match(text) else -1.0 * ratios
        if self._shapes[last - 1].endswith("#"):
            stem = self._shapes[last - 1].removesuffix("#")
            timed = stem in ("", "tháng", "năm", "quý") and _TIMES.search(text) is not None
            score += 1.0 * (timed or (stem != "" and stem in text))
            score += 6.0 * (timed and _TERM.match(text) is not None)
        return score

    def _goes_on(self, cell: int) -> bool:
        """Whether the next cell goes on with the series that the cell belongs to."""
        inside = 0 <= cell < len(self.cells) - 1
        return inside and self._shapes[cell].endswith("#") and self._shapes[cell] == self._shapes[cell + 1]

    def _is_cut(self, cell: int) -> bool:
        """Whether a series goes on over the boundary before the cell."""
        return self._goes_on(cell - 1)


def _share(text: str) -> bool:
    return text.casefold().strip(" :") in _SHARES


def _shape(text: str) -> str:
    """The text without its number where it counts on (`năm#`, `quý#`), else in small letters."""
    bare = text.casefold().strip(" :")
    family = next((name for name, words in _FAMILIES.items() if bare in words), None)
    if family:
        return f"{family}#"
    match = _SERIES.fullmatch(bare)
    return f"{match[1] or match[2] or ''}#" if match else bare

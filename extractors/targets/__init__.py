"""Targets that prose sets: `Tỷ lệ hộ nghèo còn 4,08%`, `Trên 95% dân số tham gia bảo hiểm y tế`."""

from extractors.targets.reading import extract_targets

__all__ = ["extract_targets"]

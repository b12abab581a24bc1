"""What becomes of cells of a scan in which two engines read different figures."""

from extractors.recognition.second_readings import settled_readings

__all__ = ["settled_readings"]

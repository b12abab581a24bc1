"""What of the program's needs is installed, and what each missing one would give."""

from pipeline.doctor.examination import Examined, examine
from pipeline.doctor.needs import Need, needs

__all__ = ["Examined", "Need", "examine", "needs"]

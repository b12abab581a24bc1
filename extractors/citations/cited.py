"""A citation together with what was read about it on the way."""

from extractors.citations.instrument import Instrument
from models.citation import Citation
from models.finding import Finding, Severity
from models.value import value


@value
class Cited:
    """One citation, and the instrument as its text names it."""

    instrument: Instrument
    citation: Citation

    def finding(
        self,
        code: str,
        severity: Severity,
        message: str,
        expected: str | None = None,
        actual: str | None = None,
    ) -> Finding:
        """A finding at the place of the citation."""
        return Finding(
            code=code,
            severity=severity,
            message=message,
            section_id=self.citation.section_id,
            expected=expected,
            actual=actual,
            evidence=self.citation.evidence,
        )

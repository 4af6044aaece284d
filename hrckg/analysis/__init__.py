"""What follows from the recorded votes together: agreement, cohesion, records, margins."""

from hrckg.analysis.derive import derive

__all__ = ["derive"]

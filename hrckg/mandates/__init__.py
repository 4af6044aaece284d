"""Mandates: who has to do what, for whom, by when; and whom a paragraph addresses."""

from hrckg.mandates.read import mandate

__all__ = ["mandate"]

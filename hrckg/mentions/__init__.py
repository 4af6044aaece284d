"""Mentions: find what a text names, then resolve it to one thing or leave it open."""

from hrckg.mentions.entities import Entities, load_entities
from hrckg.mentions.find import find
from hrckg.mentions.finding import Finding
from hrckg.mentions.names import Names
from hrckg.mentions.resolve import resolve

__all__ = ["Entities", "Finding", "Names", "find", "load_entities", "resolve"]

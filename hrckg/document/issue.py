"""Faults of a source, found by its reader and published as data."""

from dataclasses import dataclass
from enum import Enum

from hrckg.span import Span


class Code(Enum):
    """What is wrong; the value is the stable code that people and queries know."""

    ACTION_MISSING = "action-missing"
    AGENDA_ITEM_UNKNOWN = "agenda-item-unknown"
    BLOCK_UNKNOWN = "block-unknown"
    CATALOGUE_ADOPTED_AS_DIFFERS = "catalogue-adopted-as-differs"
    CATALOGUE_BALLOT_DIFFERS = "catalogue-ballot-differs"
    CATALOGUE_DAY_DIFFERS = "catalogue-day-differs"
    CATALOGUE_KIND_DIFFERS = "catalogue-kind-differs"
    CATALOGUE_MEETING_DIFFERS = "catalogue-meeting-differs"
    CATALOGUE_SPONSOR_DIFFERS = "catalogue-sponsor-differs"
    CATALOGUE_TITLE_DIFFERS = "catalogue-title-differs"
    CATALOGUE_TOTAL_DIFFERS = "catalogue-total-differs"
    CITED_DATE_DIFFERS = "cited-date-differs"
    DATE_MISSING = "date-missing"
    DATES_DIFFER = "dates-differ"
    FIELD_UNREAD = "field-unread"
    FIELDS_DIFFER = "fields-differ"
    FOOTNOTE_MISSING = "footnote-missing"
    FOOTNOTE_UNUSED = "footnote-unused"
    LISTS_MISSING = "lists-missing"
    NUMBER_MISSING = "number-missing"
    NUMBER_REPEATED = "number-repeated"
    OUTCOME_DIFFERS = "outcome-differs"
    PART_UNALIGNED = "part-unaligned"
    PHRASE_UNKNOWN = "phrase-unknown"
    STATE_NAMED_TWICE = "state-named-twice"
    STATE_OF_ANOTHER_TIME = "state-of-another-time"
    STATE_UNKNOWN = "state-unknown"
    SYMBOL_MISSING = "symbol-missing"
    SYMBOL_SHARED = "symbol-shared"
    TEXTS_DIFFER = "texts-differ"
    TITLE_MISSING = "title-missing"
    TOTALS_DIFFER = "totals-differ"
    TOTALS_MISSING = "totals-missing"
    VOTER_NOT_A_MEMBER = "voter-not-a-member"


WHOLE = frozenset({"text", "session", "meeting"})
"""Places that are no part: an issue there is one of the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something in a source that a person should look at before it is relied upon."""

    code: Code
    message: str  # one whole sentence
    remedy: str  # what a person can do about it, one whole sentence
    place: str  # label of the part that it concerns ("op5", "action"), or one of WHOLE
    span: Span  # in the raw source

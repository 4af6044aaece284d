"""From a record as it was exported to what it means."""

from dataclasses import dataclass

from hrckg.catalogue.actions import action_of
from hrckg.catalogue.backers import backers_of
from hrckg.catalogue.casts import Count, count_of
from hrckg.catalogue.days import day_of
from hrckg.catalogue.drafts import draft_of
from hrckg.catalogue.entry import Entry
from hrckg.catalogue.links import links_of, page_of
from hrckg.catalogue.record import Record, folded
from hrckg.catalogue.sessions import body_of, meeting_of, session_of
from hrckg.catalogue.subjects import item_of, item_title_of, subjects_of
from hrckg.catalogue.titles import kind_of, title_of
from hrckg.knowledge import load_knowledge, state_codes


@dataclass(frozen=True, slots=True)
class File:
    """The file in which records were read."""

    name: str
    sha256: str


def understand(record: Record, file: File) -> Entry:
    """Return what a record means; what is not sure is a doubt, and is not recorded."""
    body, of_body = body_of(record)
    session, of_session = session_of(record)
    meeting, of_meeting = meeting_of(record, session)
    day, of_day = day_of(record)
    title, of_title = title_of(record)
    draft, of_draft = draft_of(record)
    kind, of_kind = kind_of(record, draft)
    count, of_count = count_of(record, state_codes())
    told = action_of(record, draft, count)
    backers, of_backers = backers_of(record, load_knowledge("en"))
    item, of_item = item_of(record)
    links, of_links = links_of(record)
    count, of_count = (count, of_count) if told.numbered else (_nothing(count), ())
    return Entry(
        record=record.record,
        file=file.name,
        line=record.line,
        sha256=file.sha256,
        symbol=folded(record.symbol),
        kind=kind,
        body=body,
        session=session,
        meeting=meeting,
        title=title,
        day=day,
        act=told.act,
        outcome=told.outcome,
        in_favour=count.totals["in_favour"],
        against=count.totals["against"],
        abstaining=count.totals["abstaining"],
        did_not_vote=count.totals["did_not_vote"],
        casts=count.casts,
        blank=count.blank,
        backers=backers,
        agenda_item=item,
        agenda_title=item_title_of(record),
        subjects=subjects_of(record),
        draft="" if draft.symbol == folded(record.symbol) else draft.symbol,
        amends=draft.amends,
        adopts=draft.adopts,
        page=page_of(record, body),
        links=links,
        doubts=(
            *of_body,
            *of_session,
            *of_meeting,
            *of_day,
            *of_title,
            *of_draft,
            *of_kind,
            *told.doubts,
            *of_count,
            *of_backers,
            *of_item,
            *of_links,
        ),
    )


def _nothing(count: Count) -> Count:
    return Count(totals=dict.fromkeys(count.totals))

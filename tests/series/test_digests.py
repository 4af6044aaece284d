"""The words of a text on disk are those of the text."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hrckg.change import Rank, Wording
from hrckg.series.digest import read_digest, write_digest

_WORDINGS = st.builds(
    Wording,
    label=st.sampled_from(["pp1", "op5", "op5.a", "annex1.p2"]),
    rank=st.sampled_from(Rank),
    text=st.text(),
    opening=st.integers(0, 20),
    action=st.none() | st.just("recall"),
    parent=st.none() | st.just("op5"),
)


@given(st.lists(_WORDINGS, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_again(tmp_path: Path, wordings: list[Wording]) -> None:
    write_digest(tmp_path / "digest", wordings)
    assert read_digest(tmp_path / "digest") == tuple(wordings)

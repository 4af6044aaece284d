import gzip
from pathlib import Path

import pytest
from pyoxigraph import Store

from hrckg.dump.load import FORMATS, load
from hrckg.dump.write import write_dumps
from hrckg.errors import MisuseError

TRIPLE = b'<https://example.org/a> <https://example.org/says> "x" .\n'
PACKED = gzip.compress(TRIPLE * 1000, mtime=0)

UNREADABLE = [
    ("a.nt", TRIPLE + b"<https://example.org/a> <says> .\n", "not valid N-Triples: .* line 2"),
    ("a.ttl", b"@prefix a: <https://example.org/> .\na:b a:c d:e .\n", "Turtle: .* line 2 .*d:"),
    ("a.rdf", b"<rdf:RDF", "not valid RDF/XML"),
    ("a.jsonld", b'{"@context": "https://example.org/c", "a": 1}', "not valid JSON-LD"),  # remote
    ("a.nt", TRIPLE[:-10], "not valid N-Triples: .* line 1"),
    ("a.nt", b'<https://example.org/a> <https://example.org/says> "\xff" .', "UTF-8"),
    ("a.nt", b"", "holds no statement"),
    ("a.txt", TRIPLE, "should end in one of .nt, .ttl, .trig, .nq, .jsonld, .rdf"),
    ("gz", PACKED, "should end in one of"),
    ("a.nt.gz", PACKED[:40], "cannot be unpacked"),  # cut off
    ("a.nt.gz", PACKED[:12] + b"\xff" * 20 + PACKED[32:], "cannot be unpacked"),  # damaged
    ("a.nt.gz", b"\x1f\x8bno", "cannot be unpacked"),
]


@pytest.mark.parametrize(("name", "content", "message"), UNREADABLE)
def test_what_cannot_be_read_is_refused_with_its_name(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(MisuseError, match=message) as refusal:
        load(file)
    assert str(file) in str(refusal.value)


def test_a_missing_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match=r"There is no .*none\. Run `hrckg build`"):
        load(tmp_path / "none")


def test_a_folder_without_a_dump_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="holds no dump: run `hrckg build --out "):
        load(tmp_path)


def test_a_file_that_a_host_has_unpacked_on_the_way_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.nt.gz"
    file.write_bytes(TRIPLE)
    assert len(load(file)) == 1


@pytest.mark.parametrize("ending", FORMATS)
def test_each_format_is_read_packed_and_unpacked(tmp_path: Path, ending: str) -> None:
    content = {
        ".jsonld": b'{"@id": "https://example.org/a", "https://example.org/says": "x"}',
        ".rdf": (
            b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            b'<rdf:Description rdf:about="https://example.org/a">'
            b'<says xmlns="https://example.org/">x</says></rdf:Description></rdf:RDF>'
        ),
    }.get(ending, TRIPLE)
    (tmp_path / f"a{ending}").write_bytes(content)
    (tmp_path / f"a{ending}.gz").write_bytes(gzip.compress(content))
    (quad,) = load(tmp_path / f"a{ending}")
    assert f"{quad.triple} .\n".encode() == TRIPLE
    assert [*load(tmp_path / f"a{ending}.gz")] == [quad]


@pytest.mark.parametrize("inside", ["", "site", "site/data"])
def test_a_build_is_read_with_its_graphs(tmp_path: Path, miniature: Store, inside: str) -> None:
    write_dumps(miniature, tmp_path / "site" / "data", base_url=None, written_on=None)
    assert {*load(tmp_path / inside)} == {*miniature}

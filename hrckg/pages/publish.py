"""Files of the site: pages out of templates, data beside them, assets as they are."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hrckg.errors import HrckgError
from hrckg.pages.address import root_of
from hrckg.pages.filters import (
    capitalize_first,
    in_words,
    long_date,
    size_in_bytes,
    spell_duration,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Writes the files of one site, each once."""

    folder: Path
    templates: Environment
    base_url: str | None  # where this copy will be; None: not known, so nothing says it
    written: set[str] = field(default_factory=set)

    def page(self, file: str, template: str, **context: object) -> None:
        """Write a page, its path from the site's root, out of a template."""
        text = self.templates.get_template(template).render(
            canonical=self.url_of(file),
            **{"root": root_of(file), "section": None, "trail": (), **context},
        )
        self.file(file, text.encode())

    def file(self, file: str, content: bytes) -> None:
        """Write a file.

        Raises:
            HrckgError: if another resource has the same file, or its name is one of a folder.

        """
        if file in self.written:
            raise HrckgError(f"Two resources would have the file '{file}': rename one of them.")
        self.written.add(file)
        path = self.folder / file
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            raise HrckgError(f"Cannot write '{path}': {error.strerror}.") from error

    def copy(self, source: Path, folder: str) -> None:
        """Copy the files of a folder, those in its folder ``root`` to the site's root."""
        for path in sorted(source.rglob("*")):
            if path.is_file():
                inside = PurePosixPath(path.relative_to(source).as_posix())
                in_root = inside.parts[0] == "root" and len(inside.parts) > 1
                place = PurePosixPath(*inside.parts[1:]) if in_root else folder / inside
                self.written.add(str(place))
                target = self.folder / place
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)

    def root_anywhere(self) -> str:
        """Return a way to the site's root for a page that hosts show at any address.

        Only a copy that knows where it will be published can have one.
        """
        return urlsplit(self.base_url).path.rstrip("/") + "/" if self.base_url else ""

    def url_of(self, file: str) -> str | None:
        """Return the public URL of a page, without ``index.html``, if it is known."""
        if self.base_url is None:
            return None
        return f"{self.base_url.rstrip('/')}/{quote(file.removesuffix('index.html'), safe='/()~')}"

    def pages(self) -> int:
        """Return how many pages are written."""
        return sum(file.endswith(".html") for file in self.written)

    def urls(self) -> Iterator[str]:
        """Yield the public URL of every page, sorted."""
        for file in sorted(self.written):
            url = self.url_of(file) if file.endswith("index.html") else None
            if url is not None:
                yield url


def template_environment(folder: Path) -> Environment:
    """Return the templates of ``folder``: all values escaped, unknown names refused."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "bytes": size_in_bytes,
        "capitalize_first": capitalize_first,
        "in_words": in_words,
        "long_date": long_date,
        "spell_duration": spell_duration,
    }
    return environment

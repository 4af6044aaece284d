"""The static site: a page for every resource, lists, questions, data, ontology and report."""

from hrckg.pages.site import LeftOut, SiteSummary, write_site

__all__ = ["LeftOut", "SiteSummary", "write_site"]

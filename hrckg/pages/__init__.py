"""The static site: a page for every resource, lists, questions, data, ontology and report."""

from hrckg.pages.site import SiteSummary, write_site

__all__ = ["SiteSummary", "write_site"]

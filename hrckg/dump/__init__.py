"""The published files: every RDF format, the tables, their description and their checksums."""

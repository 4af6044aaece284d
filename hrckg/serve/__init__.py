"""The site and its SPARQL endpoint on this machine."""

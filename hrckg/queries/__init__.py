"""Questions to the graph: the saved ones, their evaluation, and the forms of an answer."""

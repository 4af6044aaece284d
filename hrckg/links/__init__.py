"""Links from the graph to data that others publish: how they are made, counted and verified."""

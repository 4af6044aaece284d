"""The published files: every RDF format, the tables, their description and their checksums.

``write`` writes them all. Of the graph: ``union`` reads it page by page, ``graphs`` passes each
subject on to every format (``formats``, a module each) and to the parts for browsers
(``partitions``). Of the tables: ``tables`` lists them; ``paragraphs``, ``texts``, ``voting``,
``comparison`` and ``follow_up`` say what their rows are, ``reading`` reads the rows, ``csvw`` and
``parquet`` write them, and ``tabular`` makes files of them. ``void`` describes it all.
"""

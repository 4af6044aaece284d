"""Records of a catalogue held against themselves, against each other and against the texts."""

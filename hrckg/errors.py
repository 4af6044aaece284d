"""What hrckg refuses, told apart from faults of its own."""


class HrckgError(Exception):
    """A refusal that the person at the keyboard can do something about.

    The message is one or more whole sentences: the file, the place, the remedy.
    """


class MisuseError(HrckgError):
    """A command was called with something that cannot be right (exit code 2)."""

"""The second door of failure: a person must act before docgen can go on."""


class DocgenError(Exception):
    """What stands in the way and what to do about it, both in French.

    Args:
        message: what is wrong.
        remedy: the gesture that mends it.

    """

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class ConfigError(DocgenError):
    """One or several mistakes in the files of config/, all told at once."""


class TemplateError(DocgenError):
    """A Word template that cannot be filled."""


class WorkspaceError(DocgenError):
    """No workspace here, or one that another machine or another run holds."""

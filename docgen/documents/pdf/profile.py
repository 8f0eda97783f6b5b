"""The settings that LibreOffice works with: ours, whatever those of the person who has it.

They stand in a profile of their own, so that a LibreOffice that is open disturbs nothing and is
not disturbed. Options of the command line would say the same, but only from version 7.4 on.
"""

from pathlib import Path
from xml.sax.saxutils import escape

_PDF = "/org.openoffice.Office.Common/Filter/PDF/Export"
_SCRIPTS = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "fr-FR"),  # charts then write 4,5
    (_PDF, "PDFUACompliance", "true"),
    (_PDF, "UseTaggedPDF", "true"),
    (_PDF, "ExportBookmarks", "true"),
    (_PDF, "ExportBookmarksToPDFDestination", "true"),  # they tell the page of each heading
    (_PDF, "ExportLinksRelativeFsys", "true"),  # never the temporary folder of a machine
    (_SCRIPTS, "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),  # fetch nothing from elsewhere
)


def write_profile(folder: Path) -> None:
    """Make a profile of LibreOffice in a folder that does not exist yet."""
    items = "".join(
        f'<item oor:path="{escape(path)}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>\n"
        for path, name, value in _SETTINGS
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
        f"{items}</oor:items>\n",
        "utf-8",
    )

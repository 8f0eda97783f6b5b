"""Opens what Excel itself opens without asking: a workbook under Excel's own default password.

Excel seals so what has a protected structure or was saved « read only recommended »: nobody
ever typed that password, and nobody could take it away.
"""

import io

from docgen.intake.opening.refusal import RefusedError, Unopened

_PASSWORD_OF_EXCEL = "VelvetSweatshop"  # noqa: S105 - known to all: it keeps no secret
_MOST_BYTES = 200 * 1024**2


def is_sealed(content: bytes) -> bool:
    """Whether an .xls is under a password, whoever chose it."""
    import msoffcrypto  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import, and rare

    try:
        return bool(msoffcrypto.OfficeFile(io.BytesIO(content)).is_encrypted())
    except Exception:  # noqa: BLE001 - a broken file breaks its reader in many ways
        return False


def unseal(content: bytes) -> bytes:
    """Return the workbook inside; a `RefusedError` when a person chose its password."""
    import msoffcrypto  # noqa: PLC0415 - as above

    sealed, plain = io.BytesIO(content), io.BytesIO()
    if len(content) > _MOST_BYTES:
        raise RefusedError(Unopened(why="large"))
    try:
        office = msoffcrypto.OfficeFile(sealed)
        office.load_key(password=_PASSWORD_OF_EXCEL)
        office.decrypt(plain)
    except Exception as error:
        raise RefusedError(Unopened(why="password")) from error
    return plain.getvalue()

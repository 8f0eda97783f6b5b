"""Whether a folder lies on another machine, where nothing signals what others do."""

import ctypes
import os
import re
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = re.compile(
    r"(?:fuse\.)?(?:9p|afs|beegfs|ceph|cifs|curlftpfs|davfs2?|drvfs|gluster\w*|grpcfuse|gvfsd-fuse"
    r"|kio-fuse|lustre|nfs4?|onedriver|prl_fs|rclone|s3fs|smb3|smbfs|smbnetfs|sshfs|vboxsf|virtiofs"
    r"|vmhgfs(?:-fuse)?)"
)
_WINDOWS_REMOTE = 4


def is_remote(folder: Path) -> bool:
    """Whether a folder is on a network share; False where the system does not say."""
    if os.name == "nt":
        return _is_remote_on_windows(folder)
    try:
        return is_remote_among(_MOUNTS.read_text("utf-8", "replace"), folder.resolve())
    except OSError:
        return False


def is_remote_among(mounts: str, folder: Path) -> bool:
    """Find the disk a folder is on among the mounts that Linux lists, and say what it is.

    Args:
        mounts: lines of /proc/self/mountinfo; spaces are written octal there.
        folder: absolute.

    """
    kinds: dict[Path, str] = {}
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        place, kind = before.split(" ")[4:5], after.split(" ")[:1]
        if place and kind:
            kinds[Path(_unescaped(place[0]))] = kind[0]
    nearest = next((one for one in (folder, *folder.parents) if one in kinds), None)
    return nearest is not None and _REMOTE.fullmatch(kinds[nearest]) is not None


def _unescaped(place: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), place)


def _is_remote_on_windows(folder: Path) -> bool:
    drive = folder.resolve().drive
    if drive.startswith("\\\\"):
        return True
    windows = getattr(ctypes, "windll", None)
    return bool(windows and windows.kernel32.GetDriveTypeW(f"{drive}\\") == _WINDOWS_REMOTE)

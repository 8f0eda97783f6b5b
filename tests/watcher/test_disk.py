"""Which disk a folder is on: on a share, nothing signals what others do."""

from pathlib import Path

import pytest

from docgen.watcher.disk import is_remote, is_remote_among

_MOUNTS = r"""
22 27 0:20 / /sys rw,nosuid,nodev,noexec,relatime shared:7 - sysfs sysfs rw
27 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro
31 27 0:26 / /dev/shm rw,nosuid,nodev shared:4 - tmpfs tmpfs rw
90 27 0:45 / /srv/qualite rw,relatime shared:50 - cifs //serveur/qualite rw,vers=3.1.1
91 90 259:3 / /srv/qualite/local rw,relatime shared:51 - ext4 /dev/sdb1 rw
92 27 0:46 / /mnt/Qualité\0402026 rw shared:52 - fuse.sshfs marie@serveur:/p rw
93 27 0:47 / /mnt/a\134b\040c rw - nfs4 serveur:/export rw,vers=4.2
94 27 0:48 / /mnt/auto rw,relatime shared:60 - autofs systemd-1 rw,fd=41,pgrp=1,timeout=0
95 94 0:49 / /mnt/auto rw,relatime shared:61 - cifs //serveur/auto rw
96 27 0:50 / /merged rw,relatime - overlay overlay rw,lowerdir=/nfs4:/cifs,upperdir=/u
97 27 8:33 / /media/marie/CLE rw,nosuid - fuseblk /dev/sdc1 rw,user_id=0
98 27 0:52 / /run/user/1000/gvfs rw,nosuid master:9 - fuse.gvfsd-fuse gvfsd-fuse rw,user_id=1000
99 27 0:53 / /mnt/c rw,noatime - 9p drvfs rw,dirsync,aname=drvfs;path=C:\
100 27 0:54 /data /bound rw,relatime shared:1 master:2 propagate_from:3 - ext4 /dev/nvme0n1p2 rw
101 27 0:55 / /media/sf_qualite rw,nodev - vboxsf qualite rw
102 27 0:56 / /mnt/plain rw - nfs serveur:/export rw
"""


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/", False),
        ("/srv/marie/qualite/inbox", False),
        ("/srv/qualite", True),
        ("/srv/qualite/inbox", True),
        ("/srv/qualite-2/inbox", False),
        ("/srv", False),
        ("/srv/qualite/local/inbox", False),
        ("/srv/qualite/localement/inbox", True),
        ("/mnt/Qualité 2026/inbox", True),
        ("/mnt/a\\b c/inbox", True),
        ("/mnt/auto/inbox", True),
        ("/merged/inbox", False),
        ("/media/marie/CLE", False),
        ("/run/user/1000/gvfs/smb-share:server=serveur,share=qualite/inbox", True),
        ("/mnt/c/profils/marie/inbox", True),
        ("/bound/inbox", False),
        ("/media/sf_qualite/inbox", True),
        ("/mnt/plain/inbox", True),
        ("/sys/inbox", False),
    ],
)
def test_the_nearest_mount_tells(folder: str, remote: bool) -> None:  # noqa: FBT001 - a table
    assert is_remote_among(_MOUNTS, Path(folder)) is remote


@pytest.mark.parametrize("mounts", ["", "\n", "no mount at all", "1 2 3", "27 1 8:1 / / rw - "])
def test_what_the_system_does_not_say_counts_as_local(mounts: str) -> None:
    assert not is_remote_among(mounts, Path("/srv/qualite/inbox"))


def test_this_very_folder_is_local_even_before_it_exists(tmp_path: Path) -> None:
    assert not is_remote(tmp_path)
    assert not is_remote(tmp_path / "later" / "inbox")

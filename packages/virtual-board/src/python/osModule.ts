/** `os` as on a board: without what only computers have, and with `uname`. */
export const OS_MODULE = `from uos import chdir, getcwd, ilistdir, listdir, mkdir, remove, rename, rmdir, stat, statvfs, unlink
from uos import mount, umount, sep
import sys as _sys
from collections import namedtuple as _namedtuple

_Uname = _namedtuple("uname", ("sysname", "nodename", "release", "version", "machine"))

def uname():
    release = ".".join(str(part) for part in _sys.implementation.version[:3])
    version = _sys.version.split("MicroPython ")[-1]
    name = _sys.platform
    return _Uname(name, name, release, version, _sys.implementation._machine)

def sync():
    pass

def urandom(count):
    import random
    return bytes(random.getrandbits(8) for _ in range(count))

def dupterm(stream, index=0):
    return None
`;

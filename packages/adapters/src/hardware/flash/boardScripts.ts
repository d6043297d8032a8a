/**
 * What runs on a board during a flash. It is written for every MicroPython since 1.9, and for the micro:bit's, whose `os`
 * knows listdir, remove and size only; names begin with `_n`, and a soft reset forgets them.
 */

/** What a file is called until it is whole, and the old one while they change places where they cannot at once. */
export const NEW = '.new';
const OLD = '.old';

/** Says whether the file system is flat (the micro:bit's), and how many bytes are free: `-` where nobody knows. */
export const LOOK_AROUND = `
try:
 import os as _no
except ImportError:
 import uos as _no
try:
 from hashlib import sha256 as _nh
except ImportError:
 try:
  from uhashlib import sha256 as _nh
 except ImportError:
  _nh=None
try:
 _ns=_no.statvfs(_no.getcwd())
 print(0 if hasattr(_no,'rename') else 1,_ns[0]*_ns[3],_ns[0])
except AttributeError:
 print(0 if hasattr(_no,'rename') else 1,'-',1)
def _nx(p):
 try:
  open(p,'rb').close()
  return 1
 except OSError:
  return 0
`;

/** Writes to the open file. Some file systems write less than they were given instead of saying that they are full. */
export const WRITE = `
def _nw(b):
 if _nf.write(b)!=len(b):
  raise OSError(28)
`;

/** Prints a file's size and its SHA-256 (`?` where the board has none); `-` where there is no such file. */
export const LOOK_AT = `
def _nl(p):
 if not _nx(p):
  print('-')
  return
 f=open(p,'rb')
 n=0
 s=_nh() if _nh else None
 while 1:
  b=f.read(256)
  if not b:
   break
  n+=len(b)
  if s:
   s.update(b)
 f.close()
 print(n,''.join('%02x'%c for c in s.digest()) if s else '?')
`;

/** Removes what an earlier flash left, and gives back an old file that it was cut off from putting back. */
export const HEAL = `
def _nm(p):
 if _nx(p+'${OLD}') and not _nx(p):
  _no.rename(p+'${OLD}',p)
 for e in ('${NEW}','${OLD}'):
  if _nx(p+e):
   _no.remove(p+e)
`;

/** As HEAL where there is no rename: a replacement that was cut off leaves the new file whole beside it. */
export const HEAL_FLAT = `
def _nm(p):
 if _nx(p+'${NEW}'):
  _no.remove(p+'${NEW}')
`;

export const MAKE_FOLDER = `
def _nd(p):
 try:
  _no.mkdir(p)
 except OSError:
  pass
`;

/**
 * Puts a new file in the place of the old one. Where a rename does not replace (FAT), the old one steps aside first: at
 * every moment there is a whole file, and HEAL finds it.
 */
export const REPLACE = `
def _np(p):
 n=p+'${NEW}'
 o=p+'${OLD}'
 try:
  _no.rename(n,p)
 except OSError:
  _no.rename(p,o)
  _no.rename(n,p)
  _no.remove(o)
`;

/** As REPLACE where there is no rename: a copy, on the board. */
export const REPLACE_FLAT = `
def _np(p):
 i=open(p+'${NEW}','rb')
 o=open(p,'wb')
 while 1:
  b=i.read(64)
  if not b:
   break
  o.write(b)
 o.close()
 i.close()
 _no.remove(p+'${NEW}')
`;

/** A Python string. Board paths are checked to be plain before. */
export const quoted = (path: string): string => `'${path.replace(/[\\']/g, '\\$&')}'`;

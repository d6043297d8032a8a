/** MicroPython's numbers, which are Linux's. The firmware's C library has others; what we return goes to Python as it is. */
export const ERRNO = {
  ENOENT: 2,
  EIO: 5,
  EBADF: 9,
  EACCES: 13,
  EEXIST: 17,
  ENOTDIR: 20,
  EISDIR: 21,
  EINVAL: 22,
  EMFILE: 24,
  ENOSPC: 28,
  EROFS: 30,
  ENAMETOOLONG: 36,
  ENOTEMPTY: 39,
} as const;

/** Thrown by the flash file system; what the firmware calls turns it into a number. */
export class FlashError extends Error {
  readonly errno: number;

  constructor(code: keyof typeof ERRNO) {
    super(code);
    this.name = 'FlashError';
    this.errno = ERRNO[code];
  }
}

const MB = 1024 * 1024;

/** What a `.nugget` file may be. Everything beyond is refused before or while it is unpacked. */
export const NUGGET_FILE_LIMITS = {
  /** The file itself, in bytes; the server takes no larger body. */
  fileBytes: 25 * MB,
  /** Of all entries, those that are ignored included. */
  entries: 5_000,
  /** Unpacked, all together and each. */
  totalBytes: 100 * MB,
  entryBytes: 25 * MB,
  /** Each of the JSON documents but the events. */
  documentBytes: 3 * MB,
  /**
   * How often an entry may be larger unpacked than packed, from `ratioFromBytes` on. Text packs about 3 to 10 times,
   * an empty picture some hundred times, and a bomb 1,032 times, which is all that deflate can do.
   */
  ratio: 300,
  ratioFromBytes: MB,
  /** Folders and a file below `code/`. */
  depth: 16,
  /** UTF-8 bytes of one name, which is what file systems count, and code units of a whole path. */
  nameBytes: 200,
  pathLength: 300,
} as const;

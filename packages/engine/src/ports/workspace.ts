export interface FileEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** What a walk over a folder saw. Symlinks are neither followed nor listed. */
export interface FolderListing {
  readonly files: readonly FileEntry[];
  /** True when entries, depth or bytes ran out before the folder did. */
  readonly truncated: boolean;
}

/** Reads a folder that hostile code may have written. */
export interface Workspace {
  list(folder: string, limits: { readonly entries: number; readonly depth: number }): Promise<FolderListing>;
  /** The text of a regular file, at most `maxBytes` from its start; undefined for anything else, and for binary files. */
  readText(folder: string, path: string, maxBytes: number): Promise<string | undefined>;
  /** Writes a file, as text or as the bytes it is, inside the folder (atomically); refuses paths that leave it, also through symlinks. */
  writeText(folder: string, path: string, text: string | Uint8Array): Promise<void>;
}

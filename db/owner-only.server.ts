import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs"
import { dirname } from "node:path"

/** Bits of a mode that let somebody other than the owner do anything. */
const others = 0o077
/** A folder with this bit is shared by design, as /tmp is. */
const sticky = 0o1000

/** The files of an SQLite database: itself, its log, the index of its log. */
const parts = ["", "-wal", "-shm"]

/**
 * Leaves the files of an SQLite database to their owner alone (0600), and the folder that they have to themselves (0700).
 * A database that is not there yet is made, empty, so that it is never readable by others, not even while it is opened;
 * SQLite gives its log the same mode. Somebody else's folder or file is left as it is.
 */
export function keepToOwner(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600))
  for (const part of parts) restrict(file + part)
  restrict(dirname(file))
}

function restrict(path: string): void {
  if (!existsSync(path)) return
  const { mode, uid } = statSync(path)
  if ((mode & others) === 0 || mode & sticky || uid !== process.getuid?.()) return
  try {
    chmodSync(path, mode & 0o700)
  } catch (error) {
    // A disk that may only be read holds what it holds.
    if (!(error instanceof Error && "code" in error && error.code === "EROFS")) throw error
  }
}

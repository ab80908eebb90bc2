import { crc32, inflateRawSync } from "node:zlib"

/**
 * Opens a zip archive within a budget. What an archive declares about its sizes is not believed: every entry is
 * inflated into a bounded space, and its checksum is verified. {@link Archive.of} then gives an archive that holds just
 * what was measured, so that a reader which scans the file in its own way finds nothing else. Synchronous: it works in a
 * thread of its own.
 */
export interface Entry {
  readonly path: string
  readonly content: Buffer
}

export class UnfitArchive extends Error {
  constructor(readonly code: "damaged_workbook" | "protected_workbook" | "too_large") {
    super(code)
  }
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50

const mostEntries = 10_000

/** An archive that is open, with what its entries may still unpack to. */
export class Archive {
  private readonly entries: readonly PackedEntry[]

  constructor(
    private readonly file: Buffer,
    private budget: number,
  ) {
    this.entries = guarded(() => directoryOf(file))
  }

  has(path: string): boolean {
    return this.entries.some((entry) => entry.path === path)
  }

  /** The entries that are wanted, in the order of the directory. */
  unpack(wanted: (path: string) => boolean): readonly Entry[] {
    return this.entries
      .filter(({ path }) => wanted(path))
      .map((packed) => {
        const content = guarded(() => contentOf(this.file, packed, this.budget))
        this.budget -= content.length
        return { path: packed.path, content }
      })
  }

  /** A plain archive of these entries, stored without compression. */
  static of(entries: readonly Entry[]): Buffer {
    return repacked(entries)
  }
}

/** Offsets that point outside the file and streams that break off are damage as well. */
function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof UnfitArchive) throw error
    throw new UnfitArchive(isTooLong(error) ? "too_large" : "damaged_workbook")
  }
}

interface PackedEntry {
  readonly path: string
  readonly encrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly offset: number
}

function directoryOf(archive: Buffer): readonly PackedEntry[] {
  const end = archive.lastIndexOf(uint32(endSignature))
  if (end < 0 || end + 22 > archive.length) throw new UnfitArchive("damaged_workbook")
  const count = archive.readUInt16LE(end + 10)
  if (count > mostEntries) throw new UnfitArchive("too_large")
  const entries: PackedEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== directorySignature) throw new UnfitArchive("damaged_workbook")
    const nameLength = archive.readUInt16LE(at + 28)
    entries.push({
      // Some tools write paths as Windows does, and Excel opens them.
      path: archive.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      packedSize: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(archive: Buffer, entry: PackedEntry, most: number): Buffer {
  if (entry.encrypted || archive.readUInt32LE(entry.offset) !== localSignature)
    throw new UnfitArchive("damaged_workbook")
  const from = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28)
  const packed = archive.subarray(from, from + entry.packedSize)
  if (entry.method !== 0 && entry.method !== 8) throw new UnfitArchive("damaged_workbook")
  if (entry.method === 0 && packed.length > most) throw new UnfitArchive("too_large")
  const content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  if (crc32(content) !== entry.checksum) throw new UnfitArchive("damaged_workbook")
  return content
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
}

function repacked(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content } of entries) {
    const name = Buffer.from(path, "utf8")
    // version, flags (the name is UTF-8), method, time, day, checksum, sizes, lengths of name and extra field
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    files.push(uint32(localSignature), facts, name, content)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(uint32(directorySignature), Buffer.from([20, 0]), facts, place, name)
    offset += 30 + name.length + content.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listing, end])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

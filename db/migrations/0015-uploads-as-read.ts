import type { Schema } from "./dialect"

/**
 * A waiting upload holds from now on what was read of its file instead of its bytes. Those that wait are dropped: they
 * wait for an hour at most, the page asks for the file again, and a migration holds no keys to open them with.
 */
export async function up(db: Schema): Promise<void> {
  await db.deleteFrom("upload").execute()
}

import { buffer } from "node:stream/consumers"
import { packed } from "./packed-records.server"
import { type FileForm, readFile } from "./reading.server"

/** Reads the file that stands at the standard input, and writes what it holds to the standard output. */
export async function answer(form: FileForm): Promise<void> {
  const read = packed(await readFile(await buffer(process.stdin), form))
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(read, (error) => (error ? reject(error) : resolve())),
  )
  process.exit()
}

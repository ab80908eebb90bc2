import { parentPort, workerData } from "node:worker_threads"
import { packed } from "./packed-records.server"
import { readFile } from "./reading.server"
import type { ReaderMessage } from "./table-reader.server"

/** Reads one file in a thread of its own, and answers with what it read, written down and packed. */
const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string }
const tell = (message: ReaderMessage) => parentPort?.postMessage(message)

tell({ kind: "started" })
tell({ kind: "read", content: packed(await readFile(bytes, fileName)) })

import { execFile } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"

const root = join(import.meta.dirname, "../..")
const reports = mkdtempSync(join(tmpdir(), "colloque-reports-"))
afterAll(() => rmSync(reports, { recursive: true, force: true }))

const word = "zqpromesse"

/** Ends by an error nobody catches, where whoever runs the machine has asked Node for its reports. */
function breakDown(way: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const asked = [`--report-directory=${reports}`, "--report-uncaught-exception", "--report-on-fatalerror"]
  const script = [...asked, "--import", "tsx", "tests/durability/breaking-down.ts", way, word]
  return new Promise((resolve) => {
    execFile(process.execPath, script, { cwd: root }, (error, stdout, stderr) =>
      resolve({ code: error?.code, said: stdout + stderr }),
    )
  })
}

it.each(["thrown", "rejected", "no error", "emitted"])(
  "ends by an error that was %s, and quotes nothing of it",
  async (way) => {
    const { code, said } = await breakDown(way)
    expect(code).toBe(1)
    expect(said).toContain("the process ends by an error")
    expect(said).not.toContain(word)
    expect(readdirSync(reports)).toEqual([])
  },
)

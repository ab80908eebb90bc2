/**
 * `npm test`: sets everything up, runs every test, and ends with a line that says how many passed and how many failed.
 * What follows `--` goes to vitest: `npm test -- --project unit`, `npm test -- tests/routes`.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureBrowser } from "./browser.mjs"
import { root, say, setUp } from "./setup.mjs"

setUp()
await ensureBrowser()

const folder = mkdtempSync(join(tmpdir(), "colloque-report-"))
const report = join(folder, "report.json")
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit", env: { ...process.env, NODE_ENV: "test" } },
)

/** Counts tests; a file that could not even be read counts as one that failed. */
function counted() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"))
    const unread = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    )
    return { passed: numPassedTests, failed: numFailedTests + unread.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const { passed, failed } = counted()
rmSync(folder, { recursive: true, force: true })
// An error outside of any test, or no report at all, is a failure too.
const failures = status !== 0 && failed === 0 ? 1 : failed
say(`${passed} passed, ${failures} failed`)
process.exit(failures === 0 ? 0 : 1)

import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { actsOfJournal } from "~/features/access/journal/words"
import { acts } from "~/features/access/policy"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** The acts that commands write into the journal, as their code says them. */
function writtenActs(): Set<string> {
  const found = new Set<string>()
  for (const folder of ["app/features", "app/platform", "db/demo"])
    for (const path of readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".server.ts")) continue
      const source = readFileSync(`${root}/${folder}/${path}`, "utf8")
      if (!source.includes("ournal")) continue
      for (const [, act = ""] of source.matchAll(/\bact: "([a-z-]+)"/g)) found.add(act)
      for (const [, one = "", other = ""] of source.matchAll(/\bact(?::| =) [^"\n]*\? "([a-z-]+)" : "([a-z-]+)"/g))
        found.add(one).add(other)
      for (const [, act = ""] of source.matchAll(/\bnote\([^"\n]*"([a-z-]+)"/g)) found.add(act)
    }
  return found
}

it("says every act that a command writes into the journal", () => {
  const written = writtenActs()
  expect(written.size).toBeGreaterThan(20)
  // The detail of a refusal names an act of the policy.
  const refusable: readonly string[] = [...acts, "sign-in"]
  const unsaid = [...written].filter((act) => !actsOfJournal.includes(act) && !refusable.includes(act))
  expect(unsaid).toEqual([])
})

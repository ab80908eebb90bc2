import { describe, expect, it } from "vitest"
import { z } from "zod"
import { type Line, openLog } from "~/platform/log.server"

/** What somebody may have typed into a dossier: with quotes, lines of its own, and lines that look like places in the code. */
const dossier = `{"what":"zqpromesse", "note":"\n    at zqlieu (/zqchemin.ts:1:1)\n    at /zqchemin.ts:2:2"}`

function said(line: Line): string {
  const lines: string[] = []
  openLog("debug", { write: (one: string) => void lines.push(one) }).error(line, "request failed")
  return lines.join()
}

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error("nothing was thrown")
}

const withMessage = (message: string) => Object.assign(new Error("before"), { message })

const errors: Readonly<Record<string, () => unknown>> = {
  "quotes it in its message": () => new Error(dossier),
  "is given another message later": () => withMessage(dossier),
  "has another message than its stack": () => Object.assign(new Error(dossier), { message: "after" }),
  "has no message, and it in its stack": () => Object.assign(new Error(""), { stack: `Error: ${dossier}` }),
  "has it as its cause": () => new Error("x", { cause: { dossier } }),
  "is one of several": () => new AggregateError([new Error(dossier)], dossier),
  "calls itself so": () => Object.assign(new Error("x"), { name: dossier, code: dossier, dossier }),
  "is no error at all": () => dossier,
  "is what was opened": () => ({ dossier, message: dossier, stack: `Error: x\n    at ${dossier} (/a.ts:1:1)` }),
  "comes of reading it": () => thrownBy(() => JSON.parse(`${dossier}!`)),
  "comes of zod": () =>
    thrownBy(() =>
      z
        .object({ what: z.enum([dossier]), note: z.custom(() => false, { message: dossier }) })
        .parse(JSON.parse(dossier)),
    ),
}

describe("the log of an error", () => {
  it.each(Object.entries(errors))("that %s holds no word of it", (_, make) => {
    const line = said({ error: make(), requestId: "r1" })
    expect(line).toContain('"requestId":"r1"')
    expect(line).not.toContain("zq")
  })

  it("says its type, its code and its places", () => {
    const error = Object.assign(new TypeError(dossier), { code: "SQLITE_FULL" })
    const line = JSON.parse(said({ error }))
    expect(line.error).toMatchObject({ type: "TypeError", code: "SQLITE_FULL" })
    expect(line.error.at[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/)
  })
})

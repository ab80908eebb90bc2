import { afterEach, beforeEach, expect } from "vitest"

/** Nothing may complain on the side: a test during which `console.error` or `console.warn` is called fails. */
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  for (const name of ["error", "warn"] as const)
    console[name] = (...said: unknown[]) => {
      complaints.push(said.map(String).join(" "))
    }
})

afterEach(() => {
  expect(complaints, "complaints on the console").toEqual([])
})

import { expect, it } from "vitest"
import { confidentialReadings, countReading } from "~/features/round-tables/reading-rate.server"
import { newId } from "~/platform/crypto/tokens.server"

it("lets nobody read confidential matter faster than the rate, and forgets after a quarter of an hour", () => {
  const [reader, other] = [newId(), newId()]
  const read = (personId: string, at: string) => {
    try {
      countReading(personId, at)
      return 200
    } catch (answer) {
      return (answer as Response).status
    }
  }
  const at = "2026-08-18T07:00:00Z"
  const answers = Array.from({ length: confidentialReadings.most + 2 }, () => read(reader, at))
  expect(answers.filter((status) => status === 429)).toHaveLength(2)
  expect([read(other, at), read(reader, "2026-08-18T07:15:00Z")]).toEqual([200, 200])
})

import { expect, it } from "vitest"
import type { Reader } from "~/features/agenda/audience"
import { choicesIn } from "~/features/agenda/choice"
import type { PublishedSession } from "~/features/agenda/published"
import { programmeOf } from "~/features/agenda/readable"
import { aPublishedSession, at, monday } from "./an-agenda"

const lea: Reader = {
  personId: "lea",
  audiences: new Set(["all", "asi", "arriving"]),
  staffOrNetwork: true,
  partner: false,
}
const workshop = (sessionId: string, differs: Partial<PublishedSession> = {}) =>
  aPublishedSession({ sessionId, ...at(monday, "14:00", "15:30"), ...differs })
const chosen = (sessions: readonly PublishedSession[]) => [...choicesIn(programmeOf(sessions, lea), lea)].sort()

it("leaves a choice between sessions of one audience at exactly the same times", () => {
  expect(chosen([workshop("a"), workshop("b"), workshop("c")])).toEqual(["a", "b", "c"])
  expect(chosen([workshop("a")])).toEqual([])
  expect(chosen([workshop("a"), workshop("b", { endsAt: "16:00" })])).toEqual([])
  expect(chosen([workshop("a"), workshop("b", { audience: "all" })])).toEqual([])
})

it("leaves none where one speaks, is named, or has to come with all those who arrive", () => {
  const speaks = workshop("b", { speakers: [{ personId: "lea", name: "Léa" }] })
  expect(chosen([workshop("a"), speaks])).toEqual([])
  const named = { audience: "named", namedPersonIds: ["lea"] } as const
  expect(chosen([workshop("a", named), workshop("b", named)])).toEqual([])
  expect(chosen([workshop("a", { audience: "arriving" }), workshop("b", { audience: "arriving" })])).toEqual([])
})

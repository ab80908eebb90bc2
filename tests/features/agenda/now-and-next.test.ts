import { describe, expect, it } from "vitest"
import { daysUntil, rankOf } from "~/features/agenda/home/days-until"
import { minutesUntil, type NowAndNext, nowAndNext, type ProgrammeLine } from "~/features/agenda/home/now-and-next"
import { at, monday, tuesday } from "./an-agenda"

const event = { startsOn: monday, endsOn: "2025-08-29" }
const aLine = (id: string, day: string, from: string, until: string): ProgrammeLine => ({
  id,
  ...at(day, from, until),
  kind: "briefing",
  title: id,
  room: null,
  floor: null,
  mine: true,
  opens: true,
  speakers: [],
})

const programme = [
  aLine("welcome", monday, "08:00", "09:15"),
  aLine("first", tuesday, "08:30", "09:30"),
  aLine("second", tuesday, "09:40", "10:40"),
  aLine("lunch", tuesday, "12:30", "14:00"),
  aLine("one workshop", tuesday, "14:00", "15:30"),
  aLine("other workshop", tuesday, "14:00", "15:30"),
  aLine("closing", "2025-08-28", "11:15", "12:30"),
]

/** Who is told of, by title: now, next, how many at the same time, and what comes later. */
function told(now: string) {
  const state = nowAndNext(programme, event, now)
  return state.phase === "during"
    ? [state.current?.title, state.next?.title, state.also, state.later.map(({ title }) => title).join()]
    : state.phase
}

describe("now and next", () => {
  it.each<[string, unknown]>([
    [`${tuesday}T09:00`, ["first", "second", 0, "lunch,one workshop"]],
    [`${tuesday}T09:30`, [undefined, "second", 0, "lunch,one workshop"]],
    [`${tuesday}T10:42`, [undefined, "lunch", 0, "one workshop"]],
    [`${tuesday}T13:59`, ["lunch", "one workshop", 0, ""]],
    [`${tuesday}T14:00`, ["one workshop", "closing", 1, ""]],
    [`${tuesday}T20:00`, [undefined, "closing", 0, ""]],
    [`${monday}T06:00`, [undefined, "welcome", 0, ""]],
    ["2025-08-28T12:30", "after"],
    ["2025-08-29T09:00", "after"],
    ["2025-09-01T09:00", "after"],
  ])("at %s is %j", (now, answer) => {
    expect(told(now)).toEqual(answer)
  })

  it("counts the days before the event", () => {
    const before: NowAndNext = nowAndNext(programme, event, "2025-08-18T09:00")
    expect(before).toMatchObject({ phase: "before", days: 7, next: { id: "welcome" } })
  })

  it("says that there is nothing rather than nothing at all", () => {
    expect(nowAndNext([], event, "2025-08-18T09:00")).toEqual({ phase: "empty" })
    expect(nowAndNext([], event, "2025-09-18T09:00")).toEqual({ phase: "after" })
  })

  it("counts minutes over midnight", () => {
    expect(minutesUntil({ day: tuesday, startsAt: "11:00" }, `${tuesday}T10:42`)).toBe(18)
    expect(minutesUntil({ day: tuesday, startsAt: "08:30" }, `${monday}T23:30`)).toBe(540)
  })

  it("ranks the days of the event", () => {
    expect([rankOf("2025-08-24", event), rankOf(monday, event), rankOf("2025-08-29", event)]).toEqual([null, 1, 5])
    expect([daysUntil("2025-08-18", monday), daysUntil(tuesday, monday)]).toEqual([7, 0])
  })
})

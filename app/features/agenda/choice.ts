import { oncePer } from "~/platform/once"
import { type Reader, speaksAt } from "./audience"
import { wholeAudiences } from "./conflicts/expectation"
import type { PublishedSession } from "./published"
import { idOf } from "./readable"
import type { Redacted } from "./redaction"
import type { SessionLine } from "./session-line"

/**
 * The sessions of a personal programme that stand there to be chosen from: at exactly the same times, for the same wide
 * audience, of which each person goes to one, as the rule of capacity has it. Nobody chooses where he speaks or is
 * expected by name, nor what all those who arrive or leave have to come to.
 */
export function choicesIn(
  own: readonly Redacted<PublishedSession>[],
  reader: Pick<Reader, "personId">,
): ReadonlySet<string> {
  const beside = new Map<string, { readonly ids: string[]; speaks: boolean }>()
  for (const session of own) {
    if (session.reserved || session.audience === "named" || wholeAudiences.some((one) => one === session.audience))
      continue
    const { day, startsAt, endsAt, audience } = session
    const key = `${day} ${startsAt} ${endsAt} ${audience}`
    const group = beside.get(key) ?? { ids: [], speaks: false }
    group.ids.push(idOf(session))
    group.speaks ||= speaksAt(session, reader.personId)
    beside.set(key, group)
  }
  return new Set([...beside.values()].flatMap(({ ids, speaks }) => (ids.length > 1 && !speaks ? ids : [])))
}

const atChoice = oncePer((line: SessionLine): SessionLine => ({ ...line, choice: true }))

/** The lines of a personal programme with those marked that are a choice; marked once, they stay the same object. */
export function withChoices<Line extends SessionLine>(lines: readonly Line[], choices: ReadonlySet<string>): Line[] {
  return lines.map((line) => (choices.has(line.id) ? (atChoice(line) as Line) : line))
}

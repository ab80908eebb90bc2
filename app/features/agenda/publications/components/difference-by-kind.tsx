import { useWords } from "~/i18n/use-language"
import { ChangeGroup, Changes } from "~/ui/change"
import type { IconName } from "~/ui/icons"
import type { Aspect, SessionChange } from "../../difference"
import { type EventChange, keyOfEventChange } from "../../event-facts"
import { publicationWords } from "../words"
import { ChangeLine } from "./change-line"
import { EventChangeLine } from "./event-change-line"

/** The order in which changes are told; a session that changes in several ways stands under the first. */
const groups = {
  cancelled: "minus",
  moved: "move",
  "other-room": "door-open",
  new: "plus",
  retitled: "pencil",
  speakers: "user-plus",
  other: "info",
} as const satisfies Record<Aspect, IconName>

interface DifferenceByKindProps {
  readonly eventChanges: readonly EventChange[]
  readonly changes: readonly SessionChange[]
  /** people concerned by each session's change; without it, nothing is said of them */
  readonly reach?: ReadonlyMap<string, number> | undefined
  /** how many people all changes concern; without it, nothing is said of them */
  readonly concerned?: number | undefined
}

export function DifferenceByKind({ eventChanges, changes, reach, concerned }: DifferenceByKindProps) {
  const say = useWords(publicationWords)
  const order = Object.keys(groups) as Aspect[]
  const groupOf = ({ aspects }: SessionChange) => order.find((aspect) => aspects.includes(aspect))
  const reachOf = ({ sessionId, before, after }: SessionChange) => {
    if (!reach) return null
    if (before?.reserved || after?.reserved) return say("its-members")
    const count = reach.get(sessionId) ?? 0
    return count === 0 ? say("nobody") : say("reach", { count })
  }
  return (
    <Changes>
      {eventChanges.length > 0 && (
        <ChangeGroup title={say("group-event")} icon="info" count={eventChanges.length}>
          {eventChanges.map((change) => (
            <EventChangeLine
              key={keyOfEventChange(change)}
              change={change}
              reach={concerned !== undefined && say("reach", { count: concerned })}
            />
          ))}
        </ChangeGroup>
      )}
      {order.flatMap((aspect) => {
        const chosen = changes.filter((change) => groupOf(change) === aspect)
        if (chosen.length === 0) return []
        return [
          <ChangeGroup key={aspect} title={say(`group-${aspect}`)} icon={groups[aspect]} count={chosen.length}>
            {chosen.map((change) => (
              <ChangeLine key={change.sessionId} change={change} reach={reachOf(change)} />
            ))}
          </ChangeGroup>,
        ]
      })}
    </Changes>
  )
}

import { useWords } from "~/i18n/use-language"
import { ChangeGroup, Changes } from "~/ui/change"
import { Link } from "~/ui/link"
import { Empty } from "~/ui/notice"
import { Person } from "~/ui/person"
import { Pager } from "~/ui/table"
import type { Proposal } from "../proposal.server"
import { publicationWords } from "../words"
import { ChangeLine } from "./change-line"
import { EventChangeLine } from "./event-change-line"

interface DifferenceByPersonProps {
  readonly proposal: Proposal
  readonly pageTo: (page: number) => string
}

/** What changes in each person's programme. */
export function DifferenceByPerson({ proposal, pageTo }: DifferenceByPersonProps) {
  const say = useWords(publicationWords)
  const { people, changes, eventChanges, page, pages, from, attaches, others } = proposal
  const bySession = new Map(changes.map((change) => [change.sessionId, change]))
  const zone = eventChanges.find(({ fact }) => fact === "time-zone")
  if (people.length === 0)
    return (
      <Empty level={3} title={say("nobody-concerned")}>
        {say("nobody-concerned-text")}
      </Empty>
    )
  const range = { from, to: from + people.length - 1, total: attaches + others }
  return (
    <>
      <Changes>
        {people.map(({ personId, name, initials, concerns }) => (
          <ChangeGroup key={personId} title={<Person initials={initials} name={name} />} count={concerns.length}>
            {zone && <EventChangeLine change={zone} />}
            {concerns.flatMap(({ sessionId, effect }) => {
              const change = bySession.get(sessionId)
              if (!change) return []
              return [<ChangeLine key={sessionId} change={change} reach={effect === "keeps" ? null : say(effect)} />]
            })}
          </ChangeGroup>
        ))}
      </Changes>
      {pages > 1 && (
        <Pager>
          {page > 1 && <Link to={pageTo(page - 1)}>{say("previous")}</Link>}
          <span>{say("people-range", range)}</span>
          {page < pages && <Link to={pageTo(page + 1)}>{say("next")}</Link>}
        </Pager>
      )}
    </>
  )
}

import { Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { Icon } from "~/ui/icon"
import type { BoardTable } from "../board"
import { boardWords } from "../words"
import { useAddresses, usePlace } from "./address"
import { Chairs } from "./chairs"

interface SeatingCardProps {
  readonly table: BoardTable
  readonly office: string
  /** where it stands on the board, for the arrow keys */
  readonly row: number
  readonly column: number
  /** the office's name is shown: on a list by slot no row says it */
  readonly named?: boolean
}

/** A table at the board. It is a link, so that it opens without a script. */
export function SeatingCard({ table, office, row, column, named }: SeatingCardProps) {
  const say = useWords(boardWords)
  const { table: addressOf } = useAddresses()
  const { sought } = usePlace()
  const { letter, room, taken, places, chairs, locked, held, splits, lit } = table
  return (
    <Link
      to={addressOf(table.id)}
      className="seating"
      preventScrollReset
      aria-current={sought.table === table.id ? "true" : undefined}
      data-lit={lit ?? undefined}
      data-table={table.id}
      data-row={row}
      data-column={column}
    >
      <b>
        <span className={named ? undefined : "visually-hidden"}>{office} </span>
        {letter}, {room.replace(/^Salle /, "")}
        {locked && (
          <>
            {" "}
            <Icon name="lock-keyhole" />
            <span className="visually-hidden">{say("locked")}</span>
          </>
        )}
      </b>
      {held ? (
        <span className="load">
          {taken >= places && <i>{say("full")} </i>}
          <b>{taken}</b>/{places}
          <span className="visually-hidden"> {say("places")}</span>
        </span>
      ) : (
        <span className="load">{say("not-held")}</span>
      )}
      {held && <Chairs chairs={chairs} places={places} />}
      {splits > 0 && (
        <span className="seating-note" data-tone="soft">
          <Icon name="arrow-left-right" />
          {say("splits", { count: splits })}
        </span>
      )}
    </Link>
  )
}

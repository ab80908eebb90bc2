import { useNavigate } from "@remix-run/react"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { useWords } from "~/i18n/use-language"
import { LinkButton } from "~/ui/button"
import { searchOf } from "../address"
import type { BoardContent } from "../page.server"
import { panelWords } from "../panel-words"
import { boardWords } from "../words"
import { useAddresses, usePlace } from "./address"
import { FoundPanel } from "./found-panel"
import { AcceptPanel, GesturePanel } from "./gesture-panel"
import { TablePanel } from "./table-panel"
import { WhyPanel } from "./why-panel"

interface InspectorProps {
  readonly content: BoardContent
  readonly version: number
  readonly formKey: string
}

/** A table's card on the board, or in the list that stands in its place on a phone. */
const cardOf = (table: string) =>
  [...document.querySelectorAll<HTMLElement>(".seating")].find(
    (card) => card.dataset.table === table && card.checkVisibility(),
  )

/**
 * Beside the board: what was chosen there. It takes the focus as it opens, and what is to be decided comes into sight; Escape
 * closes it, and the focus goes back to the table it was opened from.
 */
export function Inspector({ content, version, formKey }: InspectorProps) {
  const say = useWords(panelWords)
  const { sought } = usePlace()
  const { withoutPanel, withoutGesture } = useAddresses()
  const navigate = useNavigate()
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { table, why, price, gesture, found } = content
  const open = table !== null || why !== null || gesture !== null || found !== null
  const shown = searchOf(sought)
  const before = useRef({ shown, table: sought.table })

  useEffect(() => {
    if (before.current.shown === shown) return
    const left = before.current.table
    before.current = { shown, table: sought.table }
    panel.current?.scrollTo({ top: 0 })
    const card = left && !open ? cardOf(left) : undefined
    if (card) return card.focus({ preventScroll: true })
    heading.current?.focus({ preventScroll: window.matchMedia("(min-width: 64rem)").matches })
    panel.current?.querySelector(".effect")?.scrollIntoView({ block: "nearest" })
  }, [shown, open, sought.table])

  const closeOnEscape = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key !== "Escape" || defaultPrevented) return
    navigate(sought.geste ? withoutGesture : withoutPanel, { preventScrollReset: true })
  }

  return (
    <aside
      ref={panel}
      id="detail"
      className="inspector panel"
      aria-labelledby="inspected"
      data-open={open || undefined}
      onKeyDown={closeOnEscape}
    >
      <div className="line apart">
        <h2 id="inspected" ref={heading} tabIndex={-1}>
          <Title content={content} />
        </h2>
        {open && (sought.table || sought.pourquoi || sought.geste) && (
          <LinkButton to={withoutPanel} variant="quiet" size="small" icon="x" preventScrollReset>
            {say("close")}
          </LinkButton>
        )}
      </div>
      {gesture && <GesturePanel gesture={gesture} version={version} formKey={formKey} />}
      {sought.geste === "accepter" && price && <AcceptPanel price={price} version={version} formKey={formKey} />}
      {why && <WhyPanel why={why} price={price} />}
      {table && <TablePanel table={table} />}
      {!table && !why && found && <FoundPanel found={found} />}
      {!open && <p className="muted">{say("hint-text")}</p>}
    </aside>
  )
}

function Title({ content: { table, why, found } }: Pick<InspectorProps, "content">) {
  const say = useWords(panelWords)
  const board = useWords(boardWords)
  if (table) return <>{say("table", { office: table.office, letter: table.letter })}</>
  if (why) return <>{say("why")}</>
  if (found?.kind === "attache") return <>{found.day.person.name}</>
  if (found?.kind === "pays") return <>{found.country.name}</>
  if (found) return <>{board(`filter_${found.kind}`)}</>
  return <>{say("hint")}</>
}

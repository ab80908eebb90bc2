import type { KeyboardEvent } from "react"
import { capitalised, dayAndMonth, shortDay } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Icon } from "~/ui/icon"
import { numbers } from "~/ui/numbers"
import type { BoardRow, BoardView } from "../board"
import { boardWords } from "../words"
import { SeatingCard } from "./seating-card"

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

const placeOf = (card: HTMLElement) => [Number(card.dataset.row), Number(card.dataset.column)] as const

/** The card that an arrow leads to: straight on as far as it takes, else the nearest one of the next row. */
function nextCard(cards: readonly HTMLElement[], from: HTMLElement, [down, right]: readonly [number, number]) {
  const [row, column] = placeOf(from)
  const ahead = cards.filter((card) => {
    const [r, c] = placeOf(card)
    return down === 0 ? r === row && (c - column) * right > 0 : (r - row) * down > 0
  })
  const far = (card: HTMLElement) => {
    const [r, c] = placeOf(card)
    return Math.abs(r - row) * 100 + Math.abs(c - column)
  }
  return ahead.sort((one, other) => far(one) - far(other))[0]
}

/** The first or the last card of a row; with Control, of the board. */
function endCard(cards: readonly HTMLElement[], from: HTMLElement, { key, ctrlKey }: KeyboardEvent) {
  const [row] = placeOf(from)
  const among = ctrlKey ? cards : cards.filter((card) => placeOf(card)[0] === row)
  return among.at(key === "Home" ? 0 : -1)
}

function moveByKey(event: KeyboardEvent<HTMLElement>) {
  const { key, altKey, ctrlKey, metaKey } = event
  const [step, toEnd] = [steps[key], key === "Home" || key === "End"]
  const card = (event.target as Element).closest<HTMLElement>("a.seating")
  if (!(step || toEnd) || !card || altKey || metaKey || (ctrlKey && !toEnd)) return
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>("a.seating")]
  const next = step ? nextCard(cards, card, step) : endCard(cards, card, event)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Offices down, slots across. On a phone the list by slot stands in its place. */
export function BoardGrid({ board }: { readonly board: BoardView }) {
  const say = useWords(boardWords)
  const language = useLanguage()
  return (
    <div className="board-scroll">
      <table className="board" onKeyDown={moveByKey}>
        <caption className="visually-hidden">
          {say("board")}. {say("board-keys")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("office")}</th>
            {board.slots.map(({ day, startsAt, endsAt }) => (
              <th scope="col" key={`${day} ${startsAt}`}>
                {shortDay(day, language)}, <b>{startsAt}</b>–{timeOfDay(endsAt, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row, at) => (
            <tr key={row.officeId}>
              <th scope="row">
                <b>
                  <abbr title={row.name}>{row.code}</abbr>
                </b>
                <Demands row={row} />
              </th>
              {row.cells.map((tables, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its slot
                <td key={column}>
                  {tables.map((table) => (
                    <SeatingCard key={table.id} table={table} office={row.code} row={at} column={column} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How much of what an office asks is met; the bar leaves out what no plan could meet. */
function Demands({ row: { met, asked, outOfReach } }: { readonly row: BoardRow }) {
  const say = useWords(boardWords)
  const within = asked - outOfReach
  const counts = [say("met-of", { met, count: asked }), outOfReach > 0 && say("out-of-reach", { count: outOfReach })]
  return (
    <>
      {within > 0 && (
        <span className="meter-bar" style={numbers({ value: Math.round((met / within) * 1000) / 1000 })} />
      )}
      <small>{asked > 0 ? counts.filter(Boolean).join(", ") : say("no-demand")}</small>
      {met < within && (
        <span className="seating-note">
          <Icon name="circle-alert" />
          {say("unmet", { count: within - met })}
        </span>
      )}
    </>
  )
}

/** The same tables slot by slot, one under the other. */
export function BoardBySlot({ board }: { readonly board: BoardView }) {
  const language = useLanguage()
  return (
    <div className="board-by-slot">
      {board.slots.map(({ day, startsAt, endsAt }, column) => {
        const tables = board.rows.flatMap(({ code, cells }) => (cells[column] ?? []).map((table) => ({ code, table })))
        if (tables.length === 0) return null
        return (
          <section key={`${day} ${startsAt}`} aria-labelledby={`slot-${column}`}>
            <h2 id={`slot-${column}`}>
              {capitalised(dayAndMonth(day, language))}, <b>{startsAt}</b>–{timeOfDay(endsAt, language)}
            </h2>
            {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
            <ul role="list">
              {tables.map(({ code, table }, row) => (
                <li key={table.id}>
                  <SeatingCard table={table} office={code} row={row} column={column} named />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

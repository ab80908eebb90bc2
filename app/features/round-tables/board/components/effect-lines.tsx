import { useWords } from "~/i18n/use-language"
import { Icon } from "~/ui/icon"
import { changeWords } from "../change-words"
import type { EffectView } from "../effect-view"
import { countSaid, tableCode } from "./wording"

/** What a change comes to, then which demands, wishes, people and seats. */
export function EffectLines({ effect }: { readonly effect: EffectView }) {
  const say = useWords(changeWords)
  const lines = linesOf(say, effect)
  const seats = [
    ...effect.seats.lost.map(({ person, table }) => say("seat-lost", { person: person.name, table: tableCode(table) })),
    ...effect.seats.gained.map(({ person, table }) =>
      say("seat-gained", { person: person.name, table: tableCode(table) }),
    ),
  ]
  return (
    <>
      {effect.counts.length === 0 ? (
        <p className="muted">{say("idle")}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
        <ul className="counts" role="list">
          {effect.counts.map((count) => (
            <li key={`${count.what} ${count.difference}`} data-better={count.better}>
              <Icon name={count.better ? "arrow-up" : "arrow-down"} />
              {countSaid(say, count)}
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <ul className="effect-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {seats.length > 0 && (
        <details open={seats.length <= 3}>
          <summary>{say("seats", { count: seats.length })}</summary>
          <ul className="effect-lines">
            {seats.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function linesOf(say: ReturnType<typeof useWords<typeof changeWords>>, effect: EffectView): string[] {
  const { demands, wishes, emptyHanded, splits, broken } = effect
  const demand = (key: "demand-gained" | "demand-lost") => (one: (typeof demands.gained)[number]) =>
    say(key, { country: one.country, office: one.office, priority: say(`priority_${one.priority}`) })
  const wish = (key: "wish-gained" | "wish-lost") => (one: (typeof wishes.gained)[number]) =>
    say(key, { person: one.person.name, office: one.office, rank: one.rank })
  const split = (key: "split-gained" | "split-lost") => (one: (typeof splits.gained)[number]) =>
    say(key, { departing: one.departing.name, arriving: one.arriving.name, table: tableCode(one.table) })
  const fixed = (how: "broken" | "mended") => (one: (typeof broken.gained)[number]) =>
    one.what === "pin"
      ? say(`pin-${how}`, { person: one.person?.name ?? "", table: tableCode(one.table) })
      : say(`table-${how}`, { table: tableCode(one.table) })
  return [
    ...broken.gained.map(fixed("broken")),
    ...broken.lost.map(fixed("mended")),
    ...demands.gained.map(demand("demand-gained")),
    ...demands.lost.map(demand("demand-lost")),
    ...wishes.gained.map(wish("wish-gained")),
    ...wishes.lost.map(wish("wish-lost")),
    ...emptyHanded.gained.map(({ name }) => say("zero-gained", { person: name })),
    ...emptyHanded.lost.map(({ name }) => say("zero-lost", { person: name })),
    ...splits.gained.map(split("split-gained")),
    ...splits.lost.map(split("split-lost")),
  ]
}

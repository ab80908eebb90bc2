import { useLanguage, useWords } from "~/i18n/use-language"
import { Section, Stack } from "~/ui/page"
import { changeWords } from "../../board/change-words"
import { countSaid } from "../../board/components/wording"
import type { EffectView } from "../../board/effect-view"
import { tableCode } from "../../board/sentence"
import { worthWords } from "../worth-words"

type Lines = readonly { readonly key: string; readonly said: string }[]

/** Which demands and wishes one plan gives and the other does not, by name: first what it comes to. Nothing where none does. */
export function WonAndLost({ effect }: { readonly effect: EffectView }) {
  const say = useWords(worthWords)
  const change = useWords(changeWords)
  const { lost, won } = useLines(effect)
  if (lost.length + won.length === 0) return null
  return (
    <Section title={say("asked")}>
      <Stack gap="even">
        <p>
          {effect.counts
            .filter(({ what }) => what !== "stability" && what !== "balance")
            .map((count) => countSaid(change, count))
            .join(", ")}
        </p>
        <Listed title={say("lost")} lines={lost} />
        <Listed title={say("won")} lines={won} />
      </Stack>
    </Section>
  )
}

/** As many as are read at a glance; the others on demand. */
const atOnce = 12

function Listed({ title, lines }: { readonly title: string; readonly lines: Lines }) {
  const say = useWords(worthWords)
  if (lines.length === 0) return null
  const list = (some: Lines) => (
    <ul className="effect-lines">
      {some.map(({ key, said }) => (
        <li key={key}>{said}</li>
      ))}
    </ul>
  )
  const rest = lines.slice(atOnce)
  return (
    <div>
      <h3>{title}</h3>
      {list(lines.slice(0, atOnce))}
      {rest.length > 0 && (
        <details>
          <summary>{say("more", { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  )
}

/** The weightiest first. */
function useLines({ demands, wishes, broken, emptyHanded }: EffectView): { lost: Lines; won: Lines } {
  const say = useWords(changeWords)
  const language = useLanguage()
  const strength = ["must", "high", "normal"]
  const demandLines = (some: EffectView["demands"]["lost"]) =>
    [...some]
      .sort((a, b) => strength.indexOf(a.priority) - strength.indexOf(b.priority))
      .map(({ country, office, officeId, countryIso2, priority }) => ({
        key: `${officeId} ${countryIso2}`,
        said: say("demand-named", { country, office, priority: say(`priority_${priority}`) }),
      }))
  const wishLines = (some: EffectView["wishes"]["lost"]) =>
    [...some]
      .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name, language))
      .map(({ person, office, rank }) => ({
        key: `${person.id} ${office}`,
        said: say("wish-named", { person: person.name, office, rank }),
      }))
  const brokenLines = (some: EffectView["broken"]["lost"], how: "broken" | "mended") =>
    some.map(({ what, person, table }) => ({
      key: `${what} ${person?.id} ${table.id}`,
      said:
        what === "pin"
          ? say(`pin-${how}`, { person: person?.name ?? "", table: tableCode(table) })
          : say(`table-${how}`, { table: tableCode(table) }),
    }))
  const empty = (some: EffectView["emptyHanded"]["lost"], how: "zero-gained" | "zero-lost") =>
    some.map(({ id, name }) => ({ key: `empty ${id}`, said: say(how, { person: name }) }))
  return {
    lost: [
      ...brokenLines(broken.gained, "broken"),
      ...demandLines(demands.lost),
      ...wishLines(wishes.lost),
      ...empty(emptyHanded.gained, "zero-gained"),
    ],
    won: [
      ...brokenLines(broken.lost, "mended"),
      ...demandLines(demands.gained),
      ...wishLines(wishes.gained),
      ...empty(emptyHanded.lost, "zero-lost"),
    ],
  }
}

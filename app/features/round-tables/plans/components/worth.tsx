import { useWords } from "~/i18n/use-language"
import { Note, Section, Stack } from "~/ui/page"
import type { CountedFrom } from "../comparing.server"
import type { LevelChange } from "../comparison"
import type { Known } from "../today"
import { planWords } from "../words"
import { worthWords } from "../worth-words"
import { useKnown } from "./known"
import { LevelTable } from "./level-table"

interface WorthProps {
  readonly worth: {
    readonly levels: readonly LevelChange[]
    readonly known: Known
    readonly countedFrom: CountedFrom | null
  }
  /** whether the values of an earlier plan are told beside */
  readonly compared: boolean
}

/** What a plan is worth today, level by level, and what has changed since it was computed. */
export function Worth({ worth: { levels, known, countedFrom }, compared }: WorthProps) {
  const plans = useWords(planWords)
  const say = useWords(worthWords)
  const told = useKnown()
  const counted = !countedFrom
    ? say("counted-from-nothing")
    : say(countedFrom.inForce ? "counted-from-in-force" : "counted-from", { number: countedFrom.number })
  return (
    <Section title={plans("levels")}>
      <Stack gap="close">
        {!known.proven && <p>{told(known)}</p>}
        <LevelTable levels={levels} compared={compared} />
        <Note>
          {compared && say("judged-today")} {counted}
        </Note>
      </Stack>
    </Section>
  )
}

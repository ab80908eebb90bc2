import type { Say } from "~/i18n/words"
import type { changeWords } from "./change-words"
import type { MadeView } from "./made"
import type { TableRef } from "./refs"

type SayChange = Say<typeof changeWords>

/** « OCBC B ». */
export const tableCode = ({ office, letter }: Pick<TableRef, "office" | "letter">) => `${office}\u00a0${letter}`

/** What was done, as an infinitive: « épingler Mme X à la table OCBC B ». */
export function sentenceOf(say: SayChange, made: MadeView): string {
  const facts = {
    person: made.person?.name ?? "",
    other: made.other?.name ?? "",
    table: made.table ? tableCode(made.table) : "",
    otherTable: made.otherTable ? tableCode(made.otherTable) : "",
    office: made.office,
    country: made.country,
  }
  const what = say(`do_${made.did}` as Parameters<SayChange>[0], facts)
  return made.undone ? say("unmade", { what }) : what
}

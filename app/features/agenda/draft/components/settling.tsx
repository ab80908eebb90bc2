import { Form } from "@remix-run/react"
import { moment, shortDay } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { asBase, type Typed } from "~/platform/typed-form"
import { Button, LinkButton } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { type VersionedField, Versions } from "~/ui/versions"
import { agendaWords } from "../../words"
import type { SavedMeanwhile } from "../outcome"
import type { PlannersTable } from "../planners-table"
import { placingFields, sentSession, sentValue, type TypedSession, typedFields } from "../typed"
import { draftWords } from "../words"

interface SettlingProps {
  readonly table: PlannersTable
  readonly typed: TypedSession
  readonly base: Typed
  readonly meanwhile: SavedMeanwhile
  /** a confidential session has two versions of its slot and its room, and nothing else is shown of it */
  readonly reserved: boolean
  readonly people: ReadonlyMap<string, string>
  readonly formKey: string
  /** the session's form, with the version that is saved */
  readonly savedAt: string
}

/** Two versions of one session, field by field: what was typed here, and what somebody else saved. Nothing is lost. */
export function Settling({ table, typed, base, meanwhile, reserved, people, formKey, savedAt }: SettlingProps) {
  const say = useWords(draftWords)
  const language = useLanguage()
  const read = useReading(table, people)
  const who = meanwhile.by ?? say("somebody-else")
  const fields = (reserved ? placingFields : typedFields).map(
    (field): VersionedField => ({
      name: field,
      label: say(`field-${field}`),
      base: base[field],
      mine: sentValue(field, typed),
      theirs: sentValue(field, meanwhile.typed),
      show: (value) => read(field, value) || say("empty"),
    }),
  )
  return (
    <Form key={meanwhile.revision} method="post" className="form full" aria-label={say("versions-title")}>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="revision" value={meanwhile.revision} />
      <HiddenFields fields={asBase(sentSession(meanwhile.typed))} />
      <Versions
        mine={say("mine")}
        theirs={say("theirs", { who })}
        theirsNote={say("theirs-note", { when: moment(meanwhile.at, language) })}
        nothing={say("empty")}
        onlyMine={say("only-mine")}
        onlyTheirs={say("only-theirs", { who })}
        fields={fields}
      />
      <div className="actions">
        <Button type="submit" name="intent" value="settle" variant="primary">
          {say("save-choice")}
        </Button>
        <LinkButton to={savedAt} reloadDocument>
          {say("take-theirs")}
        </LinkButton>
      </div>
    </Form>
  )
}

/** A field as one reads it, in place of the identifiers that the form holds. */
function useReading(table: PlannersTable, people: ReadonlyMap<string, string>) {
  const language = useLanguage()
  const say = useWords(agendaWords)
  const nameOf = (personId: string) => people.get(personId) ?? table.people.get(personId) ?? ""
  return (field: keyof TypedSession, value: string): string => {
    switch (field) {
      case "day":
        return shortDay(value, language)
      case "roomId":
        return typeset(table.setting.rooms.find(({ id }) => id === value)?.name ?? "")
      case "kind":
      case "audience":
      case "visibility": {
        const key = `${field}-${value}`
        return key in agendaWords ? say(key as Parameters<typeof say>[0]) : ""
      }
      case "speakers":
        return linesOf(value)
          .map((one) => (one.startsWith("f:") ? one.slice(2) : nameOf(one.slice(2))))
          .join(", ")
      case "named":
        return linesOf(value).map(nameOf).join(", ")
      case "themes":
        return linesOf(value)
          .map((key) => table.themes.find((theme) => theme.key === key))
          .flatMap((theme) => (theme ? [language === "fr" ? typeset(theme.nameFr) : theme.nameEn] : []))
          .join(", ")
      default:
        return value
    }
  }
}

const linesOf = (value: string) => value.split("\n").filter(Boolean)

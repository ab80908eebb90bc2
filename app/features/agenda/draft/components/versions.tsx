import { Form } from "@remix-run/react"
import { moment, shortDay } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Button, LinkButton } from "~/ui/button"
import { agendaWords } from "../../words"
import type { SavedMeanwhile } from "../outcome"
import type { PlannersTable } from "../planners-table"
import { sameField, type TypedSession, typedFields } from "../typed"
import { draftWords } from "../words"

interface VersionsProps {
  readonly table: PlannersTable
  readonly typed: TypedSession
  readonly meanwhile: SavedMeanwhile
  readonly people: ReadonlyMap<string, string>
  readonly formKey: string
  /** the session's form, with the version that is saved */
  readonly savedAt: string
}

/** Two versions of one session, field by field: what was typed here, and what somebody else saved. Nothing is lost. */
export function Versions({ table, typed, meanwhile, people, formKey, savedAt }: VersionsProps) {
  const say = useWords(draftWords)
  const language = useLanguage()
  const read = useReading(table, people)
  const who = meanwhile.by ?? say("somebody-else")
  return (
    <Form method="post" className="form wide" aria-label={say("versions-title")}>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="revision" value={meanwhile.revision} />
      <Kept typed={typed} />
      <div className="versions">
        <div className="versions-head">
          <span />
          <p>
            <b>{say("mine")}</b>
            <small>{say("mine-note")}</small>
          </p>
          <p>
            <b>{say("theirs", { who })}</b>
            <small>{say("theirs-note", { when: moment(meanwhile.at, language) })}</small>
          </p>
        </div>
        {typedFields.map((field) => {
          const label = say(`field-${field}`)
          const [mine, theirs] = [read(field, typed), read(field, meanwhile.typed)]
          if (sameField(field, typed, meanwhile.typed))
            return theirs === "" ? null : (
              <div key={field} className="same">
                <span>{label}</span>
                <span>{theirs}</span>
              </div>
            )
          return (
            <div key={field} role="radiogroup" aria-label={label}>
              <span>{label}</span>
              <label>
                <input type="radio" name={`take-${field}`} value="mine" defaultChecked />
                {mine || say("empty")}
              </label>
              <label>
                <input type="radio" name={`take-${field}`} value="theirs" />
                {theirs || say("empty")}
              </label>
            </div>
          )
        })}
      </div>
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

/** What was typed, carried along until it is settled. */
function Kept({ typed }: { typed: TypedSession }) {
  return typedFields.flatMap((field) => {
    const value = typed[field]
    if (typeof value === "string") return [<input key={field} type="hidden" name={field} value={value} />]
    return value.map((one) => <input key={`${field} ${one}`} type="hidden" name={field} value={one} />)
  })
}

/** A field as one reads it, in place of the identifiers that the form holds. */
function useReading(table: PlannersTable, people: ReadonlyMap<string, string>) {
  const language = useLanguage()
  const say = useWords(agendaWords)
  const nameOf = (personId: string) => people.get(personId) ?? table.people.get(personId) ?? ""
  return (field: keyof TypedSession, typed: TypedSession): string => {
    switch (field) {
      case "day":
        return typed.day === "" ? "" : shortDay(typed.day, language)
      case "roomId":
        return typeset(table.setting.rooms.find(({ id }) => id === typed.roomId)?.name ?? "")
      case "kind":
      case "audience":
      case "visibility": {
        const key = `${field}-${typed[field]}`
        return key in agendaWords ? say(key as Parameters<typeof say>[0]) : ""
      }
      case "speakers":
        return typed.speakers.map((one) => (one.startsWith("f:") ? one.slice(2) : nameOf(one.slice(2)))).join(", ")
      case "named":
        return typed.named.map(nameOf).join(", ")
      case "themes":
        return typed.themes
          .map((key) => table.themes.find((theme) => theme.key === key))
          .flatMap((theme) => (theme ? [language === "fr" ? typeset(theme.nameFr) : theme.nameEn] : []))
          .join(", ")
      default:
        return typed[field]
    }
  }
}

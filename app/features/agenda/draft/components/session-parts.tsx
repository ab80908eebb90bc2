import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { CheckboxGroup, RadioGroup } from "~/ui/choices"
import { Select, TextArea, TextField } from "~/ui/field"
import { Section } from "~/ui/page"
import { audiences, sessionKinds, visibilities } from "../../session"
import { agendaWords } from "../../words"
import type { Outcome } from "../outcome"
import type { PlannersTable } from "../planners-table"
import type { TypedSession } from "../typed"
import { draftWords } from "../words"
import { PeoplePicker } from "./people-picker"

interface PartProps {
  readonly start: TypedSession
  readonly outcome: Outcome | undefined
}

function useError(outcome: Outcome | undefined) {
  const say = useWords(draftWords)
  return (field: keyof TypedSession) => {
    const error = outcome?.errors[field]
    return error && say(`error-${error}`)
  }
}

/** Its kind, its titles and who may read it. */
export function What({ start, outcome }: PartProps) {
  const say = useWords(draftWords)
  const sayAgenda = useWords(agendaWords)
  const error = useError(outcome)
  return (
    <Section title={say("section-what")}>
      <Select id="session-kind" name="kind" label={say("field-kind")} error={error("kind")} defaultValue={start.kind}>
        {sessionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {sayAgenda(`kind-${kind}`)}
          </option>
        ))}
      </Select>
      {(["titleFr", "titleEn"] as const).map((field) => (
        <TextField
          key={field}
          id={`session-${field}`}
          name={field}
          lang={field === "titleFr" ? "fr" : "en"}
          label={say(`field-${field}`)}
          error={error(field)}
          defaultValue={start[field]}
          maxLength={200}
          autoComplete="off"
        />
      ))}
      <RadioGroup
        id="session-visibility"
        name="visibility"
        label={say("field-visibility")}
        error={error("visibility")}
        defaultValue={start.visibility}
        options={visibilities.map((value) => ({
          value,
          label: sayAgenda(`visibility-${value}`),
          note: sayAgenda(`visibility-${value}-meaning`),
        }))}
      />
    </Section>
  )
}

interface WhoProps extends PartProps {
  readonly event: string
  readonly typed: TypedSession
  readonly people: ReadonlyMap<string, string>
  readonly onChange: () => void
}

/** Who speaks, and for whom it is. */
export function Who({ event, start, typed, outcome, people, onChange }: WhoProps) {
  const say = useWords(draftWords)
  const sayAgenda = useWords(agendaWords)
  const error = useError(outcome)
  const nameOf = (value: string) =>
    value.startsWith("f:") ? typeset(value.slice(2)) : (people.get(value.slice(2)) ?? "")
  const found = (field: "speakers" | "named") => (outcome?.found?.field === field ? outcome.found : null)
  const functions = start.speakers.filter((value) => value.startsWith("f:")).length
  return (
    <Section title={say("section-who")}>
      <PeoplePicker
        event={event}
        name="speakers"
        label={say("field-speakers")}
        hint={say("speakers-hint")}
        error={error("speakers")}
        optional
        prefix="p:"
        picks={start.speakers.map((value) => ({ value, label: nameOf(value) }))}
        found={found("speakers")}
        onChange={onChange}
      />
      <div className="people-search">
        <TextField
          key={functions}
          name="anotherFunction"
          label={say("another-function")}
          hint={say("another-function-hint")}
          maxLength={200}
          autoComplete="off"
          optional
        />
        <Button type="submit" name="intent" value="check" icon="plus">
          {say("add-function")}
        </Button>
      </div>
      {typed.visibility !== "confidential" && (
        <>
          <Select
            id="session-audience"
            name="audience"
            label={say("field-audience")}
            error={error("audience")}
            defaultValue={start.audience}
          >
            {audiences
              .filter((audience) => audience !== "members" || start.audience === "members")
              .map((audience) => (
                <option key={audience} value={audience}>
                  {sayAgenda(`audience-${audience}`)}
                </option>
              ))}
          </Select>
          <PeoplePicker
            event={event}
            name="named"
            label={say("field-named")}
            hint={say("named-hint")}
            error={error("named")}
            optional
            prefix=""
            picks={start.named.map((value) => ({ value, label: people.get(value) ?? "" }))}
            found={found("named")}
            onChange={onChange}
          />
        </>
      )}
    </Section>
  )
}

/** Themes, descriptions, and the notes of organisers. */
export function More({ start, table, outcome }: PartProps & { readonly table: PlannersTable }) {
  const language = useLanguage()
  const say = useWords(draftWords)
  const error = useError(outcome)
  return (
    <Section title={say("section-more")}>
      {table.themes.length > 0 && (
        <CheckboxGroup
          id="session-themes"
          name="themes"
          label={say("field-themes")}
          error={error("themes")}
          optional
          defaultValues={start.themes}
          options={table.themes.map(({ key, nameFr, nameEn }) => ({
            value: key,
            label: language === "fr" ? typeset(nameFr) : nameEn,
          }))}
        />
      )}
      {(["descriptionFr", "descriptionEn", "notes"] as const).map((field) => (
        <TextArea
          key={field}
          id={`session-${field}`}
          name={field}
          label={say(`field-${field}`)}
          hint={field === "notes" ? say("notes-hint") : undefined}
          error={error(field)}
          defaultValue={start[field]}
          optional
        />
      ))}
    </Section>
  )
}

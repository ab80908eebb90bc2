import { useNavigation } from "@remix-run/react"
import { useRef, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { asBase } from "~/platform/typed-form"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Form } from "~/ui/form"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { Section, Split } from "~/ui/page"
import type { Outcome } from "../outcome"
import type { PlannersTable } from "../planners-table"
import { sentSession, type TypedSession, typedFields, typedIn } from "../typed"
import { draftWords } from "../words"
import { PlaceVerdict } from "./place-verdict"
import { More, What, Who } from "./session-parts"
import { SlotFields } from "./slot-fields"

export interface SessionFormProps {
  /** the event's slug */
  readonly event: string
  readonly table: PlannersTable
  /** null for a new session */
  readonly id: string | null
  readonly revision: number
  readonly formKey: string
  /** what the form begins with: the saved session, or nothing yet */
  readonly saved: TypedSession
  readonly outcome: Outcome | undefined
  readonly cancelTo: string
}

/** What stands in the form: what was typed, except the words that the server does not send back. */
function startOf(saved: TypedSession, outcome: Outcome | undefined): TypedSession {
  if (!outcome) return saved
  if (!outcome.withheld) return outcome.typed
  const { kind, day, startsAt, endsAt, roomId, visibility, audience } = outcome.typed
  return { ...saved, kind, day, startsAt, endsAt, roomId, visibility, audience }
}

/** All of a session. It reads itself as one types, so that conflicts are told before anything is sent. */
export function SessionForm({ event, table, id, revision, formKey, saved, outcome, cancelTo }: SessionFormProps) {
  const say = useWords(draftWords)
  const form = useRef<HTMLFormElement>(null)
  const start = startOf(saved, outcome)
  const [typed, setTyped] = useState(start)
  const busy = useNavigation().formData?.get("intent") === "save"
  const errors = outcome?.errors ?? {}
  const people = new Map([...table.people, ...(outcome?.people ?? [])])
  const read = () => form.current && setTyped(typedIn(new FormData(form.current)))
  return (
    <Form
      method="post"
      ref={form}
      onInput={read}
      onChange={read}
      className="form full"
      noValidate
      aria-label={say("session")}
    >
      {/* Enter in a field presses the first button of a form: it checks, and sends nothing away. */}
      <button type="submit" name="intent" value="check" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {say("check")}
      </button>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="revision" value={outcome?.revision ?? revision} />
      {id !== null && <HiddenFields fields={asBase(outcome?.base ?? sentSession(saved))} />}
      <ErrorSummary
        title={say("errors-title")}
        errors={typedFields.flatMap((field) => {
          const error = errors[field]
          return error
            ? [{ fieldId: `session-${field}`, message: `${say(`field-${field}`)}, ${say(`error-${error}`)}` }]
            : []
        })}
      />
      <Split
        aside={
          <>
            <PlaceVerdict event={event} table={table} typed={typed} id={id} people={people} />
            {typed.visibility === "confidential" && (
              <Notice tone="warn" icon="lock" title={say("sealing-title")}>
                {say(outcome?.withheld ? "retype-words" : "sealing-text")}
              </Notice>
            )}
          </>
        }
      >
        <What start={start} outcome={outcome} />
        <Section title={say("section-when")}>
          <SlotFields
            typed={start}
            current={typed}
            errors={errors}
            setting={table.setting}
            timeZone={table.event.timeZone}
          />
        </Section>
        <Who event={event} start={start} typed={typed} outcome={outcome} people={people} onChange={read} />
        <More start={start} table={table} outcome={outcome} />
      </Split>
      <div className="actions">
        <Button type="submit" name="intent" value="save" variant="primary" busy={busy}>
          {say("save")}
        </Button>
        <Button type="submit" name="intent" value="check">
          {say("check")}
        </Button>
        <LinkButton to={cancelTo} variant="quiet">
          {say("cancel")}
        </LinkButton>
      </div>
    </Form>
  )
}

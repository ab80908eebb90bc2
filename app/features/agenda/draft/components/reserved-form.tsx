import { useNavigation } from "@remix-run/react"
import { useRef, useState } from "react"
import { useWords } from "~/i18n/use-language"
import { asBase } from "~/platform/typed-form"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Form } from "~/ui/form"
import { HiddenFields } from "~/ui/hidden-fields"
import { Split } from "~/ui/page"
import { sentSession, typedFields, typedIn } from "../typed"
import { draftWords } from "../words"
import { PlaceVerdict } from "./place-verdict"
import type { SessionFormProps } from "./session-form"
import { SlotFields } from "./slot-fields"

/** A confidential session: its slot and its room, which organisers plan; nothing else of it is sent here. */
export function ReservedForm({ event, table, id, revision, formKey, saved, outcome, cancelTo }: SessionFormProps) {
  const say = useWords(draftWords)
  const form = useRef<HTMLFormElement>(null)
  const start = outcome?.typed ?? saved
  const [typed, setTyped] = useState(start)
  const busy = useNavigation().formData?.get("intent") === "save"
  const errors = outcome?.errors ?? {}
  const read = () => form.current && setTyped({ ...typedIn(new FormData(form.current)), visibility: "confidential" })
  return (
    <Form method="post" ref={form} onInput={read} onChange={read} className="form full" noValidate>
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
          return error ? [{ fieldId: `session-${field}`, message: say(`error-${error}`) }] : []
        })}
      />
      <Split aside={<PlaceVerdict event={event} table={table} typed={typed} id={id} people={table.people} />}>
        <SlotFields
          typed={start}
          current={typed}
          errors={errors}
          setting={table.setting}
          timeZone={table.event.timeZone}
        />
      </Split>
      <div className="actions">
        <Button type="submit" name="intent" value="save" variant="primary" busy={busy}>
          {say("save-place")}
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

import { useNavigation } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { asBase, type Typed } from "~/platform/typed-form"
import { Button } from "~/ui/button"
import { FieldRow } from "~/ui/field"
import { Form } from "~/ui/form"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { TypedArea, TypedErrors, type TypedForm, TypedSelect, TypedText } from "~/ui/typed-fields"
import { eventWords } from "../../words"
import { isRoomField, roomFields } from "../typed-room"
import { roomWords } from "../words"

interface RoomFormProps {
  readonly form: TypedForm
  /** the room as it was opened; a new one was not */
  readonly opened?: { readonly revision: number | string; readonly typed: Typed } | undefined
  readonly formKey: string
}

export function RoomForm({ form, opened, formKey }: RoomFormProps) {
  const say = useWords(roomWords)
  const sayEvent = useWords(eventWords)
  const sending = useNavigation().state === "submitting"
  return (
    <Form method="post" className="form" noValidate>
      <TypedErrors
        form={form}
        title={sayEvent("to-correct", { count: Object.keys(form.problems).length })}
        labelOf={(name) => (isRoomField(name) ? say(roomFields[name]) : name)}
      />
      <input type="hidden" name="formKey" value={formKey} />
      {opened && <HiddenFields fields={{ revision: String(opened.revision), ...asBase(opened.typed) }} />}
      <TypedText form={form} name="code" label={say("code")} hint={say("code-hint")} short autoComplete="off" />
      <TypedText form={form} name="nameFr" label={say("name-fr")} />
      <TypedText form={form} name="nameEn" label={say("name-en")} hint={say("name-en-hint")} optional lang="en" />
      <TypedText form={form} name="site" label={say("site")} />
      <FieldRow>
        <TypedText form={form} name="floor" label={say("floor")} hint={say("floor-hint")} short inputMode="numeric" />
        <TypedText form={form} name="capacity" label={say("capacity")} short inputMode="numeric" />
      </FieldRow>
      <TypedSelect form={form} name="kind" label={say("kind")}>
        <option value="">{sayEvent("choose")}</option>
        <option value="plenary">{say("kind_plenary")}</option>
        <option value="workshop">{say("kind_workshop")}</option>
        <option value="confidential">{`${say("kind_confidential")}, ${say("kind_confidential-note")}`}</option>
      </TypedSelect>
      <TypedArea form={form} name="equipment" label={say("equipment")} hint={say("equipment-hint")} optional />
      <p>
        <Button type="submit" variant="primary" busy={sending}>
          {say("save")}
        </Button>
      </p>
    </Form>
  )
}

/** The way to take a room out of the event. */
export function RemoveRoom({ formKey, used }: { formKey: string; used: boolean }) {
  const say = useWords(roomWords)
  if (used) return <Notice tone="plain" title={say("remove-text")} />
  return (
    <Form method="post">
      <input type="hidden" name="formKey" value={formKey} />
      <Button type="submit" name="intent" value="remove" variant="danger" icon="trash-2">
        {say("remove")}
      </Button>
    </Form>
  )
}

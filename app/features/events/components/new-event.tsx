import { useNavigation } from "@remix-run/react"
import { dayRange } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { FieldRow } from "~/ui/field"
import { Form } from "~/ui/form"
import { TypedErrors, type TypedForm, TypedSelect, TypedText } from "~/ui/typed-fields"
import { fromNothing } from "../typed-settings"
import { eventWords } from "../words"
import type { ZonesOffered } from "../zone-groups"
import { DayFields, settingLabel, ZoneField } from "./event-fields"
import { titleOf } from "./events-table"

interface Named {
  readonly nameFr: string
  readonly nameEn: string
}

export interface NewEventProps {
  readonly form: TypedForm
  readonly formKey: string
  readonly zones: ZonesOffered
  readonly regions: readonly (Named & { readonly key: string })[]
  readonly posts: readonly { readonly id: string; readonly titleFr: string; readonly city: string }[]
  readonly earlier: readonly {
    readonly id: string
    readonly titleFr: string
    readonly titleEn: string
    readonly startsOn: string
    readonly endsOn: string
  }[]
}

/** The form of a colloquium or of a seminar, each on its own address. */
export function NewEvent({ kind, ...props }: NewEventProps & { readonly kind: "colloquium" | "seminar" }) {
  const say = useWords(eventWords)
  const { form, formKey } = props
  const sending = useNavigation().state === "submitting"
  return (
    <Form method="post" className="form" noValidate>
      {kind === "colloquium" && <ProposeWeek form={form} />}
      <TypedErrors
        form={form}
        title={say("to-correct", { count: Object.keys(form.problems).length })}
        labelOf={(name) => settingLabel(name, [], say)}
      />
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="kind" value={kind} />
      {kind === "seminar" && <Seminar {...props} />}
      <DayFields form={form} kind={kind} />
      <TypedText form={form} name="city" label={say("city")} />
      <ZoneField form={form} zones={props.zones} />
      {kind === "colloquium" && (
        <FieldRow long>
          <TypedText form={form} name="threadFr" label={say("thread-fr")} optional />
          <TypedText form={form} name="threadEn" label={say("thread-en")} optional />
        </FieldRow>
      )}
      <Earlier {...props} />
      <p>
        <Button type="submit" variant="primary" busy={sending}>
          {say(`create-${kind}`)}
        </Button>
      </p>
    </Form>
  )
}

/**
 * Asks for the week of a year: the days below become those of the rule, and the rest stays as it was typed. It is the
 * form's first button, which Enter in a field presses: nothing is created by a slip.
 */
function ProposeWeek({ form }: Pick<NewEventProps, "form">) {
  const say = useWords(eventWords)
  return (
    <div className="field-and-button">
      <TypedText form={form} name="year" label={say("year")} inputMode="numeric" short />
      <Button type="submit" name="intent" value="propose">
        {say("propose")}
      </Button>
    </div>
  )
}

function Seminar({ form, regions, posts }: NewEventProps) {
  const say = useWords(eventWords)
  const language = useLanguage()
  return (
    <>
      <TypedSelect form={form} name="regionKey" label={say("region")}>
        <option value="">{say("choose")}</option>
        {regions.map((region) => (
          <option key={region.key} value={region.key}>
            {language === "fr" ? typeset(region.nameFr) : region.nameEn}
          </option>
        ))}
      </TypedSelect>
      <TypedText form={form} name="themeFr" label={say("theme-fr")} />
      <TypedText form={form} name="themeEn" label={say("theme-en")} />
      <TypedSelect form={form} name="hostPostId" label={say("host")} optional>
        <option value="">{say("no-host")}</option>
        {posts.map(({ id, titleFr }) => (
          <option key={id} value={id}>
            {typeset(titleFr)}
          </option>
        ))}
      </TypedSelect>
    </>
  )
}

function Earlier({ form, earlier }: NewEventProps) {
  const say = useWords(eventWords)
  const language = useLanguage()
  return (
    <TypedSelect form={form} name="copiedFrom" label={say("copied-from")} hint={say("copied-from-hint")}>
      <option value="">{say("choose")}</option>
      <option value={fromNothing}>{say("copy-nothing")}</option>
      {earlier.map((event) => (
        <option key={event.id} value={event.id}>
          {`${titleOf(event, language)}, ${dayRange(event.startsOn, event.endsOn, language)}`}
        </option>
      ))}
    </TypedSelect>
  )
}

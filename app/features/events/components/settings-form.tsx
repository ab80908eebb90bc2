import { useNavigation } from "@remix-run/react"
import { type FormEvent, useState } from "react"
import { capitalised, weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { asBase, type Typed } from "~/platform/typed-form"
import { isNextDay } from "~/platform/zones/day-times"
import { Button } from "~/ui/button"
import { FieldRow } from "~/ui/field"
import { Form } from "~/ui/form"
import { HiddenFields } from "~/ui/hidden-fields"
import { Note, Section, Stack } from "~/ui/page"
import { TypedErrors, type TypedForm, TypedText } from "~/ui/typed-fields"
import { newTheme, readClosing } from "../typed-settings"
import { eventWords } from "../words"
import type { ZonesOffered } from "../zone-groups"
import { DayFields, settingLabel, themeLabel, ZoneField } from "./event-fields"

export interface SettingsShape {
  readonly kind: "colloquium" | "seminar"
  readonly days: readonly { readonly day: string }[]
  readonly themes: readonly { readonly key: string }[]
}

interface SettingsFormProps {
  readonly event: SettingsShape
  readonly form: TypedForm
  readonly zones: ZonesOffered
  /** the settings as they were opened */
  readonly opened: { readonly revision: number | string; readonly typed: Typed }
  readonly formKey: string
}

export function SettingsForm({ event, form, zones, opened, formKey }: SettingsFormProps) {
  const say = useWords(eventWords)
  const sending = useNavigation().state === "submitting"
  return (
    <Form method="post" className="form wide" noValidate>
      <TypedErrors
        form={form}
        title={say("to-correct", { count: Object.keys(form.problems).length })}
        labelOf={(name) => settingLabel(name, event.themes, say)}
      />
      <input type="hidden" name="formKey" value={formKey} />
      <HiddenFields fields={{ revision: String(opened.revision), ...asBase(opened.typed) }} />
      <Section title={say("when-and-where")}>
        <Stack gap="even">
          <DayFields form={form} kind={event.kind} />
          <TypedText form={form} name="city" label={say("city")} />
          <ZoneField form={form} zones={zones} />
          <TypedText
            form={form}
            name="windowDays"
            label={say("window-days")}
            hint={say("window-hint")}
            inputMode="numeric"
            short
          />
        </Stack>
      </Section>
      <Hours event={event} form={form} />
      <Themes event={event} form={form} />
      <p>
        <Button type="submit" variant="primary" busy={sending}>
          {say("save")}
        </Button>
      </p>
    </Form>
  )
}

function Hours({ event, form }: Pick<SettingsFormProps, "event" | "form">) {
  const say = useWords(eventWords)
  const language = useLanguage()
  const [typed, setTyped] = useState(form.typed)
  const read = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement) setTyped({ ...typed, [target.name]: target.value })
  }
  const closesNextDay = (day: string) => isNextDay(readClosing(typed, day) ?? "")
  return (
    <Section title={say("hours")}>
      <Note>{say("hours-note")}</Note>
      <div className="stack close" onInput={read}>
        {event.days.map(({ day }) => {
          const name = `${capitalised(weekday(day, language))} ${Number(day.slice(8))}`
          return (
            <FieldRow key={day}>
              <TypedText
                form={form}
                name={`opens-${day}`}
                label={say("opens-at", { day: name })}
                inputMode="numeric"
                short
              />
              <TypedText
                form={form}
                name={`closes-${day}`}
                label={say("closes-at", { day: name })}
                hint={closesNextDay(day) && say("closes-next-day")}
                inputMode="numeric"
                short
              />
            </FieldRow>
          )
        })}
      </div>
    </Section>
  )
}

function Themes({ event, form }: Pick<SettingsFormProps, "event" | "form">) {
  const say = useWords(eventWords)
  const words = event.kind === "seminar" ? (["themeFr", "themeEn", "theme-fr", "theme-en"] as const) : null
  return (
    <Section title={say("thread-and-themes")}>
      <Stack gap="even">
        {words && (
          <FieldRow long>
            <TypedText form={form} name={words[0]} label={say(words[2])} />
            <TypedText form={form} name={words[1]} label={say(words[3])} />
          </FieldRow>
        )}
        <FieldRow long>
          <TypedText form={form} name="threadFr" label={say("thread-fr")} optional />
          <TypedText form={form} name="threadEn" label={say("thread-en")} optional />
        </FieldRow>
        <Note>{say("themes-note")}</Note>
        {[...event.themes.map(({ key }) => key), newTheme].map((key, at) => (
          <FieldRow key={key} long>
            <TypedText
              form={form}
              name={`themeFr-${key}`}
              label={themeLabel(say, key, at, "fr")}
              optional={key === newTheme}
            />
            <TypedText
              form={form}
              name={`themeEn-${key}`}
              label={themeLabel(say, key, at, "en")}
              optional={key === newTheme}
            />
          </FieldRow>
        ))}
      </Stack>
    </Section>
  )
}

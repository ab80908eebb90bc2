import { Form, useNavigation } from "@remix-run/react"
import { capitalised, weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Say } from "~/i18n/words"
import { Button } from "~/ui/button"
import { FieldRow } from "~/ui/field"
import { Note, Section, Stack } from "~/ui/page"
import { TypedErrors, type TypedForm, TypedText } from "~/ui/typed-fields"
import { newTheme } from "../typed-settings"
import { eventWords } from "../words"
import { DayFields, ZoneField } from "./new-event"

export interface SettingsShape {
  readonly kind: "colloquium" | "seminar"
  readonly days: readonly { readonly day: string }[]
  readonly themes: readonly { readonly key: string }[]
}

interface SettingsFormProps {
  readonly event: SettingsShape
  readonly form: TypedForm
  readonly zones: readonly string[]
  readonly revision: number
  readonly formKey: string
}

export function SettingsForm({ event, form, zones, revision, formKey }: SettingsFormProps) {
  const say = useWords(eventWords)
  const sending = useNavigation().state === "submitting"
  return (
    <Form method="post" className="form wide" noValidate>
      <TypedErrors form={form} title={say("to-correct", { count: Object.keys(form.problems).length })} />
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="revision" value={revision} />
      <Section title={say("when-and-where")}>
        <Stack gap="even">
          <DayFields form={form} kind={event.kind} />
          <FieldRow>
            <TypedText form={form} name="city" label={say("city")} />
            <ZoneField form={form} zones={zones} />
          </FieldRow>
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
  return (
    <Section title={say("hours")}>
      <Note>{say("hours-note")}</Note>
      <Stack gap="close">
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
                inputMode="numeric"
                short
              />
            </FieldRow>
          )
        })}
      </Stack>
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
          <FieldRow>
            <TypedText form={form} name={words[0]} label={say(words[2])} />
            <TypedText form={form} name={words[1]} label={say(words[3])} />
          </FieldRow>
        )}
        <FieldRow>
          <TypedText form={form} name="threadFr" label={say("thread-fr")} optional />
          <TypedText form={form} name="threadEn" label={say("thread-en")} optional />
        </FieldRow>
        <Note>{say("themes-note")}</Note>
        {[...event.themes.map(({ key }) => key), newTheme].map((key, at) => (
          <FieldRow key={key}>
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

function themeLabel(say: Say<typeof eventWords>, key: string, at: number, language: "fr" | "en"): string {
  return key === newTheme ? say(`new-theme-${language}`) : say(`theme-name-${language}`, { n: at + 1 })
}

/** What a field of the settings is called where two versions of it stand side by side. */
export function settingLabel(name: string, event: SettingsShape, say: Say<typeof eventWords>): string {
  const [, part = "", key = ""] = /^(opens|closes|themeFr|themeEn)-(.+)$/.exec(name) ?? []
  if (part === "opens" || part === "closes") return say(`${part}-at`, { day: `${key.slice(8)}/${key.slice(5, 7)}` })
  if (part === "themeFr" || part === "themeEn") {
    const at = event.themes.findIndex((theme) => theme.key === key)
    return themeLabel(say, key, at, part === "themeFr" ? "fr" : "en")
  }
  const simple = {
    startsOn: "starts-on",
    endsOn: "ends-on",
    daysReason: "days-reason",
    city: "city",
    timeZone: "time-zone",
    threadFr: "thread-fr",
    threadEn: "thread-en",
    themeFr: "theme-fr",
    themeEn: "theme-en",
    windowDays: "window-days",
  } as const
  return name in simple ? say(simple[name as keyof typeof simple]) : name
}

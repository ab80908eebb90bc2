import { useLanguage, useWords } from "~/i18n/use-language"
import type { Say } from "~/i18n/words"
import { FieldRow } from "~/ui/field"
import { type TypedForm, TypedSelect, TypedText } from "~/ui/typed-fields"
import { newTheme } from "../typed-settings"
import { eventWords } from "../words"
import { type ZonesOffered, zoneGroups, zoneLabel } from "../zone-groups"

/** First and last day, with the reason that a colloquium out of its week needs. */
export function DayFields({ form, kind }: { form: TypedForm; kind: "colloquium" | "seminar" }) {
  const say = useWords(eventWords)
  return (
    <>
      <FieldRow>
        <TypedText
          form={form}
          name="startsOn"
          label={say("starts-on")}
          hint={say("day-hint")}
          short
          inputMode="numeric"
        />
        <TypedText form={form} name="endsOn" label={say("ends-on")} hint={say("day-hint")} short inputMode="numeric" />
      </FieldRow>
      {kind === "colloquium" && (
        <TypedText form={form} name="daysReason" label={say("days-reason")} hint={say("days-reason-hint")} optional />
      )}
    </>
  )
}

/** One list for pointer, keyboard and telephone: typing the first letters of a city finds it, without script too. */
export function ZoneField({ form, zones }: { form: TypedForm; zones: ZonesOffered }) {
  const say = useWords(eventWords)
  const language = useLanguage()
  const current = form.typed.timeZone
  const isOffered = !current || zones.network.includes(current) || zones.others.includes(current)
  return (
    <TypedSelect form={form} name="timeZone" label={say("time-zone")} hint={say("time-zone-hint")}>
      <option value="">{say("choose")}</option>
      {!isOffered && <option value={current}>{zoneLabel(current, language)}</option>}
      {zoneGroups(zones, language).map((group) => (
        <optgroup key={group.area} label={say(`zones-${group.area}`)}>
          {group.zones.map(({ zone, label }) => (
            <option key={zone} value={zone}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </TypedSelect>
  )
}

export function themeLabel(say: Say<typeof eventWords>, key: string, at: number, language: "fr" | "en"): string {
  return key === newTheme ? say(`new-theme-${language}`) : say(`theme-name-${language}`, { n: at + 1 })
}

/** What a field is called where it stands alone: in a list of errors, or beside two versions of it. */
export function settingLabel(
  name: string,
  themes: readonly { readonly key: string }[],
  say: Say<typeof eventWords>,
): string {
  const [, part = "", key = ""] = /^(opens|closes|themeFr|themeEn)-(.+)$/.exec(name) ?? []
  if (part === "opens" || part === "closes") return say(`${part}-at`, { day: `${key.slice(8)}/${key.slice(5, 7)}` })
  if (part === "themeFr" || part === "themeEn") {
    const at = themes.findIndex((theme) => theme.key === key)
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
    regionKey: "region",
    hostPostId: "host",
    copiedFrom: "copied-from",
    year: "year",
  } as const
  return name in simple ? say(simple[name as keyof typeof simple]) : name
}

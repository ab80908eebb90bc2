import { capitalised, dayAndMonth } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Typed } from "~/platform/typed-form"
import { CheckboxGroup } from "~/ui/choices"
import { FieldRow, Select, TextArea } from "~/ui/field"
import { Note, Section, Stack } from "~/ui/page"
import type { DemandsView } from "../demands-view"
import { slotText } from "../typed-demands"
import { demandWords } from "../words"

interface TableFieldsProps {
  readonly view: Pick<DemandsView, "themes" | "hosts" | "slots">
  readonly typed: Typed
  readonly problem: string | undefined
}

/** People of the office in the room beside the head. */
const hostFields = [1, 2] as const

/** What concerns all of an office's tables: themes, people who host, hours when the head is away, a word. */
export function TableFields({ view, typed, problem }: TableFieldsProps) {
  const say = useWords(demandWords)
  const language = useLanguage()
  const groups = (["office", "corps", "others"] as const)
    .map((group) => ({ group, people: view.hosts[group] }))
    .filter(({ people }) => people.length > 0)
  const hosts = (typed.hosts ?? "").split(" ").filter(Boolean)
  return (
    <Section title={say("table")}>
      <Stack gap="even">
        {view.themes.length > 0 && (
          <CheckboxGroup
            name="themes"
            label={say("themes")}
            optional
            layout="inline"
            options={view.themes.map(({ key, name }) => ({ value: key, label: typeset(name) }))}
            defaultValues={(typed.themes ?? "").split(" ")}
          />
        )}
        <div>
          <FieldRow>
            {hostFields.map((number) => (
              <Select
                key={number}
                id={`field-host-${number}`}
                name="hosts"
                label={say("host-n", { number })}
                optional
                defaultValue={hosts[number - 1] ?? ""}
              >
                <option value="">{say("no-host")}</option>
                {groups.map(({ group, people }) => (
                  <optgroup key={group} label={say(`hosts-of_${group}`)}>
                    {people.map(({ id, name, rank }) => (
                      <option key={id} value={id}>
                        {typeset(`${name}, ${rank}`)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </Select>
            ))}
          </FieldRow>
          <Note>{say("hosts-hint")}</Note>
        </div>
        {view.slots.length > 0 && (
          <CheckboxGroup
            name="away"
            label={say("away")}
            optional
            layout="inline"
            options={view.slots.map((slot) => ({
              value: slotText(slot),
              label: say("slot", {
                day: capitalised(dayAndMonth(slot.day, language)),
                from: slot.startsAt,
                to: timeOfDay(slot.endsAt, language),
              }),
            }))}
            defaultValues={(typed.away ?? "").split("\n")}
          />
        )}
        <TextArea
          id="field-word"
          name="word"
          label={say("word")}
          error={problem}
          optional
          rows={2}
          defaultValue={typed.word ?? ""}
        />
      </Stack>
    </Section>
  )
}

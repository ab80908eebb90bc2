import { weekdayAndNumber } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { zoneTime } from "~/i18n/zone-time"
import { RadioGroup } from "~/ui/choices"
import { FieldRow, Select, TextField } from "~/ui/field"
import type { Setting } from "../../conflicts/conflict"
import type { FieldErrors } from "../input"
import type { TypedSession } from "../typed"
import { draftWords } from "../words"

interface SlotFieldsProps {
  readonly typed: TypedSession
  readonly errors: FieldErrors
  readonly setting: Setting
  readonly timeZone: string
}

/** The longest event whose days fit a strip of cells; the days of a longer one are a list. */
const mostCells = 7

/** Day, hours and room. A day that the event no longer has stays on offer as long as the session is on it. */
export function SlotFields({ typed, errors, setting, timeZone }: SlotFieldsProps) {
  const language = useLanguage()
  const say = useWords(draftWords)
  const zone = zoneTime(timeZone, language)
  const error = (field: keyof TypedSession) => errors[field] && say(`error-${errors[field]}`)
  const days = [...new Set([...setting.days.map(({ day }) => day), ...(typed.day === "" ? [] : [typed.day])])].sort()
  return (
    <>
      <DayField days={days} day={typed.day} error={error("day")} />
      <FieldRow>
        <TextField
          id="session-startsAt"
          name="startsAt"
          label={say("start-in", { zone })}
          hint={say("time-hint")}
          error={error("startsAt")}
          defaultValue={typed.startsAt}
          autoComplete="off"
          inputMode="text"
          short
        />
        <TextField
          id="session-endsAt"
          name="endsAt"
          label={say("end-in", { zone })}
          hint={say("time-hint")}
          error={error("endsAt")}
          defaultValue={typed.endsAt}
          autoComplete="off"
          inputMode="text"
          short
        />
      </FieldRow>
      <Select
        id="session-roomId"
        name="roomId"
        label={say("field-roomId")}
        error={error("roomId")}
        defaultValue={typed.roomId}
        optional
      >
        <option value="">{say("room-none")}</option>
        {setting.rooms.map(({ id, name, capacity }) => (
          <option key={id} value={id}>
            {say("room-seats", { room: typeset(name), count: capacity })}
          </option>
        ))}
      </Select>
    </>
  )
}

function DayField({ days, day, error }: { days: readonly string[]; day: string; error: string | undefined }) {
  const language = useLanguage()
  const say = useWords(draftWords)
  const field = { id: "session-day", name: "day", label: say("field-day"), error, defaultValue: day }
  if (days.length > mostCells)
    return (
      <Select {...field}>
        {days.map((one) => (
          <option key={one} value={one}>
            {weekdayAndNumber(one, language)}
          </option>
        ))}
      </Select>
    )
  const options = days.map((one) => ({ value: one, label: weekdayAndNumber(one, language) }))
  return <RadioGroup {...field} layout="cells" options={options} />
}

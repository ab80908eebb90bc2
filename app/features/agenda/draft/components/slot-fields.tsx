import { dayAndMonth, weekdayAndNumber } from "~/i18n/dates"
import { readDay, readTime } from "~/i18n/typed-dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { zoneTime } from "~/i18n/zone-time"
import { isNextDay, midnight, typedTime } from "~/platform/zones/day-times"
import { addDays } from "~/platform/zones/days"
import { RadioGroup } from "~/ui/choices"
import { FieldRow, Select, TextField } from "~/ui/field"
import type { Setting } from "../../conflicts/conflict"
import type { FieldErrors } from "../input"
import { readEnd, type TypedSession } from "../typed"
import { draftWords } from "../words"

interface SlotFieldsProps {
  /** what the fields begin with */
  readonly typed: TypedSession
  /** what stands in them now */
  readonly current: TypedSession
  readonly errors: FieldErrors
  readonly setting: Setting
  readonly timeZone: string
}

/** The longest event whose days fit a strip of cells; the days of a longer one are a list. */
const mostCells = 7

/** Day, hours and room. A day that the event no longer has stays on offer as long as the session is on it. */
export function SlotFields({ typed, current, errors, setting, timeZone }: SlotFieldsProps) {
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
          hint={say("end-hint")}
          error={error("endsAt")}
          defaultValue={typed.endsAt}
          autoComplete="off"
          inputMode="text"
          short
        />
      </FieldRow>
      <EndOfDay {...current} />
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

/** Says to which day an end at or past midnight belongs, before anything is saved. */
function EndOfDay({ day, startsAt, endsAt }: TypedSession) {
  const language = useLanguage()
  const say = useWords(draftWords)
  const end = readTime(startsAt) === null ? null : readEnd({ startsAt, endsAt })
  const isDay = readDay(day) !== null
  return (
    <div role="status">
      {end === midnight && <strong>{say("ends-at-midnight")}</strong>}
      {end !== null && isNextDay(end) && isDay && (
        <strong>{say("ends-next-day", { day: dayAndMonth(addDays(day, 1), language), time: typedTime(end) })}</strong>
      )}
    </div>
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

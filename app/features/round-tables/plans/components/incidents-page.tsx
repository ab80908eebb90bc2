import { Link } from "@remix-run/react"
import { capitalised, shortDay } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Checkbox, CheckboxGroup } from "~/ui/choices"
import { Select } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import { Empty } from "~/ui/notice"
import { Actions, Note, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import type { incidentsPage } from "../pages.server"
import { slotKey } from "../slots"
import { planWords } from "../words"
import { Codes } from "./comparison-view"
import { type Refusal, SeatingFrame } from "./seating-frame"

type View = Awaited<ReturnType<typeof incidentsPage>>

interface IncidentsPageProps {
  readonly event: string
  readonly reader: string
  readonly view: View
  /** the form that was left unfinished */
  readonly missing: "absence" | "room" | null
  readonly refusal: Refusal | undefined
}

/** Somebody absent, late or replaced, a room lost: the plan is mended with the smallest change, and read before it is kept. */
export function IncidentsPage({ event, reader, view, missing, refusal }: IncidentsPageProps) {
  const say = useWords(planWords)
  return (
    <SeatingFrame
      reader={reader}
      refusal={refusal}
      title={say("incidents")}
      overline={<Link to={paths.placement(event)}>{say("seating")}</Link>}
      lede={say("incidents-lede")}
    >
      {view.plan === null ? (
        <Empty title={say("needs-plan")}>{say("no-version-text")}</Empty>
      ) : (
        <Stack gap="loose">
          <Replaced view={view} />
          <Absence view={view} missing={missing} />
          <RoomLost view={view} missing={missing} />
        </Stack>
      )}
    </SeatingFrame>
  )
}

const hidden = ({ formKey, plan }: View) => ({ formKey, follows: String(plan) })

function Replaced({ view }: { readonly view: View }) {
  const say = useWords(planWords)
  return (
    <Section title={say("replaced")} aside={view.successions.length || undefined}>
      {view.successions.length === 0 && <Note>{say("replaced-none")}</Note>}
      <Stack gap="even">
        {view.successions.map(({ personId, name, successor, tables }) => (
          <StrongForm method="post" key={personId}>
            <HiddenFields fields={{ ...hidden(view), personId }} />
            <Stack gap="close">
              <p>
                <b>{say("replaced-line", { name })}</b> <Codes tables={tables} />
              </p>
              {successor === null ? (
                <Note>{say("no-successor")}</Note>
              ) : (
                <Actions>
                  <Button type="submit" name="intent" value="give">
                    {say("give", { name: successor })}
                  </Button>
                </Actions>
              )}
            </Stack>
          </StrongForm>
        ))}
      </Stack>
    </Section>
  )
}

function Absence({ view, missing }: Pick<IncidentsPageProps, "view" | "missing">) {
  const say = useWords(planWords)
  const options = useSlotOptions(view)
  return (
    <Section title={say("absence")}>
      <StrongForm method="post">
        <HiddenFields fields={hidden(view)} />
        <Stack gap="even">
          <Select
            name="personId"
            label={say("absence-who")}
            defaultValue=""
            error={missing === "absence" ? say("incident-missing") : undefined}
          >
            <option value="">{say("choose-person")}</option>
            {view.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Checkbox name="whole" label={say("absence-all")} note={say("absence-all-note")} />
          <CheckboxGroup name="slot" label={say("absence-when")} layout="inline" options={options} />
          <Actions>
            <Button type="submit" name="intent" value="absence">
              {say("absence-do")}
            </Button>
          </Actions>
        </Stack>
      </StrongForm>
    </Section>
  )
}

function useSlotOptions({ slots }: View) {
  const language = useLanguage()
  return slots.map((slot) => ({
    value: slotKey(slot),
    label: `${capitalised(shortDay(slot.day, language))} ${slotHours(slot, language)}`,
  }))
}

function RoomLost({ view, missing }: Pick<IncidentsPageProps, "view" | "missing">) {
  const say = useWords(planWords)
  const options = useSlotOptions(view)
  return (
    <Section title={say("room-lost")}>
      <StrongForm method="post">
        <HiddenFields fields={hidden(view)} />
        <Stack gap="even">
          <Select
            name="roomId"
            label={say("room")}
            hint={say("room-lost-text")}
            defaultValue=""
            error={missing === "room" ? say("room-missing") : undefined}
          >
            <option value="">{say("choose-room")}</option>
            {view.rooms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <CheckboxGroup
            name="slot"
            label={say("room-when")}
            hint={say("room-when-note")}
            layout="inline"
            options={options}
          />
          <Actions>
            <Button type="submit" name="intent" value="room">
              {say("absence-do")}
            </Button>
          </Actions>
        </Stack>
      </StrongForm>
    </Section>
  )
}

import { Form } from "@remix-run/react"
import type { ReactNode } from "react"
import { capitalised, dayAndMonth } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { RadioGroup } from "~/ui/choices"
import { FieldRow, Select, TextField } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import type { Sought } from "../address"
import { changeWords } from "../change-words"
import type { GestureView } from "../gesture-view"
import { panelWords } from "../panel-words"
import { useAddresses, usePlace } from "./address"
import { useBoardContent } from "./content"
import { tableCode, useWhen } from "./wording"

type Ask = Extract<GestureView, { step: "ask" }>

/** What a gesture still needs to know. The form asks the address again: nothing changes before it is confirmed. */
export function AskGesture({ gesture }: { readonly gesture: Ask }) {
  switch (gesture.unsaid) {
    case "person":
      return <AskPerson />
    case "partner":
      return <AskPartner gesture={gesture} />
    case "place":
      return <AskPlace />
    case "rules":
      return <AskRules />
  }
}

function Ask({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const say = useWords(changeWords)
  const panel = useWords(panelWords)
  const { event, sought } = usePlace()
  const { withoutGesture } = useAddresses()
  const { filtre, attache, pays, table, pourquoi, geste } = sought
  const kept: Sought = { filtre, attache, pays, table, pourquoi, geste }
  // What the form itself asks for is not sent twice; a person is said already where a partner is looked for.
  if (geste === "echanger") Object.assign(kept, { personne: sought.personne })
  const fields = Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  )
  return (
    <section className="verdict effect" aria-labelledby="gesture">
      <h3 id="gesture">{title}</h3>
      <Form method="get" action={paths.placement(event)} preventScrollReset className="stack tight">
        <HiddenFields fields={fields} />
        {children}
        <div className="actions">
          <Button type="submit">{panel("see-effect")}</Button>
          <LinkButton to={withoutGesture} variant="quiet" preventScrollReset>
            {say("give-up")}
          </LinkButton>
        </div>
      </Form>
    </section>
  )
}

function AskPerson() {
  const say = useWords(panelWords)
  const when = useWhen()
  const { table } = useBoardContent()
  const label = (one: NonNullable<typeof table>["guests"][number]) => {
    const person = [one.person.name, one.person.country].filter(Boolean).join(", ")
    if (one.taken === null) return person
    return one.taken === "away"
      ? say("guest-away", { person })
      : say("guest-at", { person, table: `${tableCode(one.taken)}, ${when(one.taken)}` })
  }
  const groups = [
    { title: say("with-reason"), guests: table?.guests.filter(({ kind }) => kind !== "guest") ?? [] },
    { title: say("others"), guests: table?.guests.filter(({ kind }) => kind === "guest") ?? [] },
  ]
  return (
    <Ask title={say("add")}>
      <Select label={say("ask-person")} name="personne">
        {groups.map(({ title, guests }) => (
          <optgroup key={title} label={title}>
            {guests.map((one) => (
              <option key={one.person.id} value={one.person.id}>
                {label(one)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Ask>
  )
}

function AskPartner({ gesture: { person, partners } }: { readonly gesture: Ask }) {
  const say = useWords(panelWords)
  const when = useWhen()
  if (partners.length === 0) return <NoPartner />
  const tables = [...new Map(partners.map(({ table }) => [table.id, table])).values()]
  return (
    <Ask title={capitalised(say("ask-partner", { person: person?.name ?? "" }))}>
      <Select label={say("ask-person")} name="avec">
        {tables.map((table) => (
          <optgroup key={table.id} label={`${tableCode(table)}, ${when(table)}`}>
            {partners
              .filter((one) => one.table.id === table.id)
              .map((one) => (
                <option key={one.person.id} value={`${one.person.id}.${table.id}`}>
                  {one.person.name}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Ask>
  )
}

function NoPartner() {
  const say = useWords(panelWords)
  const change = useWords(changeWords)
  const { withoutGesture } = useAddresses()
  return (
    <section className="verdict effect">
      <p>{say("no-partner")}</p>
      <div className="actions">
        <LinkButton to={withoutGesture} variant="quiet" preventScrollReset>
          {change("give-up")}
        </LinkButton>
      </div>
    </section>
  )
}

function AskPlace() {
  const say = useWords(panelWords)
  const language = useLanguage()
  const { slots, rooms, table } = useBoardContent()
  const value = (slot: { day: string; startsAt: string; endsAt: string }) =>
    `${slot.day}T${slot.startsAt}-${slot.endsAt}`
  const room = rooms.find(({ name }) => name === table?.room)
  return (
    <Ask title={say("move")}>
      <p className="muted">{say("move-hint")}</p>
      <Select label={say("ask-slot")} name="creneau" defaultValue={table ? value(table) : undefined}>
        {slots.map((slot) => (
          <option key={value(slot)} value={value(slot)}>
            {dayAndMonth(slot.day, language)}, {slot.startsAt}–{slot.endsAt}
          </option>
        ))}
      </Select>
      <Select label={say("ask-room")} name="salle" defaultValue={room?.id}>
        {rooms.map(({ id, name, capacity }) => (
          <option key={id} value={id}>
            {say("room-places", { room: name, places: capacity })}
          </option>
        ))}
      </Select>
    </Ask>
  )
}

function AskRules() {
  const say = useWords(panelWords)
  const { table } = useBoardContent()
  const { sought } = usePlace()
  if (!table) return null
  const { min, max, hosts, focus } = table.rules
  const number = { short: true, inputMode: "numeric", pattern: "\\d{1,3}", required: true } as const
  return (
    <Ask title={say("rules")}>
      <FieldRow>
        <TextField label={say("ask-min")} name="min" defaultValue={sought.min ?? min} {...number} />
        <TextField label={say("ask-max")} name="max" defaultValue={sought.max ?? max} {...number} />
        <TextField label={say("ask-hosts")} name="hotes" defaultValue={sought.hotes ?? hosts} {...number} />
      </FieldRow>
      <RadioGroup
        label={say("ask-focus")}
        hint={say("ask-focus-hint")}
        name="theme"
        defaultValue={sought.theme ?? (focus ? "oui" : "non")}
        options={[
          { value: "oui", label: say("focus-own") },
          { value: "non", label: say("focus-none") },
        ]}
      />
    </Ask>
  )
}

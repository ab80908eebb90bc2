import { Form } from "@remix-run/react"
import type { ReactNode } from "react"
import { capitalised, shortDay } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { RadioGroup } from "~/ui/choices"
import { FieldRow, Select, TextField } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import type { Sought } from "../address"
import { changeWords } from "../change-words"
import type { Guest, Partner, Place } from "../choices"
import { placeIn } from "../gesture"
import type { Ask } from "../gesture-view"
import { panelWords } from "../panel-words"
import type { RefusalView } from "../refusal-view"
import { refusalWords } from "../refusal-words"
import { useAddresses, usePlace } from "./address"
import { useBoardContent } from "./content"
import { useSending } from "./sending"
import { tableCode, useClosed, useWhen } from "./wording"

/** What a gesture still needs to know. The form asks the address again: nothing changes before it is confirmed. */
export function AskGesture({ ask }: { readonly ask: Ask }) {
  switch (ask.unsaid) {
    case "person":
      return <AskPerson guests={ask.guests} />
    case "partner":
      return <AskPartner {...ask} />
    case "place":
      return <AskPlace places={ask.places} />
    case "rules":
      return <AskRules />
  }
}

interface AskFormProps {
  readonly title: string
  /** nothing can be chosen: the form says why, and cannot be sent */
  readonly none?: string | undefined
  readonly children: ReactNode
}

function AskForm({ title, none, children }: AskFormProps) {
  const say = useWords(changeWords)
  const panel = useWords(panelWords)
  const { event, sought } = usePlace()
  const { withoutGesture } = useAddresses()
  const sending = useSending("geste", sought.geste)
  const { filtre, attache, pays, table, pourquoi, geste } = sought
  const kept: Sought = { filtre, attache, pays, table, pourquoi, geste }
  // What the form itself asks for is not sent twice; a person is said already where a partner is looked for.
  if (geste === "echanger") Object.assign(kept, { personne: sought.personne })
  const fields = Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  )
  return (
    <section className="verdict effect" aria-labelledby="asked">
      <h3 id="asked">{title}</h3>
      {none && <p>{none}</p>}
      <Form method="get" action={paths.placement(event)} preventScrollReset className="stack tight">
        <HiddenFields fields={fields} />
        {children}
        <div className="actions">
          {!none && (
            <Button type="submit" busy={sending}>
              {panel("see-effect")}
            </Button>
          )}
          <LinkButton to={withoutGesture} variant="quiet" preventScrollReset>
            {say("give-up")}
          </LinkButton>
        </div>
      </Form>
    </section>
  )
}

/** A choice that is closed says why; one that was made already stays chosen. */
interface Option {
  readonly value: string
  readonly label: string
  readonly who: string
  readonly closedBy: RefusalView | null
}

interface GroupProps {
  readonly title: string
  readonly chosen: string | undefined
  readonly options: readonly Option[]
}

function Group({ title, chosen, options }: GroupProps) {
  const say = useWords(refusalWords)
  const closed = useClosed()
  if (options.length === 0) return null
  return (
    <optgroup label={title}>
      {options.map(({ value, label, who, closedBy }) => (
        <option key={value} value={value} disabled={closedBy !== null && value !== chosen}>
          {closedBy === null ? label : say("closed", { choice: label, why: closed(closedBy, who) })}
        </option>
      ))}
    </optgroup>
  )
}

function AskPerson({ guests }: { readonly guests: readonly Guest[] }) {
  const say = useWords(panelWords)
  const { personne: chosen } = usePlace().sought
  const option = ({ person, kind, closedBy, byPin }: Guest): Option => ({
    value: person.id,
    label: [person.name, person.country, kind !== "guest" && say(`reason_${kind}`)].filter(Boolean).join(", "),
    who: person.id,
    closedBy: byPin ? null : closedBy,
  })
  const free = guests.filter(({ closedBy }) => closedBy === null).map(option)
  const byPin = guests.filter((one) => one.byPin).map(option)
  const rest = guests.filter((one) => one.closedBy !== null && !one.byPin).map(option)
  return (
    <AskForm title={say("add")} none={free.length + byPin.length === 0 ? say("no-guest") : undefined}>
      <Select label={say("ask-person")} name="personne" defaultValue={chosen}>
        <Group title={say("possible")} options={free} chosen={chosen} />
        <Group title={say("by-pin")} options={byPin} chosen={chosen} />
        <Group title={say("impossible")} options={rest} chosen={chosen} />
      </Select>
    </AskForm>
  )
}

function AskPartner({ person, partners }: Extract<Ask, { unsaid: "partner" }>) {
  const say = useWords(panelWords)
  const when = useWhen()
  const { avec: chosen } = usePlace().sought
  const option = ({ person: other, table, closedBy }: Partner): Option => ({
    value: `${other.id}.${table.id}`,
    label: [other.name, tableCode(table), when(table)].join(", "),
    who: other.id,
    closedBy,
  })
  const possible = partners.filter(({ closedBy }) => closedBy === null)
  const rest = partners.filter(({ closedBy }) => closedBy !== null)
  return (
    <AskForm
      title={capitalised(say("ask-partner", { person: person.name }))}
      none={possible.length === 0 ? say("no-partner") : undefined}
    >
      <Select label={say("ask-person")} name="avec" defaultValue={chosen}>
        <Group title={say("possible")} options={possible.map(option)} chosen={chosen} />
        <Group title={say("impossible")} options={rest.map(option)} chosen={chosen} />
      </Select>
    </AskForm>
  )
}

function AskPlace({ places }: { readonly places: readonly Place[] }) {
  const say = useWords(panelWords)
  const language = useLanguage()
  const { lieu: chosen } = usePlace().sought
  const option = ({ slot, room, leaving, closedBy }: Place): Option => {
    const facts = { room: room.name, places: room.capacity, day: shortDay(slot.day, language), from: slot.startsAt }
    const where = say("room-at", facts)
    const label = closedBy === null && leaving > 0 ? `${where}, ${say("leaving", { count: leaving })}` : where
    return { value: placeIn(slot, room.id), label, who: "", closedBy }
  }
  const possible = places.filter(({ closedBy }) => closedBy === null)
  const rest = places.filter(({ closedBy }) => closedBy !== null)
  return (
    <AskForm title={say("move")} none={possible.length === 0 ? say("no-place") : undefined}>
      <p className="muted">{say("move-hint")}</p>
      <Select label={say("ask-place")} name="lieu" defaultValue={chosen}>
        <Group title={say("possible")} options={possible.map(option)} chosen={chosen} />
        <Group title={say("impossible")} options={rest.map(option)} chosen={chosen} />
      </Select>
    </AskForm>
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
    <AskForm title={say("rules")}>
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
    </AskForm>
  )
}

import { Form } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { TextField } from "~/ui/field"
import { eventWords } from "../words"

/** Asks for the week of another year; the days below are those of the rule. */
export function ProposeWeek({ year }: { year: number }) {
  const say = useWords(eventWords)
  return (
    <Form method="get" className="toolbar">
      <TextField key={year} name="annee" label={say("year")} defaultValue={String(year)} inputMode="numeric" short />
      <Button type="submit">{say("propose")}</Button>
    </Form>
  )
}

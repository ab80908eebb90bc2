import { Form, Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { Select } from "~/ui/field"
import { Line } from "~/ui/page"
import type { comparisonPage } from "../pages.server"
import { planWords } from "../words"
import { ComparisonView } from "./comparison-view"
import { SeatingFrame } from "./seating-frame"

interface ComparePageProps {
  readonly event: string
  readonly reader: string
  readonly view: NonNullable<Awaited<ReturnType<typeof comparisonPage>>>
}

/** Two versions, seat by seat; both may be chosen. */
export function ComparePage({ event, reader, view: { from, to, versions, comparison } }: ComparePageProps) {
  const say = useWords(planWords)
  const options = versions.map((number) => (
    <option key={number} value={number}>
      {say("version", { number })}
    </option>
  ))
  return (
    <SeatingFrame
      reader={reader}
      title={say("compare-title", { from, to })}
      overline={<Link to={paths.planVersions(event)}>{say("versions")}</Link>}
    >
      <Form method="get">
        <Line>
          <Select key={`from ${from}`} name="de" label={say("from")} defaultValue={from}>
            {options}
          </Select>
          <Select key={`to ${to}`} name="a" label={say("to")} defaultValue={to}>
            {options}
          </Select>
          <Button type="submit">{say("compare")}</Button>
        </Line>
      </Form>
      <ComparisonView comparison={comparison} />
    </SeatingFrame>
  )
}

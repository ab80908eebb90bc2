import { Form, Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { Select } from "~/ui/field"
import { Empty } from "~/ui/notice"
import type { comparisonPage } from "../comparing.server"
import { comparingWords } from "../comparing-words"
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
  const nothing = useWords(comparingWords)
  const options = versions.map((number) => (
    <option key={number} value={number}>
      {say("version", { number })}
    </option>
  ))
  return (
    <SeatingFrame
      reader={reader}
      title={comparison ? say("compare-title", { from, to }) : nothing("compare-two")}
      overline={<Link to={paths.planVersions(event)}>{say("versions")}</Link>}
    >
      {versions.length > 1 && (
        <Form method="get" className="toolbar filters-form">
          <Select key={`from ${from}`} name="de" label={say("from")} defaultValue={from}>
            {options}
          </Select>
          <Select key={`to ${to}`} name="a" label={say("to")} defaultValue={to}>
            {options}
          </Select>
          <Button type="submit">{say("compare")}</Button>
        </Form>
      )}
      {comparison ? (
        <ComparisonView comparison={comparison} />
      ) : versions.length > 1 ? (
        <Empty title={nothing("same-version")}>{nothing("same-version-text")}</Empty>
      ) : (
        <Empty
          title={nothing("one-version")}
          actions={<LinkButton to={paths.placement(event)}>{say("seating")}</LinkButton>}
        >
          {nothing("one-version-text")}
        </Empty>
      )}
    </SeatingFrame>
  )
}

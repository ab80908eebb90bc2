import { useNavigation } from "@remix-run/react"
import { type MouseEvent, useEffect, useRef, useState } from "react"
import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { asBase, type Problems, type Typed } from "~/platform/typed-form"
import { useAnnounce } from "~/ui/announcer"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { TextArea } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import { Empty } from "~/ui/notice"
import { Section } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { answerWords } from "../../words"
import type { DemandsView } from "../demands-view"
import type { DemandsOutcome } from "../outcome"
import { rowIn, rowName, typedCountries } from "../typed-demands"
import { demandWords } from "../words"
import { CountrySearch } from "./country-search"
import { DemandRow } from "./demand-row"
import { EarlierEditions } from "./earlier-editions"
import { TableFields } from "./table-fields"

interface DemandsFormProps {
  readonly view: DemandsView
  readonly typed: Typed
  readonly why: string
  readonly outcome: DemandsOutcome | undefined
  readonly formKey: string
}

/**
 * An office's demands, a row for each country. With script rows come and go at once and nothing is sent before the end;
 * without it the same buttons send the form, which comes back as it was typed.
 */
export function DemandsForm({ view, typed, why, outcome, formKey }: DemandsFormProps) {
  const say = useWords(demandWords)
  const announce = useAnnounce()
  const sending = useNavigation().state === "submitting"
  const [rows, setRows] = useState(() => typedCountries(typed))
  const added = useRef<string | null>(null)
  const opened = outcome?.opened ?? { revision: String(view.revision), typed: view.typed }
  const problems = useSaidProblems(outcome?.problems ?? {})
  const late = view.own && view.answering === "closed"
  const countryOf = (iso2: string) => view.countries.find((one) => one.iso2 === iso2)

  // A row that was just added takes the focus where it begins to be filled in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it stands in the page once the rows have changed
  useEffect(() => {
    if (added.current) document.getElementById(`field-priority-${added.current}`)?.focus()
    added.current = null
  }, [rows])

  const remove = (iso2: string) => (event: MouseEvent) => {
    event.preventDefault()
    setRows(rows.filter((one) => one !== iso2))
    announce(say("removed", { country: countryOf(iso2)?.name ?? iso2 }))
    document.getElementById("country-search")?.focus()
  }
  return (
    <StrongForm method="post" className="form full wide" noValidate>
      <FormErrors problems={problems} countryOf={(iso2) => countryOf(iso2)?.name ?? iso2} />
      <HiddenFields fields={{ formKey, revision: opened.revision, ...asBase(opened.typed) }} />
      {/* Asked for by whoever answers: it stands before a long list, at whose foot it would be overlooked. */}
      {late && <TextArea id="field-why" name="why" label={say("why")} error={problems.why} defaultValue={why} />}
      <Section title={say("countries")} aside={say("count", { count: rows.length })}>
        <CountrySearch
          countries={view.countries}
          chosen={new Set(rows)}
          looked={outcome?.looked ?? ""}
          onAdd={({ iso2, name }) => {
            added.current = iso2
            setRows([iso2, ...rows])
            announce(say("added", { country: name }))
          }}
        />
        {rows.length === 0 && (
          <Empty title={say("none")} level={3}>
            {say("none-text")}
          </Empty>
        )}
        {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
        <ul className="demands" role="list">
          {rows.map((iso2) => {
            const country = countryOf(iso2)
            if (!country) return null
            return (
              <DemandRow
                key={iso2}
                country={country}
                row={rowIn(typed[rowName(iso2)] ?? "")}
                problems={{ priority: problems[`priority-${iso2}`], asks: problems[`asks-${iso2}`] }}
                onRemove={remove(iso2)}
              />
            )
          })}
        </ul>
      </Section>
      <TableFields view={view} typed={typed} problem={problems.word} />
      <EarlierEditions view={view} earlier={outcome?.earlier ?? null} present={new Set(rows)} />
      <div className="answer-foot">
        <Button type="submit" name="intent" value={late ? "ask" : "save"} variant="primary" size="large" busy={sending}>
          {say(late ? "ask" : "save")}
        </Button>
      </div>
    </StrongForm>
  )
}

function useSaidProblems(problems: Problems): Problems {
  const say = useWords(problemWords)
  const said = ["priority-missing", "asks-missing", "why-missing", "too-long"] as const
  return Object.fromEntries(
    Object.entries(problems).map(([name, key]) => [name, say(said.find((one) => one === key) ?? "too-long")]),
  )
}

const problemWords = { ...demandWords, "too-long": answerWords["too-long"] }

function FormErrors({ problems, countryOf }: { problems: Problems; countryOf: (iso2: string) => string }) {
  const say = useWords(answerWords)
  const errors = Object.entries(problems).map(([name, message]) => {
    const country = /^(?:priority|asks)-([A-Z]{2})$/.exec(name)?.[1]
    return { fieldId: `field-${name}`, message: country ? `${typeset(countryOf(country))} – ${message}` : message }
  })
  return <ErrorSummary title={say("to-correct", { count: errors.length })} errors={errors} />
}

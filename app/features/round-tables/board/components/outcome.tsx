import { number } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Icon } from "~/ui/icon"
import { Meter, Meters } from "~/ui/meter"
import { Table } from "~/ui/table"
import { useKnown } from "../../plans/components/known"
import type { Figure } from "../../plans/worth"
import type { Standing } from "../standing"
import { boardWords } from "../words"
import { usePlace } from "./address"

const weights = { must: undefined, high: "high", normal: "normal", wish: "wish" } as const

/** What the plan achieves, and whether it can be bettered. */
export function Outcome({ standing }: { readonly standing: Standing }) {
  const say = useWords(boardWords)
  return (
    <div className="outcome">
      <Proof standing={standing} />
      <div className="achieved">
        <Meters label={say("outcome")}>
          {standing.meters.map(({ what, value, total }) => (
            <Meter key={what} label={say(`meter_${what}`)} value={value} total={total} weight={weights[what]}>
              {value} <small>{say("of", { total })}</small>
            </Meter>
          ))}
        </Meters>
        {standing.outOfReach > 0 && <p className="muted beyond">{say("beyond", { count: standing.outOfReach })}</p>}
        <Levels figures={standing.figures} />
      </div>
    </div>
  )
}

function Proof({ standing: { proof, figures, pinned, locked } }: { readonly standing: Standing }) {
  const say = useWords(boardWords)
  const language = useLanguage()
  const fixed = [
    pinned > 0 && say("pinned", { count: pinned }),
    locked > 0 && say("locked-tables", { count: locked }),
  ].filter(Boolean)
  const open = figures.findIndex(({ proven }) => !proven)
  const known = useKnown()
  const said = {
    proven: () => ({ title: say("proven"), text: say("proven-text") }),
    gap: () => {
      const gap = proof as Extract<Standing["proof"], { kind: "gap" }>
      const percent = (gap.perMille / 10).toFixed(1)
      return {
        title: say("gap", { percent: language === "fr" ? percent.replace(".", ",") : percent }),
        text: say("gap-text", { level: say(`level-${gap.level}`).toLocaleLowerCase(language) }),
      }
    },
    unknown: () => ({
      title: say("unknown"),
      text: known({ ...(proof as Extract<Standing["proof"], { kind: "unknown" }>), provenLevels: open }),
    }),
  }[proof.kind]()
  return (
    <div className="proof" data-kind={proof.kind}>
      <b>
        <Icon name={proof.kind === "proven" ? "badge-check" : "circle-alert"} />
        {said.title}
      </b>
      <span>{said.text}</span>
      {fixed.length > 0 && <span>{fixed.join(", ")}</span>}
    </div>
  )
}

function Levels({ figures }: { readonly figures: readonly Figure[] }) {
  const say = useWords(boardWords)
  const language = useLanguage()
  const { event } = usePlace()
  return (
    <details className="levels">
      <summary>{say("levels")}</summary>
      <Table
        caption={say("levels")}
        rows={figures}
        rowKey={({ level }) => level}
        records={false}
        columns={[
          { title: say("level"), cell: ({ level }) => say(`level-${level}`), header: "plain" },
          { title: say("value"), cell: ({ value }) => number(value, language), number: true },
          { title: say("bound"), cell: ({ bound }) => (bound === null ? "–" : number(bound, language)), number: true },
          { title: say("state"), cell: ({ proven }) => say(proven ? "is-proven" : "not-proven") },
        ]}
      />
      <p className="muted">
        <a href={paths.verification(event)} download>
          {say("verification")}
        </a>
        . {say("verification-note")}
      </p>
    </details>
  )
}

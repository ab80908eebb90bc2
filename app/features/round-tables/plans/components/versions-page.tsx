import { Link } from "@remix-run/react"
import { capitalised, moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { Actions, Section } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import { achievedWords } from "../achieved-words"
import type { versionsPage } from "../pages.server"
import { planWords } from "../words"
import { achievedLine } from "./achieved"
import { SeatingFrame } from "./seating-frame"

type View = Awaited<ReturnType<typeof versionsPage>>
type Version = View["versions"][number]
type Run = View["runs"][number]

interface VersionsPageProps {
  readonly event: string
  readonly reader: string
  readonly view: View
}

/** Every version of the seating, the latest first, and the last computations. */
export function VersionsPage({ event, reader, view: { versions, runs } }: VersionsPageProps) {
  const say = useWords(planWords)
  const settled = versions[0]?.inForce && !versions.some(({ waiting }) => waiting)
  return (
    <SeatingFrame
      reader={reader}
      title={say("versions")}
      overline={<Link to={paths.placement(event)}>{say("seating")}</Link>}
      lede={say("versions-lede")}
      actions={
        versions.length > 0 && (
          <Actions>
            <LinkButton to={paths.settlePlan(event)} variant={settled ? undefined : "primary"}>
              {say("settle")}
            </LinkButton>
            <LinkButton to={paths.incidents(event)}>{say("incidents")}</LinkButton>
          </Actions>
        )
      }
    >
      {versions.length === 0 ? (
        <Empty title={say("no-version")}>{say("no-version-text")}</Empty>
      ) : (
        <Versions event={event} versions={versions} />
      )}
      {runs.length > 0 && <Runs event={event} runs={runs} />}
    </SeatingFrame>
  )
}

function Versions({ event, versions }: { readonly event: string; readonly versions: readonly Version[] }) {
  const say = useWords(planWords)
  const count = useWords(achievedWords)
  const language = useLanguage()
  const last = versions[0]?.number
  return (
    <Table<Version>
      caption={say("versions")}
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          title: say("version", { number: "" }),
          header: "strong",
          cell: ({ number, reason, origin }) => (
            <>
              <Link to={paths.planVersion(event, number)}>{say("version", { number })}</Link>
              <Sub>{reason || say(`origin-${origin}`)}</Sub>
            </>
          ),
        },
        {
          title: say("made"),
          cell: ({ at, by }) => (
            <>
              {moment(at, language)}
              {by && <Sub>{by}</Sub>}
            </>
          ),
        },
        {
          title: say("contents"),
          labelled: true,
          cell: ({ seats, tables, achieved }) => (
            <>
              {say("seats", { count: seats })}, {say("tables", { count: tables })}
              <Sub>{achievedLine(achieved, count, language)}</Sub>
            </>
          ),
        },
        {
          title: say("compare"),
          hideTitle: true,
          cell: ({ number, follows }) =>
            follows !== null && (
              <Link to={paths.comparePlans(event, follows, number)}>{say("compare-with", { number: follows })}</Link>
            ),
        },
        {
          title: say("state"),
          hideTitle: true,
          corner: true,
          cell: ({ number, inForce, waiting }) => (
            <>
              {inForce && (
                <Badge tone="good" icon="check">
                  {say("in-force")}
                </Badge>
              )}
              {waiting && <Badge tone="warn">{say("waits")}</Badge>}
              {number === last && !inForce && !waiting && <Badge tone="outline">{say("on-screen")}</Badge>}
            </>
          ),
        },
      ]}
    />
  )
}

function Runs({ event, runs }: { readonly event: string; readonly runs: readonly Run[] }) {
  const say = useWords(planWords)
  return (
    <Section title={say("runs")}>
      <Table<Run>
        caption={say("runs")}
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            title: say("run"),
            header: "plain",
            cell: ({ by, follows }) => (
              <>
                {capitalised(follows === null ? say("from-nothing") : say("from-version", { number: follows }))}
                {by && <Sub>{say("made-by", { name: by })}</Sub>}
              </>
            ),
          },
          { title: say("state"), labelled: true, cell: ({ state }) => say(`run-${state}`) },
          {
            title: say("read-proposal"),
            hideTitle: true,
            cell: ({ id, state, proposed }) =>
              (proposed || state === "running" || state === "waiting") && (
                <Link to={paths.proposedPlan(event, id)}>{say(proposed ? "read-proposal" : "follow")}</Link>
              ),
          },
        ]}
      />
    </Section>
  )
}

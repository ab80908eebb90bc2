import { shortDay } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Empty, Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { Handled } from "../../components/handled"
import { planWords } from "../../plans/words"
import type { BoardPage as Board, BoardContent } from "../page.server"
import type { BoardRefusal } from "../refusal"
import { runWords } from "../run-words"
import { boardWords } from "../words"
import { PlaceProvider } from "./address"
import { BoardActions, FirstPlan, VersionLine } from "./board-actions"
import { BoardBySlot, BoardGrid } from "./board-grid"
import { BoardToolbar } from "./board-toolbar"
import { BreachLines } from "./breach-lines"
import { ContentProvider } from "./content"
import { Inspector } from "./inspector"
import { Outcome } from "./outcome"
import { RunBar, RunLost } from "./run-notice"

export interface BoardPageProps extends Board {
  readonly event: string
  readonly reader: string
  /** why the last form was not carried out */
  readonly refusal: BoardRefusal | null
  /** what became of a proposal that was read a moment ago */
  readonly decided: "kept" | "set-aside" | null
}

/** Who sits where, for those who seat the tables. */
export function BoardPage({ event, reader, refusal, decided, ...page }: BoardPageProps) {
  const say = useWords(boardWords)
  const plans = useWords(planWords)
  const { plan, view, run, formKey, sought } = page
  return (
    <PlaceProvider value={{ event, sought, unconfirmed: isUnconfirmed(view) }}>
      <Page measure="wide">
        <Handled circle="custodians" reader={reader}>
          <div className="board-page">
            {view && (
              <a className="skip button" href="#tables">
                {say("to-tables")}
              </a>
            )}
            <div data-density="compact">
              <PageHead
                title={say("title")}
                lede={view && <Lede content={view} />}
                actions={plan && <BoardActions page={page} />}
              />
            </div>
            <Refusal refusal={refusal === "refused" && view?.gesture?.step === "refused" ? null : refusal} />
            {decided && <Decided decided={decided} number={plan?.number ?? 0} />}
            {run && <RunLost run={run} />}
            {page.waiting !== null && (
              <Notice
                title={say("waiting-second", { number: page.waiting })}
                actions={<LinkButton to={paths.settlePlan(event)}>{plans("settle")}</LinkButton>}
              />
            )}
            {page.withoutOffice > 0 && (
              <Notice tone="warn" title={say("without-office", { count: page.withoutOffice })} />
            )}
            {view && view.broken.length > 0 && (
              <Notice tone="warn" title={say("broken", { count: view.broken.length })}>
                <p>{say("broken-text")}</p>
                <BreachLines breaches={view.broken} />
              </Notice>
            )}
            {plan && view ? (
              <ContentProvider value={view}>
                <VersionLine page={page} />
                <Outcome standing={view.standing} />
                <BoardToolbar content={view} />
                <div className="split board-split">
                  <div id="tables" tabIndex={-1}>
                    <BoardGrid board={view.board} />
                    <BoardBySlot board={view.board} />
                  </div>
                  <Inspector content={view} version={plan.number} formKey={formKey} />
                </div>
              </ContentProvider>
            ) : (
              <Empty title={say("none-title")} actions={<FirstPlan formKey={formKey} busy={run?.progress != null} />}>
                {say("none-text")}
              </Empty>
            )}
            {run && <RunBar run={run} formKey={formKey} />}
          </div>
        </Handled>
      </Page>
    </PlaceProvider>
  )
}

/** Whether a gesture could be confirmed here; one that is still asked about, or refused, has nothing to lose. */
const isUnconfirmed = (view: BoardContent | null) =>
  view !== null && (view.gesture?.step === "confirm" || (view.accepting && view.price?.kind === "possible"))

/** « 26 tables, 14 offices, 102 attachés, 4 créneaux les 26 et 27 août ». */
function Lede({ content: { board, standing } }: { readonly content: BoardContent }) {
  const say = useWords(boardWords)
  const language = useLanguage()
  const tables = board.rows.reduce((sum, { cells }) => sum + cells.flat().length, 0)
  const days = [...new Set(board.slots.map(({ day }) => day))].map((day) => shortDay(day, language))
  return (
    <>
      {[
        say("tables", { count: tables }),
        say("offices", { count: board.rows.length }),
        say("people", { count: standing.people }),
        `${say("slots", { count: board.slots.length })} (${days.join(", ")})`,
      ].join(", ")}
      .
    </>
  )
}

function Decided({ decided, number }: { readonly decided: "kept" | "set-aside"; readonly number: number }) {
  const say = useWords(runWords)
  return (
    <Notice tone={decided === "kept" ? "good" : "info"} title={say(decided, { number })} role="status">
      {decided === "set-aside" && say("set-aside-text")}
    </Notice>
  )
}

function Refusal({ refusal }: Pick<BoardPageProps, "refusal">) {
  const say = useWords(runWords)
  if (refusal === null) return null
  if (refusal !== "changed-meanwhile") return <Notice tone="bad" title={say(refusal)} role="alert" />
  return (
    <Notice tone="bad" title={say("stale")} role="alert">
      {say("stale-text")}
    </Notice>
  )
}

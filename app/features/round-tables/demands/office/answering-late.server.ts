import type { Grant } from "~/features/access/policy"
import type { RequestContext } from "~/platform/installation"
import { formKeyIn } from "~/platform/sent-forms.server"
import { visibleText } from "~/platform/visible-text"
import { answerLateDemands } from "./commands.server"
import type { DemandsOutcome } from "./outcome"
import { statedDemands } from "./queries.server"
import type { OfficeScope } from "./scope.server"
import { typedDemands } from "./typed-demands"

export type LateAnswered =
  | { readonly done: "granted" | "refused" }
  | { readonly done: null; readonly status: number; readonly outcome: DemandsOutcome }

const longestWord = 2000

/** Answers an office's late request as the custodian's form says. */
export async function answerLate(
  { db, keys, journal, clock, realClock }: RequestContext,
  scope: OfficeScope & { readonly grant: Grant<"gather-demands"> },
  form: FormData,
): Promise<LateAnswered> {
  const granted = form.get("intent") === "grant"
  const said = {
    granted,
    revision: Number(form.get("revision")),
    demandsRevision: Number(form.get("demandsRevision")),
    word: visibleText(String(form.get("answerWord") ?? "")).slice(0, longestWord),
  }
  const now = clock.now()
  const means = { keys, journal, now, realNow: realClock.now(), formKey: formKeyIn(form) }
  const answered = await answerLateDemands(db, scope, said, means)
  if (answered.ok) return { done: granted ? "granted" : "refused" }
  const { demands, revision } = await statedDemands(db, keys, scope, now)
  const typed = typedDemands(demands)
  const outcome = {
    typed,
    opened: { revision: String(revision), typed },
    problems: {},
    reason: answered.reason,
    looked: "",
    why: "",
    earlier: null,
    current: null,
  }
  return { done: null, status: 409, outcome }
}

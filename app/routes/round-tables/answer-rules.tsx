import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { setRules } from "~/features/round-tables/demands/follow-up/commands.server"
import { RulesPage } from "~/features/round-tables/demands/follow-up/components/rules-page"
import {
  answerDestruction,
  proposedDestruction,
} from "~/features/round-tables/demands/follow-up/destruction-day.server"
import { readRules, typedRules } from "~/features/round-tables/demands/follow-up/rules-input"
import { followUpWords } from "~/features/round-tables/demands/follow-up/words"
import { eventNamed } from "~/features/round-tables/event-named.server"
import { roundTableRulesOf } from "~/features/round-tables/round-table-rules.server"
import { closingIn } from "~/features/round-tables/tables/closing.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { formKeyIn } from "~/platform/sent-forms.server"
import { openedIn, typedIn } from "~/platform/typed-form"

export const handle = { act: "gather-demands" } as const

export const meta: MetaFunction = (args) => pageTitle(args, followUpWords, "rules-title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "gather-demands")
  const { config, db, clock } = asked.context
  const { eventId, personId } = grant
  const [rules, { endsOn }, { countedFrom }, waiting] = await Promise.all([
    roundTableRulesOf(db, eventId),
    eventNamed(db, grant, viewer.language),
    closingIn(db, eventId, clock.now()),
    proposedDestruction(db, eventId),
  ])
  const saved = new URL(asked.request.url).searchParams.has("fait")
  const proposal = waiting && { destroyedOn: waiting.destroyedOn, by: waiting.by, own: waiting.byId === personId }
  const ending = { proposal, endsOn, countedFrom, demo: config.demo }
  return { slug: relation.slug, revision: rules.revision, typed: typedRules(rules), ending, saved, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "gather-demands")
  const { db, keys, journal, clock, realClock } = asked.context
  const form = await readForm(asked.request)
  const means = { keys, journal, now: clock.now(), realNow: realClock.now(), formKey: formKeyIn(form) }
  const intent = form.get("intent")
  if (intent === "confirm" || intent === "withdraw") {
    const destroyedOn = String(form.get("proposed") ?? "") || null
    const answered = await answerDestruction(db, grant, { how: intent, destroyedOn }, means)
    if (answered.ok) return redirect(`${paths.answerRules(relation.slug)}?fait`)
    return data({ refused: answered.reason }, { status: 409 })
  }
  const all = typedIn(form)
  const opened = openedIn(all)
  const typed = Object.fromEntries(Object.keys(opened.typed).map((name) => [name, all[name] ?? ""]))
  const read = readRules(all, await eventNamed(db, grant, viewer.language))
  if (!read.ok) return data({ typed, opened, problems: read.problems, current: null }, { status: 400 })
  const set = await setRules(db, grant, { revision: Number(opened.revision), rules: read.value }, means)
  if (set.ok) return redirect(`${paths.answerRules(relation.slug)}?fait`)
  const standing = await roundTableRulesOf(db, grant.eventId)
  const current = { revision: standing.revision, typed: typedRules(standing) }
  return data({ typed, opened, problems: {}, current }, { status: 409 })
}

export default function AnswerRules() {
  return <RulesPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
}

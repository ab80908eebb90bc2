import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { AnswersPage, views } from "~/features/round-tables/demands/follow-up/components/answers-page"
import { answersOf } from "~/features/round-tables/demands/follow-up/queries.server"
import { remind } from "~/features/round-tables/demands/follow-up/reminders.server"
import { followUpWords } from "~/features/round-tables/demands/follow-up/words"
import { noteReading } from "~/features/round-tables/demands/reading-entry.server"
import { eventNamed } from "~/features/round-tables/event-named.server"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { formKeyIn } from "~/platform/sent-forms.server"
import { todayIn } from "~/platform/zones/wall-clock"

export const handle = { act: "gather-demands" } as const

export const meta: MetaFunction = (args) => pageTitle(args, followUpWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "gather-demands")
  const { db, keys, clock, realClock, journal } = asked.context
  const { language, personId } = viewer
  const realNow = realClock.now()
  const wanted = new URL(asked.request.url).searchParams.get("vue")
  const [answers, event] = await Promise.all([
    answersOf(db, keys, grant, { now: clock.now(), realNow, language }),
    eventNamed(db, grant, language),
    noteReading(db, { journal, realNow }, { act: "answers-read", personId, eventId: grant.eventId }),
  ])
  return {
    slug: relation.slug,
    event: event.title,
    view: views.find((one) => one === wanted) ?? "offices",
    answers,
    reader: readerOf(viewer),
    formKey: newId(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant } = await requireEventGrant(asked, "gather-demands")
  const { db, keys, clock, realClock, journal, outbox, config } = asked.context
  const form = await readForm(asked.request)
  const event = await eventNamed(db, grant, viewer.language)
  const now = clock.now()
  const means = { keys, journal, outbox, now, realNow: realClock.now(), formKey: formKeyIn(form) }
  const whom = form.get("whom") === "offices" ? "offices" : "attaches"
  const address = new URL(paths.home(), config.origin).href
  const today = todayIn(event.timeZone, Date.parse(now))
  const reminded = await remind(db, grant, { whom, today, address }, means)
  if (!reminded.ok) return data({ ok: false as const, reason: reminded.reason }, { status: 409 })
  return data({ ok: true as const, ...reminded.value })
}

export default function Answers() {
  return <AnswersPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
}

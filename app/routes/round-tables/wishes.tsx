import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { noteReading } from "~/features/round-tables/demands/reading-entry.server"
import { WishesPage } from "~/features/round-tables/demands/wishes/components/wishes-page"
import { officesOffered, sentWishes } from "~/features/round-tables/demands/wishes/queries.server"
import { ownWishes } from "~/features/round-tables/demands/wishes/scope.server"
import { answerWishes } from "~/features/round-tables/demands/wishes/sending.server"
import { typedWishes } from "~/features/round-tables/demands/wishes/typed-wishes"
import { wishWords } from "~/features/round-tables/demands/wishes/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { frameWords } from "~/words"

export const handle = { act: "state-own-wishes" } as const

export const meta: MetaFunction = (args) => pageTitle(args, wishWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "state-own-wishes")
  const { db, keys, clock, realClock, journal } = asked.context
  const { personId, language } = viewer
  const [offices, sent] = await Promise.all([
    officesOffered(db, language),
    sentWishes(db, keys, ownWishes(grant), clock.now()),
  ])
  const { wishes, ...view } = sent
  if (wishes)
    await noteReading(
      db,
      { journal, realNow: realClock.now() },
      { act: "own-wishes-read", personId, eventId: grant.eventId },
    )
  return {
    slug: relation.slug,
    formKey: newId(),
    view: {
      ...view,
      offices,
      typed: typedWishes(wishes),
      name: null,
      reader: readerOf(viewer),
      justSent: new URL(asked.request.url).searchParams.has("fait"),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "state-own-wishes")
  const form = await readForm(asked.request)
  const sent = await answerWishes(asked.context, ownWishes(grant), form)
  if (sent.done) return redirect(`${paths.wishes(relation.slug)}?fait`)
  return data(sent.outcome, { status: sent.status })
}

export default function Wishes() {
  const { slug, formKey, view } = useLoaderData<typeof loader>()
  const say = useWords(frameWords)
  return (
    <WishesPage
      view={view}
      outcome={useActionData<typeof action>()}
      formKey={formKey}
      here={paths.wishes(slug)}
      back={{ to: paths.home(), label: say("home") }}
    />
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { noteReading } from "~/features/round-tables/demands/reading-entry.server"
import { WishesPage } from "~/features/round-tables/demands/wishes/components/wishes-page"
import { officesOffered, sentWishes } from "~/features/round-tables/demands/wishes/queries.server"
import { wishesFor } from "~/features/round-tables/demands/wishes/scope.server"
import { answerWishes } from "~/features/round-tables/demands/wishes/sending.server"
import { typedWishes } from "~/features/round-tables/demands/wishes/typed-wishes"
import { wishWords } from "~/features/round-tables/demands/wishes/words"
import { answerWords } from "~/features/round-tables/demands/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "gather-demands" } as const

export const meta: MetaFunction = (args) => pageTitle(args, wishWords, "title-of")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "gather-demands")
  const { db, keys, clock, realClock, journal } = asked.context
  const scope = await wishesFor(db, grant, asked.params.person ?? "", clock.now().slice(0, 10))
  if (!scope) throw notFound()
  const { personId, language } = viewer
  const [offices, sent] = await Promise.all([
    officesOffered(db, language),
    sentWishes(db, keys, scope, clock.now()),
    noteReading(
      db,
      { journal, realNow: realClock.now() },
      { act: "wishes-read", personId, eventId: grant.eventId, subject: scope.personId },
    ),
  ])
  const { wishes, ...view } = sent
  return {
    slug: relation.slug,
    personId: scope.personId,
    formKey: newId(),
    view: {
      ...view,
      offices,
      typed: typedWishes(wishes),
      name: scope.name,
      reader: readerOf(viewer),
      justSent: new URL(asked.request.url).searchParams.has("fait"),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "gather-demands")
  const { db, clock } = asked.context
  const scope = await wishesFor(db, grant, asked.params.person ?? "", clock.now().slice(0, 10))
  if (!scope) throw notFound()
  const sent = await answerWishes(asked.context, scope, await readForm(asked.request))
  if (sent.done) return redirect(`${paths.wishesOf(relation.slug, scope.personId)}?fait`)
  return data(sent.outcome, { status: sent.status })
}

export default function WishesOf() {
  const { slug, personId, formKey, view } = useLoaderData<typeof loader>()
  const say = useWords(answerWords)
  return (
    <WishesPage
      view={view}
      outcome={useActionData<typeof action>()}
      formKey={formKey}
      here={paths.wishesOf(slug, personId)}
      back={{ to: paths.answers(slug), label: say("back") }}
    />
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireGrant } from "~/features/access/gate.server"
import { createEvent } from "~/features/events/commands.server"
import { NewEvent } from "~/features/events/components/new-event"
import { useProblems } from "~/features/events/components/problems"
import { choicesForNewEvent, eventsOf } from "~/features/events/queries.server"
import { eventWords } from "~/features/events/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { typedIn } from "~/platform/typed-form"
import { Page, PageHead } from "~/ui/page"
import { Tabs } from "~/ui/tabs"
import { meansOf } from "./means.server"
import { copyOf, editionIn, plansIn, proposedColloquium, weekProposed, yearAskedFor } from "./new-edition.server"

export const handle = { act: "create-event" } as const

export const meta: MetaFunction = (args) => pageTitle(args, eventWords, "create")

const kindIn = (url: URL): "colloquium" | "seminar" =>
  url.searchParams.get("genre") === "seminaire" ? "seminar" : "colloquium"

export const shouldRevalidate = () => true

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "create-event")
  const { db, clock, config } = asked.context
  const url = new URL(asked.request.url)
  const kind = kindIn(url)
  const events = await eventsOf(db, plansIn(viewer, config.demo))
  const year = yearAskedFor(url, events, clock.now())
  return {
    kind,
    typed: kind === "colloquium" ? proposedColloquium(year) : {},
    formKey: newId(),
    earlier: events.filter((event) => event.kind === kind).reverse(),
    ...(await choicesForNewEvent(db, grant)),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "create-event")
  const { db, config, clock } = asked.context
  const form = await readForm(asked.request)
  const typed = typedIn(form)
  if (form.get("intent") === "propose") {
    const proposed = weekProposed(typed)
    return data(proposed, { status: "year" in proposed.problems ? 400 : 200 })
  }
  const means = meansOf(asked.context, form)
  const { regions } = await choicesForNewEvent(db, grant)
  const read = editionIn(kindIn(new URL(asked.request.url)), typed, regions)
  if (!read.ok) return data({ typed, problems: read.problems }, { status: 400 })
  const copy = copyOf(viewer, config.demo, read.copiedFrom, clock.now())
  const created = await createEvent(db, grant, read.edition, means, copy)
  if (!created.ok) {
    const field = created.reason === "unknown-post" ? "hostPostId" : "startsOn"
    return data({ typed, problems: { [field]: created.reason as string } }, { status: 409 })
  }
  return redirect(paths.event(created.value.slug))
}

export default function NewEventPage() {
  const { kind, typed, ...choices } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const say = useWords(eventWords)
  const problems = useProblems(refused?.problems)
  const seminar = kind === "seminar"
  const here = (query: string) => paths.newEvent() + query
  return (
    <Page measure="narrow">
      <PageHead
        title={say("create")}
        overline={<Link to={paths.events()}>{say("events")}</Link>}
        lede={say(seminar ? "new-seminar-lede" : "new-lede")}
      />
      <Tabs
        label={say("kind-of-event")}
        tabs={[
          { to: here(""), label: say("colloquium"), current: !seminar },
          { to: here("?genre=seminaire"), label: say("seminar"), current: seminar },
        ]}
      />
      {/* Fields take what they begin with once: the form is another one after each answer. */}
      <NewEvent key={choices.formKey} kind={kind} form={{ typed: refused?.typed ?? typed, problems }} {...choices} />
    </Page>
  )
}

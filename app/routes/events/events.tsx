import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireGrant } from "~/features/access/gate.server"
import { mayDo } from "~/features/access/policy"
import { EventsTable } from "~/features/events/components/events-table"
import { eventsOf } from "~/features/events/queries.server"
import { standingOf } from "~/features/events/standing"
import { eventWords } from "~/features/events/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { todayIn } from "~/platform/zones/wall-clock"
import { LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { Page, PageHead, Stack } from "~/ui/page"

export const handle = { act: "see-home" } as const

export const meta: MetaFunction = (args) => pageTitle(args, eventWords, "events")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requireGrant(asked, "see-home")
  const { db, clock, config } = asked.context
  const now = Date.parse(clock.now())
  const events = await eventsOf(db, viewer.events)
  return {
    mayCreate: mayDo("create-event", { roles: viewer.roles, demo: config.demo }),
    events: events.map(({ id: _, kind: __, timeZone, ...event }) => ({
      ...event,
      standing: standingOf(event, todayIn(timeZone, now)),
    })),
  }
}

export default function Events() {
  const { mayCreate, events } = useLoaderData<typeof loader>()
  const say = useWords(eventWords)
  const create = mayCreate && (
    <LinkButton to={paths.newEvent()} variant="primary" icon="plus">
      {say("create")}
    </LinkButton>
  )
  return (
    <Page>
      <PageHead title={say("events")} lede={say("events-lede")} actions={events.length > 0 && create} />
      {events.length === 0 && (
        <Empty title={say("no-events")} actions={create}>
          {say("no-events-text")}
        </Empty>
      )}
      <Stack>
        <EventsTable
          title={say("to-come")}
          events={events.filter(({ standing }) => standing.when !== "past")}
          linkTo={paths.event}
        />
        <EventsTable
          title={say("past")}
          events={events.filter(({ standing }) => standing.when === "past").reverse()}
          linkTo={paths.event}
        />
      </Stack>
    </Page>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { mayDo, permit } from "~/features/access/policy"
import type { EventFacts } from "~/features/agenda/event-facts"
import { publicationInForce } from "~/features/agenda/publications/in-force.server"
import { EventFront, EventState } from "~/features/events/components/event-front"
import { Standing, titleOf } from "~/features/events/components/events-table"
import { eventDetail, preparationOf } from "~/features/events/queries.server"
import { standingOf } from "~/features/events/standing"
import { useLanguage } from "~/i18n/use-language"
import { paths } from "~/paths"
import { todayIn, toWall } from "~/platform/zones/wall-clock"
import { Page, PageHead, Stack } from "~/ui/page"

export const handle = { act: "see-agenda" } as const

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const frame = matches.find((match) => match.id === "root")?.data as { language?: string } | undefined
  const title = frame?.language === "en" ? data?.event.titleEn : data?.event.titleFr
  return [{ title: title ? `${title} – Colloque` : "Colloque" }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "see-agenda")
  const { db, clock, config } = asked.context
  const asker = { personId: grant.personId, roles: relation.roles, demo: config.demo }
  const follows = permit("follow-event", asker, grant.eventId)
  const [settings, inForce, figures] = await Promise.all([
    eventDetail(db, grant),
    publicationInForce(db, grant),
    follows && preparationOf(db, follows),
  ])
  const event = inForce ? { ...settings, ...withoutRooms(inForce.event) } : settings
  const last = figures?.publication ?? null
  const publication = last && { number: last.number, at: toWall(Date.parse(last.publishedAt), event.timeZone) }
  return {
    event,
    published: inForce !== null,
    standing: standingOf(event, todayIn(event.timeZone, Date.parse(clock.now()))),
    preparation: figures && { ...figures, publication },
    plans: mayDo("plan-agenda", asker),
  }
}

function withoutRooms({ rooms: _, ...event }: EventFacts) {
  return event
}

export default function Event() {
  const { event, published, standing, preparation, plans } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const { slug } = event
  const links = [
    { to: paths.preparation(slug), word: "go-preparation" },
    { to: paths.rooms(slug), word: "go-rooms" },
    { to: paths.import(slug), word: "go-import" },
    { to: paths.eventSettings(slug), word: "go-settings" },
  ] as const
  return (
    <Page>
      <PageHead title={titleOf(event, language)} overline={<Standing standing={standing} />} />
      <Stack>
        {preparation && <EventState standing={standing} preparation={preparation} links={plans ? links : []} />}
        <EventFront
          event={event}
          published={published}
          follows={preparation !== null}
          agendaAt={paths.week(slug)}
          programmeAt={paths.programme(slug)}
        />
      </Stack>
    </Page>
  )
}

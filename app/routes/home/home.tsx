import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireGrant } from "~/features/access/gate.server"
import { EventStates } from "~/features/agenda/home/components/event-states"
import { HomeHead } from "~/features/agenda/home/components/home-head"
import { OwnProgramme } from "~/features/agenda/home/components/own-programme"
import { homeWords } from "~/features/agenda/home/words"
import { NetworkGlance } from "~/features/network/glance/components/network-glance"
import { homeOf } from "~/home.server"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { DutyList } from "~/ui/duties"
import { Empty } from "~/ui/notice"
import { Actions, Page, Section, Stack } from "~/ui/page"
import { frameWords } from "~/words"

export const handle = { act: "see-home" } as const

export const meta: MetaFunction = (args) => pageTitle(args, homeWords, "home")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requireGrant(asked, "see-home")
  return homeOf(asked, viewer)
}

export default function Home() {
  const home = useLoaderData<typeof loader>()
  const say = useWords(homeWords)
  const { week, followed, glance, civility, familyName } = home
  return (
    <Page>
      <HomeHead civility={civility} familyName={familyName} event={week?.event ?? null} />
      <Stack gap="loose">
        {followed.length > 0 && <EventStates events={followed} />}
        {glance && week && <NetworkGlance glance={glance} event={week.event.title} />}
        {week ? (
          <OwnProgramme week={week} civility={civility} />
        ) : (
          followed.length === 0 && <Empty title={say("no-event")}>{say("no-event-text")}</Empty>
        )}
        <div className="home-foot">
          {week && <OwnDuties duties={home.duties} />}
          {home.keepsCalendars && week && <MyCalendar event={week.event.slug} />}
          <Administration home={home} />
        </div>
      </Stack>
    </Page>
  )
}

function OwnDuties({ duties }: Pick<Awaited<ReturnType<typeof loader>>, "duties">) {
  const say = useWords(homeWords)
  const left = duties.filter(({ done }) => !done).length
  return (
    <Section title={say("to-do")} aside={left > 0 ? say("to-do-left", { count: left }) : undefined}>
      {duties.length > 0 ? <DutyList duties={duties} /> : <p className="note">{say("nothing-to-do")}</p>}
    </Section>
  )
}

function MyCalendar({ event }: { event: string }) {
  const say = useWords(homeWords)
  return (
    <Section title={say("my-calendar")}>
      <div className="feed">
        <p>{say("my-calendar-text")}</p>
        <Actions>
          <LinkButton to={paths.feeds()} icon="calendar-plus">
            {say("subscribe")}
          </LinkButton>
          <LinkButton variant="quiet" to={paths.programmeCalendar(event)} icon="download" reloadDocument>
            {say("download")}
          </LinkButton>
        </Actions>
      </div>
    </Section>
  )
}

function Administration({ home }: { home: Awaited<ReturnType<typeof loader>> }) {
  const say = useWords(frameWords)
  if (!home.administers && !home.readsJournal) return null
  return (
    <Section title={say("administration")}>
      <Actions>
        {home.administers && (
          <LinkButton to={paths.administration()} icon="users">
            {say("accounts")}
          </LinkButton>
        )}
        {home.readsJournal && (
          <LinkButton variant="quiet" to={paths.journal()} icon="scroll-text">
            {say("journal")}
          </LinkButton>
        )}
      </Actions>
    </Section>
  )
}

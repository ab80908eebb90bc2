import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { RoomsTable } from "~/features/events/rooms/components/rooms-table"
import { roomsOf } from "~/features/events/rooms/queries.server"
import { roomWords } from "~/features/events/rooms/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Empty, Notice } from "~/ui/notice"
import { Actions, Page, PageHead } from "~/ui/page"

export const handle = { act: "edit-event" } as const

export const meta: MetaFunction = (args) => pageTitle(args, roomWords, "rooms")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "edit-event")
  const done = new URL(asked.request.url).searchParams.get("fait")
  return {
    slug: relation.slug,
    done: done === "retrait" ? ("removed" as const) : done === "salle" ? ("saved" as const) : null,
    rooms: await roomsOf(asked.context.db, grant),
  }
}

export default function Rooms() {
  const { slug, done, rooms } = useLoaderData<typeof loader>()
  const say = useWords(roomWords)
  const actions = (
    <Actions>
      <LinkButton to={paths.import(slug)} icon="upload">
        {say("import")}
      </LinkButton>
      <LinkButton to={paths.newRoom(slug)} variant="primary" icon="plus">
        {say("new")}
      </LinkButton>
    </Actions>
  )
  return (
    <Page>
      <PageHead title={say("rooms")} actions={rooms.length > 0 && actions} />
      {done && (
        <Notice tone="good" role="status" title={say(done)}>
          {say("done-text")}
        </Notice>
      )}
      {rooms.length === 0 ? (
        <Empty title={say("no-rooms")} actions={actions}>
          {say("no-rooms-text")}
        </Empty>
      ) : (
        <RoomsTable rooms={rooms} linkTo={(id) => paths.room(slug, id)} />
      )}
    </Page>
  )
}

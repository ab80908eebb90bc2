import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { useProblems } from "~/features/events/components/problems"
import { deleteRoom, editRoom } from "~/features/events/rooms/commands.server"
import { RemoveRoom, RoomForm } from "~/features/events/rooms/components/room-form"
import { versionsOfRoom } from "~/features/events/rooms/components/room-versions"
import { roomInput } from "~/features/events/rooms/input"
import { roomOf, sessionsIn } from "~/features/events/rooms/queries.server"
import { typedRoom } from "~/features/events/rooms/typed-room"
import { roomWords } from "~/features/events/rooms/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { asBase, openedIn, problemsOf, typedIn } from "~/platform/typed-form"
import { Form } from "~/ui/form"
import { Notice } from "~/ui/notice"
import { Page, PageHead, Stack } from "~/ui/page"
import { TwoVersions } from "~/ui/two-versions"
import { meansOf } from "./means.server"

export const handle = { act: "edit-event" } as const

export const meta: MetaFunction = (args) => pageTitle(args, roomWords, "edit")

/** A stale save is answered with the version that is saved now, which the page has not read yet. */
export const shouldRevalidate = () => true

export async function loader(asked: LoaderFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "edit-event")
  const { db } = asked.context
  const room = await roomOf(db, grant, asked.params.room ?? "")
  if (!room) throw notFound()
  const used = (await sessionsIn(db, grant, room.id)) > 0
  return { slug: relation.slug, room, used, typed: typedRoom(room), formKey: newId(), removeKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "edit-event")
  const { db } = asked.context
  const id = asked.params.room ?? ""
  const form = await readForm(asked.request)
  const means = meansOf(asked.context, form)
  const rooms = paths.rooms(relation.slug)
  if (form.get("intent") === "remove") {
    const removed = await deleteRoom(db, grant, id, means)
    if (!removed.ok) return data({ reason: removed.reason }, { status: 409 })
    return redirect(`${rooms}?fait=retrait`)
  }
  const typed = typedIn(form)
  const read = roomInput.safeParse(typed)
  if (!read.success) return data({ typed, problems: problemsOf(read.error) }, { status: 400 })
  const kept = await editRoom(db, grant, { id, revision: Number(typed.revision), fields: read.data }, means)
  if (kept.ok) return redirect(`${rooms}?fait=salle`)
  if (kept.reason === "unknown-room") throw notFound()
  if (kept.reason === "room-exists") return data({ typed, problems: { code: kept.reason as string } }, { status: 409 })
  return data({ typed, reason: kept.reason }, { status: 409 })
}

export default function Room() {
  const { slug, room, used, typed, formKey, removeKey } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const say = useWords(roomWords)
  const problems = useProblems(result && "problems" in result ? result.problems : undefined)
  const mine = result && "typed" in result ? result.typed : null
  const reason = result && "reason" in result ? result.reason : null
  const stale = reason === "changed-meanwhile" && mine
  return (
    <Page measure={stale ? undefined : "narrow"}>
      <PageHead title={say("edit")} overline={<Link to={paths.rooms(slug)}>{say("rooms")}</Link>} />
      {stale ? (
        <Form key={room.revision} method="post">
          <TwoVersions
            fields={versionsOfRoom(mine, typed, say)}
            along={{ formKey, revision: String(room.revision), ...asBase(typed) }}
            leave={paths.room(slug, room.id)}
          />
        </Form>
      ) : (
        <Stack>
          {reason === "room-in-use" && <Notice tone="bad" role="alert" title={say(reason)} />}
          <RoomForm
            form={{ typed: mine ?? typed, problems }}
            opened={mine ? openedIn(mine) : { revision: room.revision, typed }}
            formKey={formKey}
          />
          <RemoveRoom formKey={removeKey} used={used} />
        </Stack>
      )}
    </Page>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { useProblems } from "~/features/events/components/problems"
import { createRoom } from "~/features/events/rooms/commands.server"
import { RoomForm } from "~/features/events/rooms/components/room-form"
import { roomInput } from "~/features/events/rooms/input"
import { roomWords } from "~/features/events/rooms/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { problemsOf, typedIn } from "~/platform/typed-form"
import { Page, PageHead } from "~/ui/page"
import { meansOf } from "./means.server"

export const handle = { act: "edit-event" } as const

export const meta: MetaFunction = (args) => pageTitle(args, roomWords, "new")

export async function loader(asked: LoaderFunctionArgs) {
  const { relation } = await requireEventGrant(asked, "edit-event")
  return { slug: relation.slug, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "edit-event")
  const form = await readForm(asked.request)
  const typed = typedIn(form)
  const means = meansOf(asked.context, form)
  const read = roomInput.safeParse(typed)
  if (!read.success) return data({ typed, problems: problemsOf(read.error) }, { status: 400 })
  const created = await createRoom(asked.context.db, grant, read.data, means)
  if (!created.ok) return data({ typed, problems: { code: created.reason as string } }, { status: 409 })
  return redirect(`${paths.rooms(relation.slug)}?fait=salle`)
}

export default function NewRoom() {
  const { slug, formKey } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const say = useWords(roomWords)
  const problems = useProblems(refused?.problems)
  return (
    <Page measure="narrow">
      <PageHead title={say("new")} overline={<Link to={paths.rooms(slug)}>{say("rooms")}</Link>} />
      <RoomForm form={{ typed: refused?.typed ?? {}, problems }} formKey={formKey} />
    </Page>
  )
}

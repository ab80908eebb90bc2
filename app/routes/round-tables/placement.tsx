import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useParams } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { act } from "~/features/round-tables/board/acting.server"
import { searchOf, soughtIn } from "~/features/round-tables/board/address"
import { BoardPage } from "~/features/round-tables/board/components/board-page"
import { boardPage } from "~/features/round-tables/board/page.server"
import { boardWords } from "~/features/round-tables/board/words"
import { readerOf } from "~/features/round-tables/reader"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "seat-attendees" } as const

export const meta: MetaFunction = (args) => pageTitle(args, boardWords, "title")

/** A refused gesture is shown against the plan as it is now. */
export const shouldRevalidate = () => true

const soughtOf = (request: Request) => soughtIn(new URL(request.url).searchParams)

/** What became of a proposal that was read a moment ago, as the address says it. */
const decisions: Readonly<Record<string, "kept" | "set-aside">> = { gardee: "kept", ecartee: "set-aside" }

export async function loader(asked: LoaderFunctionArgs) {
  const { grant, viewer } = await requireEventGrant(asked, "seat-attendees")
  const page = await boardPage(asked.context, { grant, language: viewer.language }, soughtOf(asked.request))
  const decided = decisions[new URL(asked.request.url).searchParams.get("proposition") ?? ""] ?? null
  return { ...page, reader: readerOf(viewer), decided }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, viewer } = await requireEventGrant(asked, "seat-attendees")
  const { context, request, params } = asked
  const { language } = viewer
  const acted = await act(context, grant, { sought: soughtOf(request), form: await readForm(request), language })
  if (acted === null) return data({ reason: null }, { status: 400 })
  if (!acted.ok) return data({ reason: acted.reason }, { status: 409 })
  return redirect(paths.placement(params.event ?? "", searchOf(acted.leadsTo)), { status: 303 })
}

export default function Placement() {
  const { event = "" } = useParams()
  const refusal = useActionData<typeof action>()?.reason ?? null
  return <BoardPage {...useLoaderData<typeof loader>()} event={event} refusal={refusal} />
}

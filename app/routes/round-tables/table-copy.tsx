import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireTableGrant } from "~/features/round-tables/gate.server"
import { CopyPage } from "~/features/round-tables/tables/components/copy-page"
import { copiesPrinted, makeCopy } from "~/features/round-tables/tables/copies.server"
import { copyWords } from "~/features/round-tables/tables/copy-words"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { pageTitle } from "~/i18n/page-title"
import { readForm } from "~/platform/http/form.server"
import { dossierAsked } from "./dossier-asked.server"

export const handle = { act: "print-dossier" } as const

export const meta: MetaFunction = (args) => pageTitle(args, copyWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const granted = await requireTableGrant(asked, "print-dossier")
  const { view, formKeys } = await dossierAsked(asked, granted)
  const printed = await copiesPrinted(asked.context.db, granted.grant)
  return { event: view.event, tableId: view.id, printed, formKey: formKeys.notes }
}

/** Makes the copy and answers with it: a copy has no address, so that it cannot be opened, or printed, a second time. */
export async function action(asked: ActionFunctionArgs) {
  const granted = await requireTableGrant(asked, "print-dossier")
  const { view } = await dossierAsked(asked, granted)
  const form = await readForm(asked.request)
  const { number, handed } = await makeCopy(asked.context.db, granted.grant, writingOf(asked.context, form))
  if (!handed) return data({ number, view: null }, { status: 409 })
  return data({ number, view: { ...view, ownNote: null } })
}

export default function TableCopy() {
  return <CopyPage {...useLoaderData<typeof loader>()} copy={useActionData<typeof action>()} />
}

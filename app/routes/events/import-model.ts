import type { LoaderFunctionArgs } from "@remix-run/node"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { atDestination, importerOf } from "./import-kinds.server"

export const handle = { act: "import-into-event" } as const

/** The header line of a kind of file. Semicolons and a mark, so that Excel in French opens it in columns and in UTF-8. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireEventGrant(asked, "import-into-event")
  const { may, means } = importerOf(asked.context, viewer, grant)
  const model = atDestination(asked.params.kind ?? "", may, means, ({ kind }) => kind)
  if (!model) throw notFound()
  return new Response(`\ufeff${model.columns.names.join(";")}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="modele-${model.name}.csv"`,
    },
  })
}

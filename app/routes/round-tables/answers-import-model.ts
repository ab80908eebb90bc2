import type { LoaderFunctionArgs } from "@remix-run/node"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { answersImporter } from "./answers-import-kinds.server"

export const handle = { act: "gather-demands" } as const

/** The header line of a kind of file. Semicolons and a mark, so that Excel in French opens it in columns and in UTF-8. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "gather-demands")
  const model = answersImporter(asked.context, grant).at(asked.params.answers ?? "", ({ kind }) => kind)
  if (!model) throw notFound()
  return new Response(`\ufeff${model.columns.names.join(";")}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="modele-${model.name}.csv"`,
    },
  })
}

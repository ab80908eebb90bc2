import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireGrant } from "~/features/access/gate.server"
import { Page, PageHead } from "~/ui/page"

export const handle = { act: "see-home" } as const

export async function loader(asked: LoaderFunctionArgs) {
  await requireGrant(asked, "see-home")
  return null
}

export default function Home() {
  return (
    <Page>
      <PageHead title="Accueil" />
    </Page>
  )
}

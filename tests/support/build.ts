import { ensureBuild } from "../../app/cli/setup.mjs"

/** Routes and journeys run against the product as it is built: it is built anew when anything of it has changed. */
export default function buildOnce(): void {
  ensureBuild()
}

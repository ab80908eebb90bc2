import { type AppLoadContext, redirect } from "@remix-run/node"
import { write } from "#db/write.server"
import { paths } from "~/paths"
import { safeReturn } from "~/platform/http/safe-redirect"
import { handBackForm } from "../hand-back-form.server"
import type { Viewer } from "../viewer.server"
import { strengthAt } from "./strength"

interface Asked {
  readonly request: Request
  readonly context: AppLoadContext
}

/** Whether the sign-in is strong now, without counting as a use. */
export const isStrong = ({ config, realClock }: AppLoadContext, viewer: Viewer) =>
  strengthAt(viewer, { demo: config.demo, now: realClock.now() }) !== "none"

/** Whether the sign-in is strong now; this counts as a strong use and keeps it so for another while. */
export function strongUse({ context }: Pick<Asked, "context">, viewer: Viewer): Promise<boolean> {
  const known = context.memo.get("strength")
  if (known) return known as Promise<boolean>
  const asking = strengthKept(context, viewer)
  context.memo.set("strength", asking)
  return asking
}

async function strengthKept({ config, db, realClock }: AppLoadContext, viewer: Viewer): Promise<boolean> {
  const now = realClock.now()
  const strength = strengthAt(viewer, { demo: config.demo, now })
  if (strength === "to-renew")
    await write(db, (tx) =>
      tx
        .updateTable("sign_in")
        .set({ strong_at: now })
        .where("id", "=", viewer.signInId)
        .where("strong_at", "is not", null)
        .execute(),
    )
  return strength !== "none"
}

/** Leads to the proof of a key and back to here. A form that was sent is handed back to be sent again. */
export async function askForKey({ request }: Pick<Asked, "request">, { language, personId }: Viewer): Promise<never> {
  const { pathname, search } = new URL(request.url)
  const here = safeReturn(pathname.replace(/\.data$/, "") + search)
  if (request.method === "GET" || request.method === "HEAD") throw redirect(paths.proveKey(here))
  return handBackForm(request, { needs: "key", language, personId })
}

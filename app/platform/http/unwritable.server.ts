import { data, type ServerBuild } from "@remix-run/node"
import { isStorageFailure } from "#db/storage-failure"
import { readFields } from "./form.server"

/** 507: the server cannot store what it was sent. */
export const unwritable = 507

/** What the page of an unwritable disk is given: the fields that were sent, where they may be sent back. */
export interface NotWritten {
  readonly sent: readonly (readonly [name: string, value: string])[] | null
}

type Work = (asked: { readonly request: Request }) => unknown

/**
 * A build whose pages say so when the disk is full or may not be written to: that nothing was saved, with what had been
 * typed. Any other error stays what it is. `mayGiveBack` keeps words from being sent back that no answer may hold.
 */
export function tellingUnwritable(build: ServerBuild, mayGiveBack: (form: FormData) => boolean): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action, ...module } = route.module
    const telling = (work: Work) => async (asked: { readonly request: Request }) => {
      const copy = carriesForm(asked.request) ? asked.request.clone() : null
      try {
        return await work(asked)
      } catch (error) {
        if (!isStorageFailure(error)) throw sayable(error)
        const form = copy && (await readFields(copy))
        const sent = form && mayGiveBack(form) ? [...form].filter(isText) : null
        throw data({ sent } satisfies NotWritten, { status: unwritable })
      }
    }
    const wrapped = {
      ...module,
      ...(loader && { loader: telling(loader as Work) }),
      ...(action && { action: telling(action as Work) }),
    }
    return [id, { ...route, module: wrapped }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

/** An answer, or an error. Remix would write anything else that is thrown into the page, whatever it holds. */
function sayable(thrown: unknown): unknown {
  if (thrown instanceof Error || thrown instanceof Response) return thrown
  const isAnswer = typeof thrown === "object" && thrown !== null && "init" in thrown && "data" in thrown
  return isAnswer ? thrown : new Error("something was thrown that is no error")
}

/** Forms that are typed; files are not kept twice. */
function carriesForm({ method, headers }: Request): boolean {
  return method === "POST" && (headers.get("Content-Type") ?? "").startsWith("application/x-www-form-urlencoded")
}

const isText = (pair: [string, FormDataEntryValue]): pair is [string, string] => typeof pair[1] === "string"

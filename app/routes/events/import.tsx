import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { ImportDone } from "~/features/events/components/import-done"
import { ImportForm } from "~/features/events/components/import-form"
import { ImportReport } from "~/features/events/components/import-report"
import { type ImportedKind, importWords } from "~/features/events/import-words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { holdUpload, importUpload, reportUpload } from "~/platform/table-file/importing.server"
import { uploadOf } from "~/platform/table-file/uploads.server"
import { Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { confirmedIn, fileIn } from "./import-input.server"
import { atDestination, importerOf, kindsFor } from "./import-kinds.server"

export const handle = { act: "import-into-event", takesFile: true } as const

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, importWords, args.data?.checked ? "title-report" : "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "import-into-event")
  const { db } = asked.context
  const { uploader, may, means } = importerOf(asked.context, viewer, grant)
  const uploadId = new URL(asked.request.url).searchParams.get("fichier")
  const upload = uploadId ? await uploadOf(db, means.keys, uploader, uploadId, means.now) : null
  const report = upload && (await atDestination(upload.kind, may, means, (at) => reportUpload(db, upload, at)))
  return {
    slug: relation.slug,
    kinds: kindsFor(may),
    formKey: newId(),
    gone: uploadId !== null && report === null,
    checked: upload && report && { id: upload.id, kind: upload.kind as ImportedKind, name: upload.fileName, report },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "import-into-event")
  const { db } = asked.context
  const { uploader, may, means } = importerOf(asked.context, viewer, grant)
  const form = await readForm(asked.request)
  const read = form.get("intent") === "confirm" ? confirmedIn(form) : await fileIn(form, kindsFor(may))
  if ("problems" in read) return data({ ok: false as const, problems: read.problems, kind: read.kind }, { status: 400 })
  if ("file" in read) {
    const held = await atDestination(read.kind, may, means, (at) => holdUpload(db, uploader, at, read.file, means))
    if (!held) throw notFound()
    if (!held.ok) return data({ ok: false as const, reason: held.reason }, { status: 503 })
    return redirect(`${paths.import(relation.slug)}?fichier=${held.value}`)
  }
  const imported = await atDestination(read.kind, may, means, (at, importer) =>
    importUpload(db, uploader, importer, at, read.confirmed, means),
  )
  if (!imported) throw notFound()
  if (!imported.ok) return data({ ok: false as const, reason: imported.reason }, { status: 409 })
  return data({ ok: true as const, kind: read.kind as ImportedKind, counts: imported.value })
}

export default function Import() {
  const { slug, kinds, formKey, gone, checked } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const say = useWords(importWords)
  const here = paths.import(slug)
  const reason = result && "reason" in result ? result.reason : gone && !result ? "unknown-upload" : null
  return (
    <Page measure={checked ? undefined : "narrow"}>
      <PageHead
        title={say(checked ? "title-report" : "title")}
        overline={checked && `${say(`kind_${checked.kind}`)}, ${checked.name}`}
        lede={checked ? undefined : say("lede")}
      />
      {result?.ok && <ImportDone kind={result.kind} counts={result.counts} />}
      {reason && <Notice tone="warn" role="alert" title={say(reason)} />}
      {checked ? (
        <ImportReport {...checked} uploadId={checked.id} formKey={formKey} backTo={here} />
      ) : (
        <ImportForm
          kinds={kinds}
          action={here}
          refused={result && "problems" in result ? result : null}
          modelOf={(kind) => paths.importModel(slug, kind)}
        />
      )}
    </Page>
  )
}

import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { aPerson } from "#tests/support/people"
import { readForm } from "~/platform/http/form.server"
import { formKeyIn, onceForForm } from "~/platform/sent-forms.server"

const key = "k".repeat(32)

async function keySent(address: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams(fields)
  return formKeyIn(await readForm(new Request(`http://localhost${address}`, { method: "POST", body })))
}

onBothDatabases((open) => {
  it("does a form's work once, and its key does for no other act, subject or content", async () => {
    const db = await open()
    const personId = await aPerson(db)
    const done: string[] = []
    const send = async (address: string, fields: Readonly<Record<string, string>>) => {
      const form = { key: await keySent(address, { formKey: key, ...fields }), personId, now: "2025-08-26T08:00:00Z" }
      return write(db, (tx) => onceForForm(tx, form, async () => done.push(address)))
    }
    expect([await send("/t1/exemplaire", {}), await send("/t1/exemplaire", {})]).toEqual([1, 1])
    expect(await send("/t2/exemplaire", {})).toBe(2)
    expect(await send("/t1/notes", { text: "un" })).toBe(3)
    expect(await send("/t1/notes", { text: "deux" })).toBe(4)
    expect(await send("/t1/notes", { text: "un" })).toBe(3)
    expect(done).toEqual(["/t1/exemplaire", "/t2/exemplaire", "/t1/notes", "/t1/notes"])
  })
})

it("keeps a key in one shape, and refuses a form without one", async () => {
  expect(await keySent("/a", { formKey: key })).toMatch(/^[0-9a-f]{32}$/)
  expect(await keySent("/a?x=1", { formKey: key })).toBe(await keySent("/a", { formKey: key }))
  await expect(keySent("/a", { formKey: "" })).rejects.toMatchObject({ status: 400 })
  await expect(keySent("/a", {})).rejects.toMatchObject({ status: 400 })
})

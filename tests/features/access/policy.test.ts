import ts from "typescript"
import { describe, expect, it } from "vitest"
import { type Source, sourcesOf } from "#tests/architecture/sources"
import { type Act, acts, mayDo, permit, type Rule, roles, ruleOf } from "~/features/access/policy"

/** Acts that read confidential matter or make somebody able to read it, and yet do without a proved key. */
const withoutKey = (rules: Readonly<Record<string, Rule>>) =>
  Object.entries(rules)
    .filter(([, { confidential, strong }]) => (confidential === "reads" || confidential === "grants-access") && !strong)
    .map(([act]) => act)

const everyRule = Object.fromEntries(acts.map((act) => [act, ruleOf(act)]))

/** What gives access to confidential matter, table by table: writing one of these is the work of an act that says so. */
const accessTables = ["role", "role_proposal", "key_reset", "passkey", "address_replacement"]

/** Writes that are no act of somebody signed in, or that give no access; each with its reason. */
const exempt: Readonly<Record<string, string>> = {
  "app/features/access/accounts/first-administrator.server.ts: createAdministrator": "run on the machine itself",
  "app/features/registration/partners-import.server.ts: grantPartners": "gives the role of partner alone",
  "app/features/access/strong/commands.server.ts: renameKey": "names a key that is there",
  "app/features/access/strong/commands.server.ts: revokeKey": "takes access away",
  "app/features/access/strong/keys.server.ts: countUse": "counts a key's use",
}

interface AccessWrite {
  readonly where: string
  /** the acts of the grants that the function takes */
  readonly acts: readonly string[]
}

/** The functions of a file that write to one of those tables, or change an address, themselves or through a local one. */
function accessWrites({ path, text }: Source): AccessWrite[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const grantTypes = new Map(
    [...text.matchAll(/^type (\w+) = (Grant<[^>]+>)/gm)].map(([, name = "", type = ""]) => [name, type]),
  )
  const functions = file.statements.flatMap((statement): (ts.FunctionDeclaration | ts.VariableDeclaration)[] => {
    if (ts.isVariableStatement(statement)) return [...statement.declarationList.declarations]
    return ts.isFunctionDeclaration(statement) ? [statement] : []
  })
  return functions.flatMap((declared) => {
    const body = declared.getText(file)
    const writes = accessTables.some((table) => new RegExp(`(insertInto|updateTable)\\("${table}"\\)`).test(body))
    if (!writes && !/\bemail: address\b/.test(body)) return []
    const callable = ts.isVariableDeclaration(declared) ? declared.initializer : declared
    const parameters = callable && ts.isFunctionLike(callable) ? callable.parameters : []
    const taken = parameters.map((parameter) => parameter.type?.getText(file) ?? "")
    const grants = taken.map((type) => grantTypes.get(type) ?? type).filter((type) => type.startsWith("Grant<"))
    const named = grants.flatMap((grant) => [...grant.matchAll(/"([^"]+)"/g)].map(([, act = ""]) => act))
    return [{ where: `${path}: ${declared.name?.getText(file)}`, acts: named }]
  })
}

/** Steps that only commands of this list call take a transaction and no grant. */
const steps: Readonly<Record<string, string>> = {
  "app/features/access/addresses/record-replacement.server.ts: recordReplacement": "changeAccount",
}

function unmarked(writes: readonly AccessWrite[]): string[] {
  const gives = (act: string) =>
    act in everyRule && ["grants-access", "own-first-key"].includes(ruleOf(act as Act).confidential)
  return writes
    .filter(({ where }) => !(where in exempt) && !(where in steps))
    .filter(({ acts: named }) => named.length === 0 || !named.every(gives))
    .map(({ where, acts: named }) => `${where} (${named.join(", ")})`)
}

describe("acts that lead to confidential matter", () => {
  it("all ask for a proved key", () => {
    expect(withoutKey(everyRule)).toEqual([])
    expect(acts.filter((act) => ruleOf(act).confidential === "grants-access").length).toBeGreaterThan(3)
    const planted = { about: "directorate", confidential: "grants-access", by: ["administrator"] } as unknown as Rule
    expect(withoutKey({ "move-addresses": planted })).toEqual(["move-addresses"])
  })

  it("are granted to nobody whose sign-in is not strong, whatever the roles", () => {
    for (const act of acts.filter((one) => ["reads", "grants-access"].includes(ruleOf(one).confidential))) {
      const asker = { personId: "p", roles: new Set(roles), as: "chair", demo: true } as const
      expect(mayDo(act, asker), act).toBe(true)
      expect(permit(act as "manage-accounts", asker), act).toBeNull()
      expect(permit(act as "manage-accounts", { ...asker, strong: true }), act).not.toBeNull()
    }
  })

  it("do without one for the asker's own first key alone", () => {
    expect(acts.filter((act) => ruleOf(act).confidential === "own-first-key")).toEqual(["manage-own-keys"])
  })

  it("are those whose grant a command demands that writes roles, proposals, keys, resets or addresses", () => {
    const writes = sourcesOf("app/features")
      .filter(({ path }) => path.endsWith(".server.ts"))
      .flatMap(accessWrites)
    expect(writes.map(({ where }) => where.replace(/^.*: /, ""))).toEqual(
      expect.arrayContaining([
        "grantRole",
        "secondProposal",
        "changeAccount",
        "askForReset",
        "confirmAddress",
        "addKey",
      ]),
    )
    expect(unmarked(writes)).toEqual([])
    for (const known of [...Object.keys(exempt), ...Object.keys(steps)])
      expect(writes.map(({ where }) => where)).toContain(known)
  })

  it.each([
    ["a role without any grant", 'export function give(tx: Tx) { return tx.insertInto("role") }'],
    [
      "a role by the grant of reading accounts",
      'export function give(db: Db, grant: Grant<"see-accounts">) { return db.insertInto("role") }',
    ],
    [
      "an address by a grant that gives no access",
      'type Planner = Grant<"plan-agenda">\nexport function move(db: Db, grant: Planner) { return set({ email: address }) }',
    ],
  ])("would see a command that writes %s", (_, text) => {
    expect(unmarked(accessWrites({ path: "app/features/access/planted.server.ts", text }))).toHaveLength(1)
  })
})

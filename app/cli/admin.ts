/** `npm run admin -- create ADDRESS`: makes the first administrator of a production installation. */
import { parseArgs } from "node:util"
import { createAdministrator } from "~/features/access/accounts/first-administrator.server"
import { nameFromAddress } from "~/features/access/accounts/name-from-address"
import { typedAddress } from "~/features/access/sign-in/input"
import { openInstallation } from "~/installation.server"
import { paths } from "~/paths"
import { configOrExit } from "~/platform/config.server"

const usage = `Usage : npm run admin -- create ADRESSE [--mme] [--force]

  create   donne le rôle d'administrateur au compte de cette adresse, qui est ouvert s'il n'existe pas
  --mme    la personne est une femme (sinon M.) ; l'administration peut corriger son nom ensuite
  --force  même si un administrateur existe : pour en faire un second à l'installation, ou quand plus personne ne peut
           joindre le premier. Le journal en garde la trace.
`

const say = (text: string) => process.stdout.write(`${text}\n`)

function fail(text: string, code = 1): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

const refusals = {
  "already-one":
    "Un administrateur existe déjà : lui seul accorde les rôles, à la page /administration. Si plus personne ne peut le joindre, ajoutez --force.",
  "already-this-one": "Ce compte est déjà administrateur. Rien n'a été changé.",
  suspended: "Ce compte est suspendu. Choisissez une autre adresse, ou faites lever la suspension.",
} as const

function read() {
  try {
    const options = { mme: { type: "boolean" }, force: { type: "boolean" } } as const
    const { positionals, values } = parseArgs({ allowPositionals: true, options })
    const [order, typed, ...more] = positionals
    if (order !== "create" || !typed || more.length) fail(usage, 64)
    const address = typedAddress.safeParse(typed)
    if (!address.success) fail(`« ${typed} » n'est pas une adresse.`, 64)
    return { address: address.data, mme: values.mme ?? false, force: values.force ?? false }
  } catch {
    fail(usage, 64)
  }
}

const { address, mme, force } = read()
const config = configOrExit()
if (config.demo) fail("La démonstration a déjà son administratrice : elle est sur la page de connexion.")
const installation = await openInstallation(config)
const { db, journal, realClock } = installation
const now = realClock.now()
const made = await createAdministrator(
  db,
  journal,
  { address, ...nameFromAddress(address), civility: mme ? "Mme" : "M.", force },
  { now, today: now.slice(0, 10) },
)
await db.close()
if (!made.ok) fail(refusals[made.reason])
say(`${address} administre maintenant cette installation${made.value === "new-account" ? " (compte ouvert)" : ""}.`)
say("")
say("Ensuite :")
say(`  1. npm start, si le serveur ne tourne pas encore`)
say(`  2. ouvrez ${config.origin}${paths.signIn()} et demandez un lien pour ${address}`)
say("  3. ajoutez aussitôt une clé, dans les dix minutes de la connexion")
say(
  "  4. il faut deux administrateurs pour nommer le premier officier de sécurité, et aucun ne doit son rôle à l'autre :",
)
say("     npm run admin -- create ADRESSE --force crée le second")

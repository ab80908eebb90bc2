import { z } from "zod"

const keyOf32Bytes = z
  .string()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((key) => key.length === 32, "doit contenir 32 octets en base64")

/**
 * Everything an installation may set. A secret has no default: the demonstration is given its own by `npm run demo`,
 * a production installation refuses to start without them.
 */
const schema = z.object({
  COLLOQUE_KIND: z.enum(["production", "demo"]).default("production"),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** the address people type, e.g. https://colloque.example; writes are accepted from it alone */
  COLLOQUE_ORIGIN: z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin),
  /** the folder of the SQLite file; not read where DATABASE_URL names a PostgreSQL server */
  COLLOQUE_DATA: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "doit commencer par postgres://")
    .optional(),
  /** the folder of backups; without it none is made by itself */
  COLLOQUE_BACKUP: z.string().min(1).optional(),
  /** the installation's key, which wraps the key of each dossier: a file of mode 0400 outside the data folder */
  COLLOQUE_KEY_FILE: z.string().min(1),
  /** the folder of the journal's checkpoints; a folder beside the key file unless it is given */
  COLLOQUE_CHECKPOINTS: z.string().min(1).optional(),
  /** chains the journal's entries */
  COLLOQUE_JOURNAL_KEY: keyOf32Bytes,
  /** not read in the demonstration, which keeps its letters readable instead of sending them */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "doit commencer par smtp:// ou smtps://")
    .optional(),
  MAIL_FROM: z.email().optional(),
  /** whom to tell of a weakness, in /.well-known/security.txt */
  COLLOQUE_SECURITY_CONTACT: z
    .string()
    .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+)$/, "doit commencer par mailto: ou https://")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
})

export interface Config {
  readonly demo: boolean
  readonly production: boolean
  readonly host: string
  readonly port: number
  readonly origin: string
  readonly database: string
  readonly backupFolder: string | null
  readonly keyFile: string
  readonly journalKey: Buffer
  readonly checkpointFolder: string
  readonly smtp: { readonly address: string; readonly from: string } | null
  /** null: there is no security.txt */
  readonly securityContact: string | null
  readonly logLevel: string
}

export type Misconfigured = { readonly setting: string; readonly problem: string }

/** Reads the settings; answers every setting that is missing or wrong, by name and without its value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | Misconfigured[] {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""))
  const read = schema.safeParse(filled)
  if (!read.success)
    return read.error.issues.map((issue) => ({
      setting: String(issue.path[0]),
      problem: issue.code === "invalid_type" && issue.input === undefined ? "manque" : issue.message,
    }))
  const set = read.data
  const problems: Misconfigured[] = []
  if (!set.COLLOQUE_DATA && !set.DATABASE_URL)
    problems.push({ setting: "COLLOQUE_DATA", problem: "manque (ou bien DATABASE_URL)" })
  const demo = set.COLLOQUE_KIND === "demo"
  if (!demo && !set.SMTP_URL) problems.push({ setting: "SMTP_URL", problem: "manque" })
  if (!demo && !set.MAIL_FROM) problems.push({ setting: "MAIL_FROM", problem: "manque" })
  if (problems.length) return problems
  return {
    demo,
    production: set.NODE_ENV === "production",
    host: set.HOST,
    port: set.PORT,
    origin: set.COLLOQUE_ORIGIN,
    database: set.DATABASE_URL ?? `${set.COLLOQUE_DATA}/colloque.sqlite`,
    backupFolder: set.COLLOQUE_BACKUP ?? null,
    keyFile: set.COLLOQUE_KEY_FILE,
    journalKey: set.COLLOQUE_JOURNAL_KEY,
    checkpointFolder: set.COLLOQUE_CHECKPOINTS ?? `${set.COLLOQUE_KEY_FILE}.checkpoints`,
    smtp: !demo && set.SMTP_URL && set.MAIL_FROM ? { address: set.SMTP_URL, from: set.MAIL_FROM } : null,
    securityContact: set.COLLOQUE_SECURITY_CONTACT ?? null,
    logLevel: set.LOG_LEVEL,
  }
}

import { type DestinationStream, type Logger, pino } from "pino"

/**
 * What a line of the log may say: nothing else passes. No body, address, token, name or title; of an error its type,
 * code and the places of the code it went through, because a message may quote what somebody typed.
 */
export interface Line {
  readonly requestId?: string
  readonly method?: string
  /** the route's pattern, never the address asked for */
  readonly route?: string
  readonly status?: number
  readonly ms?: number
  readonly act?: string
  readonly error?: unknown
  readonly count?: number
  readonly place?: string
}

export interface Log {
  info(line: Line, what: string): void
  warn(line: Line, what: string): void
  error(line: Line, what: string): void
}

function safe(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
  const code = "code" in error ? String(error.code).slice(0, 60) : undefined
  return { type: error.name, ...(code && { code }), at: frames.slice(0, 12).map((frame) => frame.trim()) }
}

function allowed({ requestId, method, route, status, ms, act, error, count, place }: Line) {
  return { requestId, method, route, status, ms, act, count, place, ...(error !== undefined && { error: safe(error) }) }
}

/** Lines of JSON on standard output, unless they are wanted elsewhere. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger: Logger = destination ? pino(options, destination) : pino(options)
  // What is not listened to is not put into words either.
  const at = (degree: "info" | "warn" | "error") => (line: Line, what: string) => {
    if (logger.isLevelEnabled(degree)) logger[degree](allowed(line), what)
  }
  return { info: at("info"), warn: at("warn"), error: at("error") }
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
